package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.DRAFT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Incomplete;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.tenancy.Actor;

/** Nobody publishes alone. */
class SecondPersonTests {

    private final Writing writing = Writing.somewhere();
    private final Actor asker = People.coordinator();
    private final Actor other = People.liaisonOfficer();
    private final Draft draft = writing.begins(asker, Documents.whole());

    @Test
    void theAskerCannotApproveAndAnotherCan() {
        writing.asks(asker, draft);
        assertThat(writing.approves(asker, draft))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.OWN_QUESTION));
        assertThat(writing.tenant().list()).isEmpty();
        assertThat(writing.approves(other, draft)).isInstanceOf(Done.class);
        assertThat(writing.tenant().list()).hasSize(1);
    }

    @Test
    void theDatabaseRefusesTheAskersApproval() {
        writing.asks(asker, draft);
        assertThatThrownBy(() -> writing.tenant().asStaff(sql -> sql.update(DRAFT)
                        .set(DRAFT.STATE, "PUBLISHED")
                        .set(DRAFT.DECIDED_BY, DRAFT.ASKED_BY)
                        .set(DRAFT.DECIDED_BY_NAME, "Samma")
                        .set(DRAFT.DECIDED_AT, DRAFT.ASKED_AT)
                        .execute()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("approved_by_a_second_person");
        assertThatThrownBy(() -> writing.tenant()
                        .asStaff(sql ->
                                sql.update(DRAFT).set(DRAFT.STATE, "PUBLISHED").execute()))
                .hasMessageContaining("approved_by_a_second_person");
    }

    @Test
    void whatWaitsIsNotChangedUntilItIsSentBack() {
        writing.asks(asker, draft);
        assertThat(writing.saves(asker, draft, 1, Documents.with("title", "Nytt")))
                .isInstanceOf(Saving.Closed.class);
        assertThat(sentBack(other, " ")).isInstanceOf(Incomplete.class);
        assertThat(sentBack(other, "Skriv vem som gör det.")).isInstanceOf(Done.class);
        assertThat(writing.now(draft).returned()).isEqualTo("Skriv vem som gör det.");
        assertThat(writing.saves(asker, draft, 1, Documents.with("title", "Nytt")))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void whoAskedMayTakeTheQuestionBackWithoutAReason() {
        writing.asks(asker, draft);
        assertThat(sentBack(asker, "")).isInstanceOf(Done.class);
        assertThat(writing.now(draft).state()).isEqualTo(Draft.State.DRAFT);
        assertThat(writing.now(draft).returned()).isNull();
    }

    @Test
    void anIncompletePledgeCannotBeAskedFor() {
        Draft incomplete = writing.begins(asker, Documents.with("summary", ""));
        assertThat(writing.asks(asker, incomplete))
                .isInstanceOfSatisfying(Incomplete.class, found -> assertThat(found.faults())
                        .extracting(Fault::field)
                        .containsExactly("summary"));
    }

    @Test
    void howItWasAgreedMustBeSaid() {
        assertThat(asked(new PublicationRequest("", "", ""))).containsExactly("how");
        assertThat(asked(new PublicationRequest("SIGNED_ON_PAPER", "", ""))).containsExactly("on");
        assertThat(asked(new PublicationRequest("SIGNED_ON_PAPER", "2026-11", "")))
                .containsExactly("on");
        assertThat(asked(new PublicationRequest("SIGNED_ON_PAPER", "2026-11-23", "")))
                .containsExactly("on");
        assertThat(asked(new PublicationRequest("PUBLISHED_ELSEWHERE", "", ""))).containsExactly("source");
        assertThat(asked(new PublicationRequest("PUBLISHED_ELSEWHERE", "", "Kommunens webbplats")))
                .isEmpty();
    }

    @Test
    void whatIsApprovedIsWhatWasRead() {
        writing.asks(asker, draft);
        assertThat(writing.tenant().as(other, () -> Writing.publishing().approve(draft.id(), 7)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.CHANGED));
        writing.approves(other, draft);
        assertThat(writing.approves(other, draft))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.NOT_WAITING));
    }

    private List<String> asked(PublicationRequest request) {
        Decision decision =
                writing.tenant().as(asker, () -> Writing.publishing().ask(draft.id(), 1, request));
        return decision instanceof Incomplete incomplete
                ? incomplete.faults().stream().map(Fault::field).toList()
                : List.of();
    }

    private Decision sentBack(Actor person, String reason) {
        return writing.tenant().as(person, () -> Writing.publishing().sendBack(draft.id(), reason));
    }
}
