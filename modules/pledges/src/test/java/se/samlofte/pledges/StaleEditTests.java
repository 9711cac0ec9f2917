package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Reconciliation.Difference;
import se.samlofte.tenancy.Actor;

/** Two people write at the same time, or one in two windows: nothing of either is lost. */
class StaleEditTests {

    private final Writing writing = Writing.somewhere();
    private final Actor anna = People.coordinator();
    private final Actor olle = People.liaisonOfficer();
    private final UUID here = UUID.randomUUID();
    private final UUID there = UUID.randomUUID();
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
        writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Vi lovar lj"));
        assertThat(writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Vi lovar ljus.")))
                .isInstanceOf(Saving.Saved.class);
        assertThat(writing.presses(anna, draft, 1, here, Documents.with("purpose", "Och trygghet.")))
                .isInstanceOf(Saving.Saved.class);
        assertThat(writing.now(draft).document()).isEqualTo(Documents.with("purpose", "Och trygghet."));
    }

    @Test
    void whatTheSamePersonSavedInAnotherWindowIsNeverOverwritten() {
        writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Nytt i det ena fönstret."));
        Saving later = writing.savesByItself(anna, draft, 1, there, Documents.with("summary", "Nytt i det andra."));
        assertThat(later).isInstanceOf(Saving.Stale.class);
        assertThat(((Saving.Stale) later).reconciliation().differences())
                .containsExactly(new Difference("summary", "Nytt i det andra.", "Nytt i det ena fönstret.", false));
        assertThat(writing.presses(anna, draft, 1, there, Documents.with("purpose", "Annat.")))
                .isInstanceOf(Saving.Stale.class);
        assertThat(writing.now(draft).document().summary()).isEqualTo("Nytt i det ena fönstret.");
        assertThat(writing.savesByItself(anna, draft, 2, there, Documents.with("purpose", "Annat.")))
                .as("with the newest version it is saved")
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aWindowThatLearnsOfItsOwnVersionsOnlyStillMeetsTheOther() {
        writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Ett"));
        writing.savesByItself(anna, draft, 2, there, Documents.with("summary", "Två"));
        assertThat(writing.savesByItself(anna, draft, 2, here, Documents.with("summary", "Tre")))
                .isInstanceOf(Saving.Stale.class);
    }

    @Test
    void whatTheFormSentBeforeTheButtonButArrivesAfterItOverwritesNothing() {
        writing.presses(anna, draft, 1, here, Documents.with("summary", "Helt klart."));
        assertThat(writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Helt kla")))
                .isInstanceOf(Saving.Stale.class);
        assertThat(writing.now(draft).document().summary()).isEqualTo("Helt klart.");
    }

    @Test
    void anotherPersonWithTheSameWindowIsAnotherPerson() {
        writing.savesByItself(olle, draft, 1, here, Documents.with("summary", "Olles ord."));
        assertThat(writing.savesByItself(anna, draft, 1, here, Documents.with("summary", "Annas ord.")))
                .isInstanceOf(Saving.Stale.class);
    }

    @Test
    void aVersionThatIsNotYetThereIsNoBasis() {
        assertThat(writing.presses(anna, draft, 9, here, Documents.with("summary", "Annas ord.")))
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
