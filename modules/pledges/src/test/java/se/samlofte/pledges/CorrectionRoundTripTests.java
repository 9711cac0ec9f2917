package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published pledge made a document and published again says what it said, in all five example municipalities. */
class CorrectionRoundTripTests {

    @ParameterizedTest
    @ValueSource(strings = {"heby", "hassleholm", "svenljunga", "orkelljunga", "hallefors"})
    void nothingIsLostOnTheWay(String municipality) {
        Writing writing = new Writing(TestTenant.with(municipality, Writing.TODAY));
        List<PledgeView> before = writing.tenant().list();
        for (PledgeView pledge : before) {
            Draft draft = writing.corrects(pledge.id());
            assertThat(faults(writing, draft))
                    .as(pledge.id())
                    .filteredOn(Fault::blocks)
                    .extracting(Fault::field)
                    .containsExactly("correctionNote");
            writing.saves(
                    People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
            assertThat(preview(writing, writing.now(draft)))
                    .as("preview of " + pledge.id())
                    .usingRecursiveComparison()
                    .ignoringFields("version", "surroundings.corrections", "surroundings.seal")
                    .isEqualTo(pledge);
            writing.publish(draft);
            assertThat(writing.tenant().pledge(pledge.id()))
                    .as(pledge.id())
                    .usingRecursiveComparison()
                    .ignoringFields("version", "surroundings.corrections", "surroundings.seal")
                    .isEqualTo(pledge);
        }
    }

    private static List<Fault> faults(Writing writing, Draft draft) {
        return writing.tenant().as(People.coordinator(), () -> Writing.drafts().faults(draft));
    }

    private static PledgeView preview(Writing writing, Draft draft) {
        return writing.tenant().as(People.coordinator(), () -> Writing.drafts().preview(draft));
    }
}
