package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.tenancy.Actor;

/** What was typed stays as it was typed, right or wrong. */
class TypedTextStaysTests {

    private final Writing writing = Writing.somewhere();
    private final Actor person = People.coordinator();

    @Test
    void valuesThatCannotBeUsedAreKept() {
        PledgeDocument typed = Documents.with(
                "period.from", "i våras",
                "kind", "LÖFTE",
                "commitments.rundor.count", "många",
                "contacts.r1.email", "ingen adress",
                "summary", "x".repeat(5000));
        Draft draft = writing.begins(person, Documents.whole());
        writing.saves(person, draft, 1, typed);
        assertThat(writing.now(draft).document()).isEqualTo(typed);
        assertThat(writing.now(draft).version()).isEqualTo(2);
    }

    @Test
    void hostileTextIsTextAndWhatNoDatabaseTakesIsLeftOut() {
        String hostile = "<script>alert(1)</script> '; drop table pledges.draft; -- ${7*7} 🦊";
        Draft draft = writing.begins(person, Documents.with("title", hostile + "\u0000\u0007\uD800\u202E"));
        assertThat(writing.now(draft).document().title()).isEqualTo(hostile);
    }

    @Test
    @Proves("I02")
    void noFieldKeepsMarksThatTurnTextRound() {
        Map<String, String> dirty = new LinkedHashMap<>(Documents.wholeFields());
        dirty.replaceAll((name, value) -> value + "\u202E\u2066\u200B\uFEFF\u0000");
        assertThat(DocumentFields.document(dirty)).isEqualTo(Documents.whole());
        PublicationRequest request = new PublicationRequest("\u202Ehow", "on\u200B", "source\u2069");
        assertThat(request).isEqualTo(new PublicationRequest("how", "on", "source"));
    }

    @Test
    void sixtyPromisesAreManyFieldsAndAllStay() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        for (int i = 0; i < 58; i++) {
            String row = "commitments.n" + i;
            fields.put(row, "");
            fields.put(row + ".text", "Löfte nummer " + i);
            fields.put(row + ".parties.r1.party", "POLICE");
            fields.put(row + ".often", "ibland");
        }
        PledgeDocument typed = DocumentFields.document(fields);
        Draft draft = writing.begins(person, typed);
        assertThat(typed.commitments()).hasSize(60);
        assertThat(typed.commitments().get(59).text()).isEqualTo("Löfte nummer 57");
        assertThat(DocumentFields.of(writing.now(draft).document())).hasSizeGreaterThan(1000);
        assertThat(writing.now(draft).document()).isEqualTo(typed);
    }

    @Test
    void namesThatNoFormHasAreLeftOut() {
        PledgeDocument typed = Documents.with(
                "constructor",
                "x",
                "period",
                "x",
                "commitments.lampor.parties",
                "x",
                "commitments.<b>.text",
                "x",
                "commitments.lampor.text.more",
                "x",
                "parties." + "a".repeat(61) + ".unit",
                "x");
        assertThat(typed).isEqualTo(Documents.whole());
    }

    @Test
    void theFormTokenMakesOneDraft() {
        UUID token = UUID.randomUUID();
        Draft first = writing.tenant().as(person, () -> Writing.drafts().start(token, Documents.whole()));
        Draft again = writing.tenant()
                .as(person, () -> Writing.drafts().start(token, Documents.with("title", "En gång till")));
        assertThat(again).isEqualTo(first);
        assertThat(writing.tenant().as(person, () -> Writing.drafts().open())).hasSize(1);
    }

    @Test
    void savingTheSameAgainMakesNoVersion() {
        Draft draft = writing.begins(person, Documents.whole());
        assertThat(writing.saves(person, draft, 1, Documents.whole())).isEqualTo(new Saving.Saved(draft));
    }

    @Test
    void aDiscardedDraftCanBeTakenUpAgain() {
        Draft draft = writing.begins(person, Documents.whole());
        assertThat(writing.tenant().as(person, () -> Writing.drafts().discard(draft.id())))
                .isTrue();
        assertThat(writing.tenant().as(person, () -> Writing.drafts().open())).isEmpty();
        assertThat(writing.saves(person, draft, 1, Documents.with("title", "Nytt")))
                .isInstanceOf(Saving.Closed.class);
        assertThat(writing.tenant().as(person, () -> Writing.drafts().restore(draft.id())))
                .isTrue();
        assertThat(writing.now(draft)).isEqualTo(draft);
    }

    @Test
    void anotherMunicipalityFindsNoDraft() {
        Draft draft = writing.begins(person, Documents.whole());
        Writing elsewhere = Writing.somewhere();
        assertThat(elsewhere.tenant().as(person, () -> Writing.drafts().find(draft.id())))
                .isEmpty();
        assertThat(elsewhere.saves(person, draft, 1, Documents.with("title", "Stulet")))
                .isInstanceOf(Saving.Unknown.class);
        assertThat(elsewhere.tenant().as(person, () -> Writing.drafts().open())).isEmpty();
        assertThat(writing.now(draft)).isEqualTo(draft);
    }
}
