package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.Municipality;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.geography.ReferenceData;
import se.samlofte.geography.ReferenceData.County;
import se.samlofte.geography.ReferenceData.LocalPoliceArea;
import se.samlofte.geography.ReferenceData.MunicipalityRow;
import se.samlofte.tenancy.Slug;

class ReferenceDataTests {

    private final ReferenceData data = ReferenceData.read(RunningProgram.CHECKOUT.resolve("tenants/reference"));

    @Test
    void swedenHas290MunicipalitiesIn21CountiesAnd7PoliceRegions() {
        assertThat(data.municipalities()).hasSize(290);
        assertThat(data.counties()).hasSize(21);
        assertThat(data.policeRegions()).hasSize(7);
    }

    @Test
    void everyCodeAndSlugIsItsOwn() {
        assertThat(data.municipalities()).extracting(MunicipalityRow::code).doesNotHaveDuplicates();
        assertThat(data.municipalities()).extracting(MunicipalityRow::slug).doesNotHaveDuplicates();
        assertThat(slugOf("0305")).isNotEqualTo(slugOf("0643"));
        assertThat(data.municipalities())
                .allSatisfy(row -> assertThat(Slug.parse(row.slug())).isPresent());
    }

    @Test
    void everyMunicipalityLiesInItsCountyAndInSweden() {
        Set<String> counties = data.counties().stream().map(County::code).collect(Collectors.toSet());
        assertThat(data.municipalities()).allSatisfy(row -> {
            assertThat(counties).contains(row.county());
            assertThat(row.code().value()).startsWith(row.county());
            assertThat(row.latitude()).isBetween(55.3, 69.1);
            assertThat(row.longitude()).isBetween(11.0, 24.2);
        });
    }

    @Test
    void localPoliceAreasNameWhereTheyAreKnownFrom() {
        assertThat(data.localPoliceAreas())
                .extracting(LocalPoliceArea::name)
                .contains("Ängelholm", "Borås", "Norduppland");
        assertThat(data.localPoliceAreas())
                .allSatisfy(area -> assertThat(area.source()).isNotBlank());
    }

    @Test
    void theRunningProgramKnowsThem() {
        Municipalities municipalities = RunningProgram.instance().bean(Municipalities.class);
        assertThat(municipalities.all()).hasSize(290);
        Municipality heby = municipalities.byCode(new MunicipalityCode("0331")).orElseThrow();
        assertThat(heby.county()).isEqualTo("Uppsala län");
        assertThat(heby.policeRegion()).isEqualTo("Mitt");
    }

    private String slugOf(String code) {
        return data.municipalities().stream()
                .filter(row -> row.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .slug();
    }
}
