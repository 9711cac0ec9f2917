package se.samlofte.pledges;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A day, a month or a year as somebody typed it: 2026-12-05, 2026-12 or 2026. */
record TypedDate(PartialDate.Precision precision, LocalDate first, LocalDate last) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final String DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    private static final String MONTH = "[0-9]{4}-[0-9]{1,2}";
    private static final String YEAR = "[0-9]{4}";

    static Optional<TypedDate> of(String typed) {
        String text = typed.strip();
        try {
            return read(text).filter(date -> date.first.getYear() >= EARLIEST && date.first.getYear() <= LATEST);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TypedDate> read(String text) {
        if (text.matches(DAY)) {
            String[] parts = text.split("-");
            LocalDate day = LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2]));
            return Optional.of(new TypedDate(PartialDate.Precision.DAY, day, day));
        }
        if (text.matches(MONTH)) {
            String[] parts = text.split("-");
            YearMonth month = YearMonth.of(number(parts[0]), number(parts[1]));
            return Optional.of(new TypedDate(PartialDate.Precision.MONTH, month.atDay(1), month.atEndOfMonth()));
        }
        if (text.matches(YEAR)) {
            Year year = Year.of(number(text));
            return Optional.of(new TypedDate(
                    PartialDate.Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    PartialDate partial() {
        String day = first.toString();
        return switch (precision) {
            case YEAR -> PartialDate.of(day.substring(0, 4));
            case MONTH -> PartialDate.of(day.substring(0, 7));
            default -> PartialDate.of(day);
        };
    }
}
