package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, or a whole month where the day is not known or not told.
 *
 * @param date the day, or the month's first day
 */
public record DayOrMonth(LocalDate date, boolean wholeMonth) {

    /** @throws IllegalArgumentException when a month is not its first day */
    public DayOrMonth {
        if (wholeMonth && date.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A month is its first day: " + date);
        }
    }

    public static DayOrMonth of(LocalDate day) {
        return new DayOrMonth(day, false);
    }

    public static DayOrMonth of(YearMonth month) {
        return new DayOrMonth(month.atDay(1), true);
    }

    public YearMonth month() {
        return YearMonth.from(date);
    }

    public LocalDate lastDay() {
        return wholeMonth ? month().atEndOfMonth() : date;
    }

    /** The same without the day. */
    public DayOrMonth byMonth() {
        return of(month());
    }
}
