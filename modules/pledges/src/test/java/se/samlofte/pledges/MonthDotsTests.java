package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Fixtures.MONTHLY;
import static se.samlofte.pledges.Fixtures.ONCE;
import static se.samlofte.pledges.Fixtures.THIS_YEAR;
import static se.samlofte.pledges.Fixtures.day;
import static se.samlofte.pledges.Fixtures.declared;
import static se.samlofte.pledges.Fixtures.done;
import static se.samlofte.pledges.Fixtures.doneIn;
import static se.samlofte.pledges.Fixtures.planned;
import static se.samlofte.pledges.Fixtures.plannedFor;
import static se.samlofte.pledges.Fixtures.toldAfterwards;
import static se.samlofte.pledges.MonthDots.State.COMING;
import static se.samlofte.pledges.MonthDots.State.DONE_DECLARED;
import static se.samlofte.pledges.MonthDots.State.DONE_WITH_RECORD;
import static se.samlofte.pledges.MonthDots.State.MISSING;
import static se.samlofte.pledges.MonthDots.State.NONE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Proof;

class MonthDotsTests {

    @Test
    void monthlyWorkIsDoneMissingOrComing() {
        Reported letters =
                planned(MONTHLY, List.of(done(1, Proof.RECORD), done(2, Proof.DECLARED), done(4, Proof.RECORD)));
        assertThat(states(letters, day(5, 10)))
                .containsExactly(
                        DONE_WITH_RECORD,
                        DONE_DECLARED,
                        MISSING,
                        DONE_WITH_RECORD,
                        COMING,
                        COMING,
                        COMING,
                        COMING,
                        COMING,
                        COMING,
                        COMING,
                        COMING);
    }

    @Test
    void whatIsToldAfterwardsNeverLooksAhead() {
        Reported visits = toldAfterwards(MONTHLY, done(1, Proof.DECLARED));
        IntStream.rangeClosed(1, 12).forEach(month -> {
            List<State> states = states(visits, day(month, 10));
            assertThat(states).doesNotContain(COMING);
            assertThat(states.subList(month - 1, 12).stream().filter(state -> state == MISSING))
                    .isEmpty();
        });
        assertThat(states(visits, day(3, 10)).get(1)).isEqualTo(MISSING);
    }

    @Test
    void theSameWorkThatMayBePlannedDoesLookAhead() {
        assertThat(states(planned(MONTHLY, doneIn(1)), day(3, 10))).contains(COMING);
    }

    @Test
    void aRecordOutweighsAWord() {
        Reported twice = planned(ONCE, List.of(done(3, Proof.DECLARED), done(3, Proof.RECORD)));
        MonthDots.Dot march = new DotDrawing(twice, day(5, 1)).draw().dots().get(2);
        assertThat(march.state()).isEqualTo(DONE_WITH_RECORD);
        assertThat(march.occurrences()).isEqualTo(2);
    }

    @Test
    void aPlannedDayIsComingUntilItHasPassed() {
        Reported walk = planned(ONCE, List.of(), plannedFor(5, 20));
        assertThat(states(walk, day(5, 20)).get(4)).isEqualTo(COMING);
        assertThat(states(walk, day(5, 21)).get(4)).isEqualTo(MISSING);
        assertThat(states(walk, day(6, 1)).get(4)).isEqualTo(MISSING);
    }

    @Test
    void aPlannedMonthIsComingUntilItsLastDay() {
        Reported walk = planned(ONCE, List.of(), plannedFor(5));
        assertThat(states(walk, day(5, 31)).get(4)).isEqualTo(COMING);
        assertThat(states(walk, day(6, 1)).get(4)).isEqualTo(MISSING);
    }

    @Test
    void whatIsGivenUpDoesNotCome() {
        Reported walk = declared(planned(MONTHLY, doneIn(1), plannedFor(9)), Declared.CANCELLED);
        assertThat(states(walk, day(5, 1))).doesNotContain(COMING);
    }

    @Test
    void nothingIsDueWithoutRhythmOrPlan() {
        assertThat(new DotDrawing(planned(ONCE, List.of()), day(5, 1)).draw().isEmpty())
                .isTrue();
    }

    @Test
    void monthsOutsideThePeriodAreEmpty() {
        Period spring = new Period(Period.Kind.HALF_YEAR, day(3, 1), day(5, 31), "våren");
        Reported letters = Fixtures.reported(PublishRule.PLANNED, MONTHLY, spring, null, doneIn(3));
        assertThat(states(letters, day(4, 10)))
                .containsExactly(NONE, NONE, DONE_DECLARED, COMING, COMING, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    }

    @Test
    void aPeriodAcrossNewYearIsShownFromItsFirstMonth() {
        Period winter = new Period(Period.Kind.EXACT, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 4, 30), null);
        Reported letters = Fixtures.reported(PublishRule.PLANNED, MONTHLY, winter, null, doneIn(1));
        assertThat(new DotDrawing(letters, day(2, 1)).draw().dots().getFirst().month())
                .isEqualTo(YearMonth.of(2025, 11));
    }

    @Test
    void aLongOrOpenPeriodIsShownByTheYearOfToday() {
        Period open = new Period(Period.Kind.OPEN_ENDED, null, null, "tills vidare");
        Reported letters = Fixtures.reported(PublishRule.PLANNED, MONTHLY, open, null, doneIn(1));
        assertThat(new DotDrawing(letters, LocalDate.of(2027, 2, 1))
                        .draw()
                        .dots()
                        .getFirst()
                        .month())
                .isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void aClosedPledgeWithoutAnyEntrySaysNothing() {
        Reported closed = new Reported(
                CommitmentView.Kind.ACTION,
                PublishRule.PLANNED,
                MONTHLY,
                true,
                THIS_YEAR,
                null,
                List.of(),
                List.of(),
                false);
        assertThat(new DotDrawing(closed, LocalDate.of(2027, 2, 1)).draw().isEmpty())
                .isTrue();
        Reported followed = new Reported(
                CommitmentView.Kind.ACTION,
                PublishRule.PLANNED,
                MONTHLY,
                true,
                THIS_YEAR,
                null,
                doneIn(1),
                List.of(),
                false);
        assertThat(states(followed, LocalDate.of(2027, 2, 1))).contains(MISSING);
    }

    private static List<State> states(Reported reported, LocalDate today) {
        return new DotDrawing(reported, today)
                .draw().dots().stream().map(MonthDots.Dot::state).toList();
    }
}
