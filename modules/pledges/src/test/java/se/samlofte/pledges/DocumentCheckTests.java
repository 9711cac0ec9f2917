package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.tenancy.Language;

/** Every field has limits, and what breaks one is told with what to do. */
class DocumentCheckTests {

    @Test
    void aWholePledgeLacksNothing() {
        assertThat(faults(Documents.whole())).filteredOn(Fault::blocks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', choose, MISSING",
        "kind, LÖFTE, choose, INVALID",
        "title, ' ', missing, MISSING",
        "summary, '', missing, MISSING",
        "period.kind, '', choose, MISSING",
        "period.from, '', missing.date, MISSING",
        "period.from, 2027-02-30, date, INVALID",
        "period.from, 5 maj, date, INVALID",
        "period.from, 0001, date, INVALID",
        "period.to, 2026, ends-before, INVALID",
        "parties.r2.party, REGION, police, MISSING",
        "parties.r1.party, FOLKET, choose.party, MISSING",
        "commitments.lampor.text, '', missing.promise, MISSING",
        "commitments.lampor.recurrence, IBLAND, choose, MISSING",
        "commitments.lampor.publish, '', choose, MISSING",
        "commitments.lampor.decided, '', , ",
        "commitments.rundor.count, noll, number, INVALID",
        "commitments.rundor.count, -1, number, INVALID",
        "commitments.rundor.count, 1000000, number, INVALID",
        "commitments.rundor.number, ett, number, INVALID",
        "contacts.c.email, nej, email, INVALID",
        "contacts.c.phone, 12, phone, INVALID",
        "signatories.r1.role, '', missing, MISSING",
        "goals.g.text, Mål, choose, MISSING",
        "sources.s.text, Källa, choose, MISSING",
        "channels.k.text, Webben, choose, MISSING",
        "areas.ljus.title, '', missing, MISSING"
    })
    void whatIsWrongIsTold(String field, String value, @Nullable String rule, @Nullable String weight) {
        List<Fault> found = faults(Documents.with(field, value));
        if (rule == null) {
            assertThat(found).filteredOn(Fault::blocks).isEmpty();
            return;
        }
        assertThat(found).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.weight().name()).isEqualTo(weight);
            assertThat(fault.field()).startsWith(field.substring(0, Math.min(field.length(), 6)));
        });
        assertThat(found).allSatisfy(DocumentCheckTests::hasSentences);
    }

    @Test
    void everyTextHasAMost() {
        for (String field : DocumentFields.of(Documents.whole()).keySet()) {
            int most = DocumentLimits.characters(field);
            if (most > 0) {
                assertThat(faults(Documents.with(field, "å".repeat(most)))).noneMatch(DocumentCheckTests::isTooLong);
                assertThat(faults(Documents.with(field, "å".repeat(most + 1)))).anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.rule()).isEqualTo("too-long");
                    hasSentences(fault);
                });
            }
        }
    }

    @Test
    void listsHaveAMost() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        for (int i = 0; i < 59; i++) {
            fields.put("commitments.n" + i, "");
        }
        assertThat(faults(DocumentFields.document(fields)))
                .anySatisfy(fault -> assertThat(fault.rule()).isEqualTo("too-many"))
                .allSatisfy(DocumentCheckTests::hasSentences);
    }

    @Test
    void emptyRowsAreNothing() {
        assertThat(faults(Documents.with(
                        "goals.g",
                        "",
                        "sources.s",
                        "",
                        "contacts.c",
                        "",
                        "channels.k",
                        "",
                        "commitments.n.kind",
                        "ACTION")))
                .filteredOn(Fault::blocks)
                .isEmpty();
    }

    @Test
    void whatBelongsToPeriodsOfEveryKind() {
        assertThat(period("YEAR", "2027", "")).isEqualTo("2027");
        assertThat(period("YEARS", "2027", "2029")).isEqualTo("2027–2029");
        assertThat(period("HALF_YEAR", "2027-01", "")).isEqualTo("första halvåret 2027");
        assertThat(period("HALF_YEAR", "2027-07", "")).isEqualTo("andra halvåret 2027");
        assertThat(period("MONTHS", "2027-05", "2027-08")).isEqualTo("1 maj 2027 till 31 augusti 2027");
        assertThat(period("EXACT", "2027-05-02", "2027-08-03")).isEqualTo("2 maj 2027 till 3 augusti 2027");
        assertThat(period("OPEN_ENDED", "2027-05-02", "")).isNull();
        assertThat(period("NOT_STATED", "", "")).isNull();
        assertThat(faults(Documents.with("period.kind", "SEASON", "period.from", "2027-06")))
                .filteredOn(Fault::blocks)
                .extracting(Fault::field)
                .containsExactly("period.text");
    }

    @Test
    void controlsAreBetterToldAfterwards() {
        assertThat(faults(Documents.with("commitments.lampor.text", "Polisen gör kontroller på gym.")))
                .anySatisfy(fault -> assertThat(fault.rule()).isEqualTo("better-afterwards"));
    }

    private static @Nullable String period(String kind, String from, String to) {
        PledgeDocument document = Documents.with("period.kind", kind, "period.from", from, "period.to", to);
        assertThat(faults(document)).filteredOn(Fault::blocks).as(kind).isEmpty();
        PledgeFile.FilePeriod period = new TypedPeriod(document.period()).file();
        assertThat(period.kind().name()).isEqualTo(kind);
        return period.text();
    }

    private static void hasSentences(Fault fault) {
        for (Language language : List.of(Language.SV, Language.EN)) {
            String sentence = TestTenant.ui(language)
                    .text("pledges.fault." + fault.rule(), fault.arguments().toArray());
            assertThat(sentence).doesNotContain("{").isNotBlank();
        }
    }

    private static boolean isTooLong(Fault fault) {
        return fault.rule().equals("too-long");
    }

    private static List<Fault> faults(PledgeDocument document) {
        return new DocumentCheck(document, false).faults();
    }
}
