package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Reconciliation.Difference;
import se.samlofte.tenancy.Actor;

/** Two people write at the same time: nothing of either is lost. */
class StaleEditTests {

    private final Writing writing = Writing.somewhere();
    private final Actor anna = People.coordinator();
    private final Actor olle = People.liaisonOfficer();
    private final Draft draft = writing.begins(anna, Documents.whole());

    @Test
    void whoSavesLastIsShownBothAndNothingIsSaved() {
        writing.saves(olle, draft, 1, Documents.with("summary", "Olles ord."));
        Saving saving = writing.saves(anna, draft, 1, Documents.with("summary", "Annas ord."));
        assertThat(saving).isInstanceOf(Saving.Stale.class);
        assertThat(((Saving.Stale) saving).reconciliation().differences())
                .containsExactly(new Difference("summary", "Annas ord.", "Olles ord.", false));
        assertThat(writing.now(draft).document().summary()).isEqualTo("Olles ord.");
    }

    @Test
    void whatOnlyTheOtherTouchedIsTheirsByItself() {
        writing.saves(olle, draft, 1, Documents.with("purpose", "Olles syfte"));
        Reconciliation both = stale(Documents.with("title", "Annas rubrik"));
        assertThat(both.differences())
                .containsExactly(
                        new Difference("title", "Annas rubrik", "Medborgarlöfte 2027", false),
                        new Difference("purpose", "", "Olles syfte", true));
    }

    @Test
    void eachDifferenceCanBeTakenFromEither() {
        writing.saves(
                olle,
                draft,
                1,
                Documents.with("purpose", "Olles syfte", "summary", "Olles ord.", "goals.g1.text", "Tryggare"));
        Reconciliation both = stale(Documents.with("summary", "Annas ord.", "channels.c1.text", "Webben"));
        assertThat(both.differences())
                .extracting(Difference::field)
                .containsExactlyInAnyOrder("summary", "purpose", "goals.g1", "channels.c1");
        PledgeDocument chosen = both.taking(Set.of("purpose", "goals.g1"));
        assertThat(chosen)
                .isEqualTo(Documents.with(
                        "purpose", "Olles syfte",
                        "summary", "Annas ord.",
                        "goals.g1.text", "Tryggare",
                        "channels.c1.text", "Webben"));
        assertThat(writing.saves(anna, draft, 2, chosen)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aRowThatOneRemovedIsAskedAbout() {
        PledgeDocument fewer = DocumentFields.document(fewer());
        writing.saves(olle, draft, 1, fewer);
        Reconciliation both = stale(Documents.with("title", "Annas rubrik"));
        assertThat(both.differences())
                .contains(new Difference("commitments.rundor", "Polisen går rundor i centrum.", null, true));
        assertThat(both.taking(Set.of("commitments.rundor")).commitments()).hasSize(1);
        assertThat(both.taking(Set.of()).commitments()).hasSize(2);
    }

    @Test
    void oneWhoTypesOnWhileTheirOwnTextIsBeingSavedIsNotAsked() {
        writing.saves(anna, draft, 1, Documents.with("summary", "Vi lovar lj"));
        assertThat(writing.saves(anna, draft, 1, Documents.with("summary", "Vi lovar ljus.")))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void oneWithAnOldCopyInAnotherWindowIsAsked() {
        writing.saves(anna, draft, 1, Documents.with("summary", "Nytt i det ena fönstret."));
        assertThat(writing.saves(anna, draft, 1, Documents.with("purpose", "Nytt i det andra.")))
                .isInstanceOf(Saving.Stale.class);
    }

    private Reconciliation stale(PledgeDocument mine) {
        Saving saving = writing.saves(anna, draft, 1, mine);
        assertThat(saving).isInstanceOf(Saving.Stale.class);
        return ((Saving.Stale) saving).reconciliation();
    }

    private static Map<String, String> fewer() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        List.copyOf(fields.keySet()).stream()
                .filter(name -> name.startsWith("commitments.rundor"))
                .forEach(fields::remove);
        return fields;
    }
}
