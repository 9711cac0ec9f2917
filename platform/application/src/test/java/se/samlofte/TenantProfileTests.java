package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfile.Contact;
import se.samlofte.tenancy.TenantProfile.Department;
import se.samlofte.tenancy.TenantProfile.PoliceUnit;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.tenancy.Tenants;

/** What the seed documents say of the municipalities themselves, read as an anonymous visitor may. */
class TenantProfileTests {

    private final RunningProgram program = RunningProgram.instance();

    @Test
    @Proves("0-01")
    void hebyTakesPart() {
        assertThat(tenant("heby").officialName()).isEqualTo("Heby kommun");
        assertThat(String.valueOf(tenant("heby").code())).isEqualTo("0331");
    }

    @Test
    @Proves("0-02")
    void hebyWorksWithThePoliceInNorduppland() {
        assertThat(unit("heby").display()).isEqualTo("Polisen i Norduppland");
    }

    @Test
    @Proves("1-01")
    void hassleholmTakesPart() {
        assertThat(tenant("hassleholm").officialName()).isEqualTo("Hässleholms kommun");
    }

    @Test
    @Proves({"1-02", "1-03", "1-04"})
    void hassleholmIsVisitedCalledAndWrittenTo() {
        TenantProfile profile = profile("hassleholm");
        assertThat(profile.visitingBuilding()).isEqualTo("Stadshuset");
        assertThat(profile.visitingStreet()).isEqualTo("Nytorget 1");
        assertThat(profile.visitingTown()).isEqualTo("Hässleholm");
        assertThat(profile.switchboard()).isEqualTo("0451-26 70 00");
        assertThat(profile.postalCode()).isEqualTo("281 80");
        assertThat(profile.postalTown()).isEqualTo("Hässleholm");
        assertThat(program.get("/hassleholm").body()).contains("Nytorget 1", "0451-26 70 00", "281 80");
    }

    @Test
    @Proves({"2-01", "2-02"})
    void svenljungaWorksWithLocalPoliceAreaBoras() {
        assertThat(tenant("svenljunga").officialName()).isEqualTo("Svenljunga kommun");
        assertThat(unit("svenljunga").kind()).isEqualTo("LOCAL_POLICE_AREA");
        assertThat(unit("svenljunga").name()).isEqualTo("Borås");
    }

    @Test
    @Proves("2-12")
    void svenljungasSchoolDepartmentIsADepartment() {
        assertThat(profile("svenljunga").departments())
                .extracting(Department::name)
                .anyMatch(name -> name.startsWith("Barn"));
    }

    @Test
    @Proves({"2-25", "2-26", "2-27"})
    void svenljungasPoliceLiaisonOfficerIsReachedDuringOfficeHours() {
        Contact officer = profile("svenljunga").contactFor("POLICE_LIAISON").orElseThrow();
        assertThat(officer.role()).isEqualToIgnoringCase("kommunpolis");
        assertThat(officer.email()).endsWith("@example.se");
        assertThat(officer.phone()).startsWith("070-174 06");
        assertThat(officer.hours()).containsIgnoringCase("kontorstid");
    }

    @Test
    @Proves({"3-01", "3-02", "3-32"})
    void orkelljungaHasItsPoliceAreaAndTwoDepartments() {
        assertThat(tenant("orkelljunga").officialName()).isEqualTo("Örkelljunga kommun");
        assertThat(unit("orkelljunga").name()).isEqualTo("Ängelholm");
        assertThat(profile("orkelljunga").departments())
                .extracting(Department::name)
                .containsExactlyInAnyOrder("Socialförvaltningen", "Utbildningsförvaltningen");
    }

    @Test
    @Proves("4-01")
    void halleforsShowsALogoWithWordsForThoseWhoDoNotSeeIt() {
        TenantProfile.Logo logo = profile("hallefors").logo();
        assertThat(logo).isNotNull();
        assertThat(logo.alt()).isNotBlank();
        String page = program.get("/hallefors").body();
        String address = page.replaceAll("(?s).*?src=\"(/hallefors/logotyp-[^\"]+)\".*", "$1");
        assertThat(program.get(address).statusCode()).isEqualTo(HttpStatus.OK.value());
        assertThat(program.get(address).headers().firstValue("content-type")).contains("image/svg+xml");
    }

    private Tenant tenant(String slug) {
        return program.bean(Tenants.class).bySlug(slug).orElseThrow();
    }

    private PoliceUnit unit(String slug) {
        PoliceUnit unit = profile(slug).policeUnit();
        assertThat(unit).isNotNull();
        return unit;
    }

    private TenantProfile profile(String slug) {
        return AccessScope.call(Access.visitor(tenant(slug).id()), program.bean(TenantProfiles.class)::current);
    }
}
