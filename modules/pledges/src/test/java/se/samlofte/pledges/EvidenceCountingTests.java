package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.identity.Role;
import se.samlofte.pledges.EvidenceCounting.Choosing;
import se.samlofte.pledges.EvidenceCounting.Explained;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.tenancy.NotPermittedException;

/** What other modules prove counts for the commitments it was chosen for, once, and says why. */
class EvidenceCountingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final String PLEDGE = "medborgarlofte-2026";
    private static final String LETTERS = "informationsbrev";
    private static final String GROUPS = "nya-grannsamverkansgrupper";
    private static final String GYMS = "kontroller-gym";

    private TestTenant tenant = TestTenant.on(TODAY);

    @BeforeEach
    void anEmptyRecord() {
        tenant = TestTenant.with("orkelljunga", TODAY);
        tenant.asStaff(sql -> sql.deleteFrom(OCCURRENCE).execute());
    }

    @Test
    @Proves("3-21")
    void aMonthlyLetterCountsOnce() {
        choose(LETTERS, LetterKinds.LETTER, null);
        UUID third = letter(LocalDate.of(2026, 9, 3), 31);
        letter(LocalDate.of(2026, 9, 10), 29);
        letter(LocalDate.of(2026, 8, 20), 30);
        heard(new EvidenceGiven(
                tenant.tenant().id(), third, LetterKinds.LETTER, LocalDate.of(2026, 9, 3), false, 31, null));
        assertThat(occurrences(LETTERS))
                .extracting(occurrence -> occurrence.when().date())
                .containsExactly(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 3));
        Occurrence september = occurrences(LETTERS).getLast();
        assertThat(september.proof()).isEqualTo(Proof.RECORD);
        assertThat(september.text()).isEqualTo("Informationsbrev skickat");
        assertThat(september.reached()).isEqualTo(31);
        assertThat(outcomes(LETTERS))
                .containsExactly(
                        EvidenceOutcome.MONTH_HAS_ONE,
                        EvidenceOutcome.COUNTED_FOR_MONTH,
                        EvidenceOutcome.COUNTED_FOR_MONTH);
        assertThat(progress(LETTERS).evidence()).isEqualTo(Progress.Evidence.FULL);
    }

    @Test
    @Proves("3-21")
    void anUrgentNoticeIsNeverTheLetter() {
        choose(LETTERS, LetterKinds.LETTER, null);
        give(LetterKinds.URGENT, LocalDate.of(2026, 9, 2), null);
        assertThat(occurrences(LETTERS)).isEmpty();
        assertThat(outcomes(LETTERS)).containsExactly(EvidenceOutcome.OUT_OF_TURN);
        letter(LocalDate.of(2026, 9, 9), 30);
        assertThat(occurrences(LETTERS)).hasSize(1);
        assertThat(chooseAs(Role.COORDINATOR, LETTERS, LetterKinds.URGENT, null))
                .isEqualTo(Choosing.NO_SUCH_KIND);
    }

    @Test
    @Proves("3-22")
    void eachNewGroupCounts() {
        choose(GROUPS, LetterKinds.GROUP, null);
        give(LetterKinds.GROUP, LocalDate.of(2026, 3, 2), UUID.randomUUID());
        give(LetterKinds.GROUP, LocalDate.of(2026, 3, 2), UUID.randomUUID());
        give(LetterKinds.GROUP, LocalDate.of(2026, 5, 2), null);
        assertThat(occurrences(GROUPS)).hasSize(3);
        assertThat(occurrences(LETTERS)).isEmpty();
    }

    @Test
    void onlyTheChosenGroupCountsWhereOneIsChosen() {
        choose(GROUPS, LetterKinds.GROUP, LetterKinds.EKBACKEN);
        give(LetterKinds.GROUP, LocalDate.of(2026, 3, 2), UUID.randomUUID());
        give(LetterKinds.GROUP, LocalDate.of(2026, 3, 3), LetterKinds.EKBACKEN);
        assertThat(occurrences(GROUPS)).hasSize(1);
        assertThat(outcomes(GROUPS)).containsExactly(EvidenceOutcome.COUNTED, EvidenceOutcome.OTHER_SUBJECT);
    }

    @Test
    void whatIsTakenBackTakesItsOccurrenceAwayAndMakesRoomForTheNext() {
        choose(LETTERS, LetterKinds.LETTER, null);
        UUID first = letter(LocalDate.of(2026, 9, 3), 31);
        letter(LocalDate.of(2026, 9, 10), 29);
        tenant.asStaff(sql -> {
            counting().withdraw(first);
            counting().withdraw(first);
            return true;
        });
        assertThat(occurrences(LETTERS)).extracting(Occurrence::reached).containsExactly(29);
        assertThat(outcomes(LETTERS)).containsExactly(EvidenceOutcome.COUNTED_FOR_MONTH, EvidenceOutcome.WITHDRAWN);
    }

    @Test
    void aWithdrawalThatComesFirstHolds() {
        choose(LETTERS, LetterKinds.LETTER, null);
        UUID evidence = UUID.randomUUID();
        tenant.asStaff(sql -> {
            counting().withdraw(evidence);
            return true;
        });
        heard(new EvidenceGiven(
                tenant.tenant().id(), evidence, LetterKinds.LETTER, LocalDate.of(2026, 9, 3), false, 1, null));
        assertThat(occurrences(LETTERS)).isEmpty();
    }

    @Test
    void outsideItsTimeAndAheadOfItsDayNothingCounts() {
        choose(LETTERS, LetterKinds.LETTER, null);
        letter(LocalDate.of(2025, 12, 31), 1);
        letter(LocalDate.of(2026, 9, 16), 1);
        assertThat(occurrences(LETTERS)).isEmpty();
        assertThat(outcomes(LETTERS)).containsExactly(EvidenceOutcome.NOT_YET, EvidenceOutcome.OUTSIDE_PERIOD);
        tenant = tenant.later(LocalDate.of(2026, 9, 16));
        tenant.asStaff(sql -> {
            counting().recountAll();
            return true;
        });
        assertThat(occurrences(LETTERS)).hasSize(1);
    }

    @Test
    void whatWasHeardBeforeIsCountedWhenItIsChosenAndTakenOutWhenItIsNotAnyMore() {
        letter(LocalDate.of(2026, 9, 3), 31);
        assertThat(occurrences(LETTERS)).isEmpty();
        choose(LETTERS, LetterKinds.LETTER, null);
        assertThat(occurrences(LETTERS)).hasSize(1);
        assertThat(tenant.<Choosing>as(People.coordinator(), () -> counting().chooseNone(PLEDGE, LETTERS)))
                .isEqualTo(Choosing.CHOSEN);
        assertThat(occurrences(LETTERS)).isEmpty();
        assertThat(outcomes(LETTERS)).isEmpty();
    }

    @Test
    void whatIsToldOnlyAfterwardsIsToldByMonth() {
        choose(GYMS, LetterKinds.GROUP, null);
        give(LetterKinds.GROUP, LocalDate.of(2026, 3, 17), null);
        assertThat(occurrences(GYMS))
                .extracting(Occurrence::when)
                .containsExactly(DayOrMonth.of(YearMonth.of(2026, 3)));
    }

    @Test
    void aNewVersionKeepsTheChoiceAndWhatWasCounted() {
        tenant = tenant.later(Writing.TODAY);
        choose(LETTERS, LetterKinds.LETTER, null);
        letter(LocalDate.of(2026, 8, 3), 31);
        Writing writing = new Writing(tenant);
        Draft draft = writing.corrects(PLEDGE);
        writing.saves(People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
        writing.publish(draft);
        assertThat(tenant.pledge(PLEDGE).version()).isEqualTo(2);
        assertThat(occurrences(LETTERS)).hasSize(1);
        letter(LocalDate.of(2026, 9, 3), 30);
        letter(LocalDate.of(2026, 8, 5), 30);
        assertThat(occurrences(LETTERS)).hasSize(2);
        assertThat(tenant.<List<CountedEvidence>>as(
                        People.coordinator(), () -> counting().rules(PLEDGE)))
                .containsExactly(new CountedEvidence(PLEDGE, LETTERS, LetterKinds.LETTER, null));
    }

    @Test
    void whoMayPublishMayChooseAndNobodyElse() {
        assertThatThrownBy(() -> chooseAs(Role.EDITOR, LETTERS, LetterKinds.LETTER, null))
                .isInstanceOf(NotPermittedException.class);
        assertThat(chooseAs(Role.LIAISON_OFFICER, LETTERS, LetterKinds.LETTER, null))
                .isEqualTo(Choosing.CHOSEN);
        assertThat(chooseAs(Role.LIAISON_OFFICER, "finns-inte", LetterKinds.LETTER, null))
                .isEqualTo(Choosing.NO_SUCH_COMMITMENT);
        assertThat(chooseAs(Role.LIAISON_OFFICER, LETTERS, "no-such", null)).isEqualTo(Choosing.NO_SUCH_KIND);
    }

    private void choose(String commitment, String kind, @Nullable UUID subject) {
        assertThat(chooseAs(Role.COORDINATOR, commitment, kind, subject)).isEqualTo(Choosing.CHOSEN);
    }

    private Choosing chooseAs(Role role, String commitment, String kind, @Nullable UUID subject) {
        return tenant.<Choosing>as(
                People.with(role), () -> counting().choose(new CountedEvidence(PLEDGE, commitment, kind, subject)));
    }

    private UUID letter(LocalDate day, int reached) {
        UUID id = UUID.randomUUID();
        heard(new EvidenceGiven(tenant.tenant().id(), id, LetterKinds.LETTER, day, false, reached, null));
        return id;
    }

    private void give(String kind, LocalDate day, @Nullable UUID subject) {
        heard(new EvidenceGiven(tenant.tenant().id(), UUID.randomUUID(), kind, day, false, null, subject));
    }

    private void heard(EvidenceGiven event) {
        tenant.asStaff(sql -> {
            counting().hear(event);
            return true;
        });
    }

    private Progress progress(String commitment) {
        return tenant.pledge(PLEDGE).allCommitments().stream()
                .filter(one -> one.id().equals(commitment))
                .findFirst()
                .orElseThrow()
                .progress();
    }

    private List<Occurrence> occurrences(String commitment) {
        return progress(commitment).occurrences().stream()
                .sorted(Comparator.comparing(occurrence -> occurrence.when().date()))
                .toList();
    }

    /** Newest first. */
    private List<EvidenceOutcome> outcomes(String commitment) {
        return tenant.<List<Explained>>as(People.coordinator(), () -> counting().explained(PLEDGE)).stream()
                .filter(one -> one.commitment().equals(commitment))
                .map(Explained::outcome)
                .toList();
    }

    private static EvidenceCounting counting() {
        return TestTenant.bean(EvidenceCounting.class);
    }
}
