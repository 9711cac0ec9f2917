package se.samlofte.onboarding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.IssuerSettings;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfile.Accessibility;
import se.samlofte.tenancy.TenantProfile.Colours;
import se.samlofte.tenancy.TenantProfile.Contact;
import se.samlofte.tenancy.TenantProfile.Department;
import se.samlofte.tenancy.TenantProfile.Logo;
import se.samlofte.tenancy.TenantProfile.PoliceUnit;
import se.samlofte.tenancy.TenantProfile.Privacy;
import se.samlofte.tenancy.TenantProfile.Shortcoming;

/** From the file's words to the tenant's profile. */
final class TenantProfileMapping {

    private TenantProfileMapping() {}

    static TenantProfile profile(TenantFile file, byte @Nullable [] logo) {
        TenantFile.VisitingAddress visiting = file.visitingAddress();
        TenantFile.PostalAddress postal = file.postalAddress();
        TenantFile.LogoFile logoFile = file.logo();
        return new TenantProfile(
                visiting == null ? null : visiting.building(),
                visiting == null ? null : visiting.street(),
                visiting == null ? null : visiting.town(),
                postal == null ? null : postal.line(),
                postal == null ? null : postal.postalCode(),
                postal == null ? null : postal.town(),
                file.switchboard(),
                file.website(),
                colours(file.colours()),
                logo == null || logoFile == null ? null : new Logo(logo, logoFile.alt()),
                policeUnit(file.policeUnit()),
                file.signIn().issuer() == null ? "demo" : "issuer",
                accessibility(file.accessibility()),
                privacy(file.privacy()),
                file.departments().stream()
                        .map(department -> new Department(department.id(), department.name(), department.nameEn()))
                        .toList(),
                contacts(file.contacts()));
    }

    static Colours colours(TenantFile.Colours colours) {
        return new Colours(colours.main(), colours.support(), colours.accent());
    }

    /** As one writes them in a tenant file. */
    static String words(Colours colours) {
        return "main: \"%s\", support: \"%s\", accent: \"%s\""
                .formatted(colours.main(), colours.support(), colours.accent());
    }

    /** The issuer of its own that the file names; absent in the demo. */
    static @Nullable IssuerSettings issuer(TenantFile.SignInEntry entry) {
        String issuer = entry.issuer();
        String client = entry.clientId();
        if (issuer == null || client == null) {
            return null;
        }
        String claim = entry.organisationClaim();
        String number = entry.organisationNumber();
        return new IssuerSettings(
                issuer,
                client,
                entry.secretReference(),
                entry.keyReference(),
                words(entry.leastAcr()),
                words(entry.scopes()),
                Objects.requireNonNullElse(entry.subjectClaim(), IssuerSettings.SUBJECT),
                claim == null || number == null
                        ? null
                        : new IssuerSettings.Organisation(claim, number.replace("-", "")));
    }

    private static Set<String> words(@Nullable List<String> list) {
        return list == null ? Set.of() : Set.copyOf(list);
    }

    private static PoliceUnit policeUnit(TenantFile.PoliceUnitEntry unit) {
        return new PoliceUnit(unit.kind(), unit.name(), unit.region(), unit.display());
    }

    private static Accessibility accessibility(TenantFile.AccessibilityEntry entry) {
        return new Accessibility(
                entry.compliance(),
                entry.reviewedOn(),
                entry.shortcomings().stream()
                        .map(item -> new Shortcoming(item.text(), item.reason(), item.textEn(), item.reasonEn()))
                        .toList());
    }

    private static Privacy privacy(TenantFile.PrivacyEntry entry) {
        return new Privacy(entry.controller(), entry.controllerEn(), entry.dataProtectionContact());
    }

    private static List<Contact> contacts(List<TenantFile.ContactEntry> entries) {
        return entries.stream()
                .map(entry -> new Contact(
                        entry.id(),
                        entry.role(),
                        entry.roleEn(),
                        entry.organisation(),
                        entry.unit(),
                        entry.email(),
                        entry.phone(),
                        entry.hours(),
                        entry.hoursEn(),
                        entry.purposes()))
                .toList();
    }
}
