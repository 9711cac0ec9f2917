package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpCalendarTests {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

    @Test
    void tertialsAreDueInAprilAugustAndDecember() {
        assertThat(due(FollowUpRhythm.TERTIAL, Period.ofYear(2026)))
                .containsExactly(day(2026, 4, 30), day(2026, 8, 31), day(2026, 12, 31));
        assertThat(due(FollowUpRhythm.HALF_YEAR, Period.ofYear(2026)))
                .containsExactly(day(2026, 6, 30), day(2026, 12, 31));
        assertThat(due(FollowUpRhythm.YEAR, Period.ofYear(2026))).containsExactly(day(2026, 12, 31));
    }

    @Test
    void eachHasAWordOfItsOwn() {
        assertThat(of(FollowUpRhythm.TERTIAL, Period.ofYear(2026)).periods())
                .extracting(ReportPeriod::id)
                .containsExactly("2026-tertial-1", "2026-tertial-2", "2026-tertial-3");
        assertThat(of(FollowUpRhythm.HALF_YEAR, Period.ofYear(2026)).find("2026-halvar-2"))
                .hasValueSatisfying(part -> assertThat(part.first()).isEqualTo(day(2026, 7, 1)));
        assertThat(of(FollowUpRhythm.YEAR, Period.ofYear(2026)).find("2026-tertial-1"))
                .isEmpty();
    }

    @Test
    void aPledgeOfFourMonthsIsFollowedUpWhenItEnds() {
        Period summer = new Period(Period.Kind.MONTHS, day(2026, 5, 1), day(2026, 8, 15), null);
        assertThat(of(FollowUpRhythm.TERTIAL, summer).periods()).singleElement().satisfies(part -> {
            assertThat(part.first()).isEqualTo(day(2026, 5, 1));
            assertThat(part.due()).isEqualTo(day(2026, 8, 15));
        });
        assertThat(due(FollowUpRhythm.YEAR, summer)).containsExactly(day(2026, 8, 15));
    }

    @Test
    void threeYearsHaveNineTertials() {
        Period years = new Period(Period.Kind.YEARS, day(2025, 1, 1), day(2027, 12, 31), null);
        assertThat(due(FollowUpRhythm.TERTIAL, years)).hasSize(9);
    }

    @Test
    void anOpenPledgeIsFollowedUpToTheEndOfThisYear() {
        Period open = new Period(Period.Kind.OPEN_ENDED, day(2025, 7, 1), null, null);
        assertThat(due(FollowUpRhythm.HALF_YEAR, open))
                .containsExactly(day(2025, 12, 31), day(2026, 6, 30), day(2026, 12, 31));
        assertThat(due(FollowUpRhythm.YEAR, new Period(Period.Kind.NOT_STATED, null, null, null)))
                .containsExactly(day(2026, 12, 31));
    }

    @Test
    void theNewestLateOneComesFirstSinceItCoversTheOthers() {
        assertThat(next(null)).isEqualTo("2026-tertial-2");
        assertThat(next(day(2026, 4, 30))).isEqualTo("2026-tertial-2");
        assertThat(next(day(2026, 8, 31))).isEqualTo("2026-tertial-3");
        assertThat(next(day(2026, 12, 31))).isEmpty();
    }

    @Test
    void itIsLateTheDayAfter() {
        ReportPeriod second = ReportPeriod.of(FollowUpRhythm.TERTIAL, 2026, 2);
        assertThat(on(day(2026, 8, 31)).isLate(second)).isFalse();
        assertThat(on(day(2026, 9, 1)).isLate(second)).isTrue();
        assertThat(on(day(2026, 4, 30)).hasBegun(second)).isFalse();
        assertThat(on(day(2026, 5, 1)).hasBegun(second)).isTrue();
    }

    private static String next(@Nullable LocalDate reported) {
        return of(FollowUpRhythm.TERTIAL, Period.ofYear(2026))
                .next(reported)
                .map(ReportPeriod::id)
                .orElse("");
    }

    private static FollowUpCalendar on(LocalDate today) {
        return new FollowUpCalendar(Period.ofYear(2026), FollowUpRhythm.TERTIAL, today);
    }

    private static FollowUpCalendar of(FollowUpRhythm rhythm, Period period) {
        return new FollowUpCalendar(period, rhythm, SEPTEMBER);
    }

    private static List<LocalDate> due(FollowUpRhythm rhythm, Period period) {
        return of(rhythm, period).periods().stream().map(ReportPeriod::due).toList();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
