package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time a pledge, or a commitment of its own, covers.
 *
 * @param from first day; absent when it is not stated
 * @param to last day; absent while the period is open or not stated
 * @param text as the pledge says it, such as "sommaren 2021"
 */
public record Period(
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    /** Days begin and end where the residents live. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    public enum Kind {
        EXACT,
        MONTHS,
        YEAR,
        HALF_YEAR,
        SEASON,
        YEARS,
        OPEN_ENDED,
        NOT_STATED
    }

    public static Period ofYear(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Integer.toString(year));
    }

    /** The one year in which all of it lies. */
    public Optional<Year> singleYear() {
        return from != null && to != null && from.getYear() == to.getYear()
                ? Optional.of(Year.of(from.getYear()))
                : Optional.empty();
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
