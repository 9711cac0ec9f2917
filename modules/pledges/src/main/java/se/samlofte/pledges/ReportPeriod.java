package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The time that one follow-up report tells of: a part of a calendar year, as far as the pledge covers it.
 *
 * @param number of the part within its year, from 1
 */
public record ReportPeriod(FollowUpRhythm rhythm, int year, int number, LocalDate first, LocalDate last) {

    /** Such as "2026-tertial-2", "2026-halvar-1" or "2026". */
    public String id() {
        return rhythm == FollowUpRhythm.YEAR ? "" + year : year + "-" + rhythm.word() + "-" + number;
    }

    /** The day by which the report is to be made: 30 April, 31 August, 31 December, or when the pledge ends before. */
    public LocalDate due() {
        return last;
    }

    /** The whole part of the year. */
    static ReportPeriod of(FollowUpRhythm rhythm, int year, int number) {
        YearMonth from = YearMonth.of(year, 1).plusMonths((number - 1L) * rhythm.months());
        return new ReportPeriod(
                rhythm,
                year,
                number,
                from.atDay(1),
                from.plusMonths(rhythm.months() - 1L).atEndOfMonth());
    }

    /** The same between two days that it touches. */
    ReportPeriod within(LocalDate from, LocalDate to) {
        return new ReportPeriod(
                rhythm, year, number, first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }
}
