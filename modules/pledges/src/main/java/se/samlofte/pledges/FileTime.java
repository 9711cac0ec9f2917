package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something happened or is planned, as a file says it: a date, or counted from the day the file is loaded. */
record FileTime(
        @Nullable PartialDate date,
        @Nullable Integer monthsAgo,
        @Nullable Integer daysAgo,
        @Nullable Integer monthsAhead,
        @Nullable Integer daysAhead) {

    boolean isRelative() {
        return date == null;
    }

    /** The day or month, or empty when the file names neither, such as a season. */
    Optional<DayOrMonth> on(LocalDate today) {
        if (date != null) {
            return exact(date);
        }
        if (monthsAgo != null) {
            return Optional.of(DayOrMonth.of(YearMonth.from(today).minusMonths(monthsAgo)));
        }
        if (monthsAhead != null) {
            return Optional.of(DayOrMonth.of(YearMonth.from(today).plusMonths(monthsAhead)));
        }
        if (daysAgo != null) {
            return Optional.of(DayOrMonth.of(today.minusDays(daysAgo)));
        }
        return Optional.ofNullable(daysAhead).map(days -> DayOrMonth.of(today.plusDays(days)));
    }

    private static Optional<DayOrMonth> exact(PartialDate date) {
        String value = date.value();
        if (value == null) {
            return Optional.empty();
        }
        try {
            return switch (date.precision()) {
                case DAY -> Optional.of(DayOrMonth.of(LocalDate.parse(value)));
                case MONTH -> Optional.of(DayOrMonth.of(YearMonth.parse(value)));
                case SEASON, YEAR, UNKNOWN -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
