package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Fixtures.MONTHLY;
import static se.samlofte.pledges.Fixtures.ONCE;
import static se.samlofte.pledges.Fixtures.THIS_YEAR;
import static se.samlofte.pledges.Fixtures.day;
import static se.samlofte.pledges.Fixtures.declared;
import static se.samlofte.pledges.Fixtures.done;
import static se.samlofte.pledges.Fixtures.doneIn;
import static se.samlofte.pledges.Fixtures.everyDays;
import static se.samlofte.pledges.Fixtures.planned;
import static se.samlofte.pledges.Fixtures.plannedFor;
import static se.samlofte.pledges.Fixtures.times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Evidence;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.publishing.PublicPage;

class ReckoningTests {

    @Test
    void wordsAreEvidenceInPartAndRecordsInFull() {
        assertThat(evidence(planned(ONCE, List.of()))).isEqualTo(Evidence.NONE);
        assertThat(evidence(planned(ONCE, doneIn(3)))).isEqualTo(Evidence.PARTIAL);
        assertThat(evidence(planned(ONCE, List.of(done(3, Proof.RECORD))))).isEqualTo(Evidence.FULL);
        assertThat(evidence(planned(times(2), List.of(done(3, Proof.RECORD), done(4, Proof.DECLARED)))))
                .isEqualTo(Evidence.PARTIAL);
    }

    @Test
    void anIntentionWithoutNumberOrDateCannotBeMeasured() {
        Reported intention = new Reported(
                CommitmentView.Kind.INTENTION,
                PublishRule.PLANNED,
                Recurrence.UNSPECIFIED,
                false,
                THIS_YEAR,
                null,
                List.of(),
                List.of(),
                false);
        assertThat(evidence(intention)).isEqualTo(Evidence.NOT_MEASURABLE);
    }

    @Test
    void declaringDoesNotTouchTheEvidence() {
        assertThat(evidence(declared(planned(ONCE, List.of()), Declared.DONE))).isEqualTo(Evidence.NONE);
    }

    @Test
    void monthlyWorkIsLateWhenLastMonthHasNone() {
        assertThat(schedule(planned(MONTHLY, doneIn(3, 4)), day(5, 10))).isEqualTo(Schedule.ON_TRACK);
        assertThat(schedule(planned(MONTHLY, doneIn(3)), day(5, 10))).isEqualTo(Schedule.LATE);
        assertThat(schedule(planned(MONTHLY, List.of()), day(1, 10))).isEqualTo(Schedule.ON_TRACK);
    }

    @Test
    void aPlanThatPassedWithoutAnOccurrenceIsLate() {
        assertThat(schedule(planned(ONCE, List.of(), plannedFor(5, 20)), day(5, 21)))
                .isEqualTo(Schedule.LATE);
        assertThat(schedule(planned(ONCE, doneIn(5), plannedFor(5, 20)), day(5, 21)))
                .isEqualTo(Schedule.ON_TRACK);
        assertThat(schedule(planned(ONCE, List.of(), plannedFor(5, 20)), day(5, 20)))
                .isEqualTo(Schedule.ON_TRACK);
    }

    @Test
    void tooFewWhenThePeriodIsOverIsOverdue() {
        LocalDate afterwards = LocalDate.of(2027, 1, 1);
        assertThat(schedule(planned(times(3), doneIn(2, 4)), afterwards)).isEqualTo(Schedule.OVERDUE);
        assertThat(schedule(planned(times(2), doneIn(2, 4)), afterwards)).isEqualTo(Schedule.ON_TRACK);
        assertThat(schedule(planned(times(3), doneIn(2, 4)), day(12, 31))).isEqualTo(Schedule.ON_TRACK);
    }

    @Test
    void twoIntervalsWithoutAnOccurrenceAreLate() {
        assertThat(schedule(planned(everyDays(14), doneIn(4)), day(5, 10))).isEqualTo(Schedule.ON_TRACK);
        assertThat(schedule(planned(everyDays(14), doneIn(3)), day(5, 10))).isEqualTo(Schedule.LATE);
    }

    @Test
    void whatIsGivenUpHasNoScheduleAndWhatIsDoneKeepsIt() {
        Reported late = planned(ONCE, List.of(), plannedFor(2, 1));
        assertThat(schedule(declared(late, Declared.MOVED), day(5, 10))).isEqualTo(Schedule.NO_SCHEDULE);
        assertThat(schedule(declared(late, Declared.DONE), day(5, 10))).isEqualTo(Schedule.ON_TRACK);
        assertThat(schedule(declared(late, Declared.ONGOING), day(5, 10))).isEqualTo(Schedule.LATE);
    }

    @Test
    void aViewIsValidUntilTheNextMonthOrTheDayAfterAPlan() {
        assertThat(validUntil(planned(MONTHLY, List.of()), day(5, 10))).isEqualTo("2026-05-31T22:00:00Z");
        assertThat(validUntil(planned(ONCE, List.of(), plannedFor(5, 20)), day(5, 10)))
                .isEqualTo("2026-05-20T22:00:00Z");
        assertThat(validUntil(planned(ONCE, List.of(), plannedFor(5, 20)), day(5, 21)))
                .isEqualTo("2026-05-31T22:00:00Z");
        assertThat(validUntil(planned(ONCE, List.of()), day(12, 31))).isEqualTo("2026-12-31T23:00:00Z");
    }

    @Test
    void whenThePeriodIsOverTheViewStands() {
        assertThat(validUntil(planned(ONCE, List.of()), LocalDate.of(2027, 1, 1)))
                .isEqualTo(PublicPage.ALWAYS);
    }

    private static Evidence evidence(Reported reported) {
        return new Reckoning(reported, day(5, 10)).evidence();
    }

    private static Schedule schedule(Reported reported, LocalDate today) {
        return new Reckoning(reported, today).schedule();
    }

    private static Instant validUntil(Reported reported, LocalDate today) {
        return new Reckoning(reported, today).validUntil();
    }
}
