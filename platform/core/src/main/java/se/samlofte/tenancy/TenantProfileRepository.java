package se.samlofte.tenancy;

import static org.jooq.Records.mapping;
import static se.samlofte.tenancy.db.Tables.ACCESSIBILITY_SHORTCOMING;
import static se.samlofte.tenancy.db.Tables.CONTACT;
import static se.samlofte.tenancy.db.Tables.DEPARTMENT;
import static se.samlofte.tenancy.db.Tables.PROFILE;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.TenantProfile.Accessibility;
import se.samlofte.tenancy.TenantProfile.Colours;
import se.samlofte.tenancy.TenantProfile.Contact;
import se.samlofte.tenancy.TenantProfile.Department;
import se.samlofte.tenancy.TenantProfile.Logo;
import se.samlofte.tenancy.TenantProfile.PoliceUnit;
import se.samlofte.tenancy.TenantProfile.Privacy;
import se.samlofte.tenancy.TenantProfile.Shortcoming;
import se.samlofte.tenancy.db.tables.records.ContactRecord;
import se.samlofte.tenancy.db.tables.records.ProfileRecord;

@Repository
@Transactional
class TenantProfileRepository {

    private final DSLContext sql;

    TenantProfileRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<TenantProfile> find() {
        return sql.selectFrom(PROFILE).fetchOptional(this::profile);
    }

    @Transactional(readOnly = true)
    public Optional<Colours> colours() {
        return sql.select(PROFILE.COLOUR_MAIN, PROFILE.COLOUR_SUPPORT, PROFILE.COLOUR_ACCENT)
                .from(PROFILE)
                .fetchOptional(mapping(Colours::new));
    }

    public void save(TenantId tenant, TenantProfile profile) {
        sql.deleteFrom(PROFILE).execute();
        sql.deleteFrom(ACCESSIBILITY_SHORTCOMING).execute();
        sql.deleteFrom(DEPARTMENT).execute();
        sql.deleteFrom(CONTACT).execute();
        sql.insertInto(PROFILE).set(record(tenant, profile)).execute();
        insertShortcomings(tenant, profile.accessibility().shortcomings());
        insertDepartments(tenant, profile.departments());
        insertContacts(tenant, profile.contacts());
    }

    private TenantProfile profile(ProfileRecord row) {
        return new TenantProfile(
                row.getVisitingBuilding(),
                row.getVisitingStreet(),
                row.getVisitingTown(),
                row.getPostalLine(),
                row.getPostalCode(),
                row.getPostalTown(),
                row.getSwitchboard(),
                row.getWebsite(),
                new Colours(row.getColourMain(), row.getColourSupport(), row.getColourAccent()),
                logo(row),
                policeUnit(row),
                row.getSignIn(),
                new Accessibility(row.getAccessibilityLevel(), row.getAccessibilityReviewed(), shortcomings()),
                new Privacy(row.getPrivacyController(), row.getPrivacyControllerEn(), row.getPrivacyContact()),
                departments(),
                contacts());
    }

    private static @Nullable Logo logo(ProfileRecord row) {
        return row.getLogo() == null ? null : new Logo(row.getLogo(), row.getLogoAlt());
    }

    private static @Nullable PoliceUnit policeUnit(ProfileRecord row) {
        if (row.getPoliceUnitName() == null) {
            return null;
        }
        return new PoliceUnit(
                row.getPoliceUnitKind(),
                row.getPoliceUnitName(),
                row.getPoliceUnitRegion(),
                row.getPoliceUnitDisplay());
    }

    private List<Shortcoming> shortcomings() {
        return sql.select(
                        ACCESSIBILITY_SHORTCOMING.TEXT_SV,
                        ACCESSIBILITY_SHORTCOMING.REASON_SV,
                        ACCESSIBILITY_SHORTCOMING.TEXT_EN,
                        ACCESSIBILITY_SHORTCOMING.REASON_EN)
                .from(ACCESSIBILITY_SHORTCOMING)
                .orderBy(ACCESSIBILITY_SHORTCOMING.POSITION)
                .fetch(mapping(Shortcoming::new));
    }

    private List<Department> departments() {
        return sql.select(DEPARTMENT.ID, DEPARTMENT.NAME_SV, DEPARTMENT.NAME_EN)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.POSITION, DEPARTMENT.ID)
                .fetch(mapping(Department::new));
    }

    private List<Contact> contacts() {
        return sql.selectFrom(CONTACT).orderBy(CONTACT.POSITION, CONTACT.ID).fetch(TenantProfileRepository::contact);
    }

    private static Contact contact(ContactRecord row) {
        return new Contact(
                row.getId(),
                row.getRoleSv(),
                row.getRoleEn(),
                row.getOrganisation(),
                row.getUnit(),
                row.getEmail(),
                row.getPhone(),
                row.getHoursSv(),
                row.getHoursEn(),
                List.of(row.getPurposes()));
    }

    private static ProfileRecord record(TenantId tenant, TenantProfile profile) {
        ProfileRecord row = new ProfileRecord();
        row.setTenantId(tenant.value());
        row.setVisitingBuilding(profile.visitingBuilding());
        row.setVisitingStreet(profile.visitingStreet());
        row.setVisitingTown(profile.visitingTown());
        row.setPostalLine(profile.postalLine());
        row.setPostalCode(profile.postalCode());
        row.setPostalTown(profile.postalTown());
        row.setSwitchboard(profile.switchboard());
        row.setWebsite(profile.website());
        row.setColourMain(profile.colours().main());
        row.setColourSupport(profile.colours().support());
        row.setColourAccent(profile.colours().accent());
        Logo logo = profile.logo();
        if (logo != null) {
            row.setLogo(logo.svg());
            row.setLogoAlt(logo.alt());
        }
        PoliceUnit unit = profile.policeUnit();
        if (unit != null) {
            row.setPoliceUnitKind(unit.kind());
            row.setPoliceUnitName(unit.name());
            row.setPoliceUnitRegion(unit.region());
            row.setPoliceUnitDisplay(unit.display());
        }
        row.setSignIn(profile.signIn());
        row.setAccessibilityLevel(profile.accessibility().level());
        row.setAccessibilityReviewed(profile.accessibility().reviewedOn());
        row.setPrivacyController(profile.privacy().controller());
        row.setPrivacyControllerEn(profile.privacy().controllerEn());
        row.setPrivacyContact(profile.privacy().contact());
        return row;
    }

    private void insertShortcomings(TenantId tenant, List<Shortcoming> shortcomings) {
        IntStream.range(0, shortcomings.size()).forEach(position -> {
            Shortcoming shortcoming = shortcomings.get(position);
            sql.insertInto(ACCESSIBILITY_SHORTCOMING)
                    .set(ACCESSIBILITY_SHORTCOMING.TENANT_ID, tenant.value())
                    .set(ACCESSIBILITY_SHORTCOMING.POSITION, position)
                    .set(ACCESSIBILITY_SHORTCOMING.TEXT_SV, shortcoming.text())
                    .set(ACCESSIBILITY_SHORTCOMING.REASON_SV, shortcoming.reason())
                    .set(ACCESSIBILITY_SHORTCOMING.TEXT_EN, shortcoming.textEn())
                    .set(ACCESSIBILITY_SHORTCOMING.REASON_EN, shortcoming.reasonEn())
                    .execute();
        });
    }

    private void insertDepartments(TenantId tenant, List<Department> departments) {
        IntStream.range(0, departments.size()).forEach(position -> {
            Department department = departments.get(position);
            sql.insertInto(DEPARTMENT)
                    .set(DEPARTMENT.TENANT_ID, tenant.value())
                    .set(DEPARTMENT.POSITION, position)
                    .set(DEPARTMENT.ID, department.id())
                    .set(DEPARTMENT.NAME_SV, department.name())
                    .set(DEPARTMENT.NAME_EN, department.nameEn())
                    .execute();
        });
    }

    private void insertContacts(TenantId tenant, List<Contact> contacts) {
        IntStream.range(0, contacts.size()).forEach(position -> {
            Contact contact = contacts.get(position);
            sql.insertInto(CONTACT)
                    .set(CONTACT.TENANT_ID, tenant.value())
                    .set(CONTACT.POSITION, position)
                    .set(CONTACT.ID, contact.id())
                    .set(CONTACT.ROLE_SV, contact.role())
                    .set(CONTACT.ROLE_EN, contact.roleEn())
                    .set(CONTACT.ORGANISATION, contact.organisation())
                    .set(CONTACT.UNIT, contact.unit())
                    .set(CONTACT.EMAIL, contact.email())
                    .set(CONTACT.PHONE, contact.phone())
                    .set(CONTACT.HOURS_SV, contact.hours())
                    .set(CONTACT.HOURS_EN, contact.hoursEn())
                    .set(CONTACT.PURPOSES, contact.purposes().toArray(String[]::new))
                    .execute();
        });
    }
}
