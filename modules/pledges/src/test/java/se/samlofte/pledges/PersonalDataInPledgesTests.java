package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.tenancy.Language;

/** Personal data is caught before a pledge is published (SAFETY I19). */
class PersonalDataInPledgesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vi hörde 811228-9874 om saken.     | personal.PERSONAL_NUMBER
            Bilen ABC 123 stod i vägen.        | personal.REGISTRATION_NUMBER
            Ärende 5000-K123456-24 är avslutat.| personal.CASE_NUMBER
            """)
    @Proves({"I19", "P15"})
    void whatCanNeverBeMeantBlocks(String text, String rule) {
        assertThat(faults(Documents.with("summary", text)))
                .filteredOn(Fault::blocks)
                .extracting(Fault::field, Fault::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("summary", rule));
        assertThat(faults(Documents.with("commitments.lampor.text", text)))
                .filteredOn(Fault::blocks)
                .extracting(Fault::field)
                .containsExactly("commitments.lampor.text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ring Kalles mobil 070-123 45 67.      | personal.PHONE
            Eleven Kalle på Vallaskolan var med.  | personal.CHILD_AT_SCHOOL
            """)
    @Proves("I19")
    void whatMayBeMeantIsWarnedOf(String text, String rule) {
        assertThat(faults(Documents.with("summary", text)))
                .filteredOn(fault -> fault.rule().startsWith("personal."))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault.blocks()).isFalse();
                });
    }

    @Test
    void aContactsNumberMayStandInTheTextsToo() {
        PledgeDocument document = Documents.with(
                "contacts.r1.role", "Samordnare",
                "contacts.r1.organisation", "MUNICIPALITY",
                "contacts.r1.email", "samordnare@example.se",
                "contacts.r1.phone", "070-123 45 67",
                "summary", "Ring samordnaren på 070-123 45 67.");
        assertThat(faults(document)).noneMatch(fault -> fault.rule().startsWith("personal."));
    }

    @Test
    void ordinaryPledgesPass() {
        assertThat(faults(Documents.whole())).noneMatch(fault -> fault.rule().startsWith("personal."));
    }

    @Test
    void eachHasItsSentence() {
        for (se.samlofte.personaldata.Finding.Kind kind : se.samlofte.personaldata.Finding.Kind.values()) {
            for (Language language : Language.values()) {
                assertThat(TestTenant.ui(language).text("pledges.fault.personal." + kind, "det här"))
                        .contains("det här");
            }
        }
    }

    private static List<Fault> faults(PledgeDocument document) {
        return new DocumentCheck(document, false).faults();
    }
}
