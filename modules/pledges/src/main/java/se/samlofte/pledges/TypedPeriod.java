package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.PledgeFile.FilePeriod;
import se.samlofte.pledges.PledgeFile.PeriodKind;

/** A period as somebody typed it. Its end may be left out where the kind tells it: a year, half a year, a season. */
record TypedPeriod(PledgeDocument.Time typed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("sv", "SE"));
    private static final int HALF_A_YEAR = 6;
    private static final int A_SEASON = 3;

    Optional<Period.Kind> kind() {
        return Typed.choice(Period.Kind.class, typed.kind());
    }

    boolean needsStart() {
        return kind().filter(kind -> kind != Period.Kind.OPEN_ENDED && kind != Period.Kind.NOT_STATED)
                .isPresent();
    }

    boolean needsEnd() {
        return kind().filter(
                        kind -> kind == Period.Kind.EXACT || kind == Period.Kind.MONTHS || kind == Period.Kind.YEARS)
                .isPresent();
    }

    Optional<LocalDate> from() {
        return TypedDate.of(typed.from()).map(TypedDate::first);
    }

    Optional<LocalDate> to() {
        if (!typed.to().isBlank()) {
            return TypedDate.of(typed.to()).map(TypedDate::last);
        }
        return TypedDate.of(typed.from()).flatMap(start -> switch (kind().orElse(Period.Kind.NOT_STATED)) {
            case YEAR -> Optional.of(start.first().plusYears(1).minusDays(1));
            case HALF_YEAR -> Optional.of(start.first().plusMonths(HALF_A_YEAR).minusDays(1));
            case SEASON -> Optional.of(start.first().plusMonths(A_SEASON).minusDays(1));
            case EXACT, MONTHS, YEARS, OPEN_ENDED, NOT_STATED -> Optional.empty();
        });
    }

    /** As a file says it; what cannot be read is a period that is not stated. */
    FilePeriod file() {
        FilePeriod unknown = new FilePeriod(PeriodKind.NOT_STATED, null, null, Typed.orNull(typed.text()));
        return switch (kind().orElse(Period.Kind.NOT_STATED)) {
            case NOT_STATED -> unknown;
            case OPEN_ENDED ->
                new FilePeriod(PeriodKind.OPEN_ENDED, from().orElse(null), null, Typed.orNull(typed.text()));
            case EXACT, MONTHS, YEAR, HALF_YEAR, SEASON, YEARS ->
                from().flatMap(start -> to().filter(end -> !end.isBefore(start)).map(end -> bounded(start, end)))
                        .orElse(unknown);
        };
    }

    private FilePeriod bounded(LocalDate start, LocalDate end) {
        PeriodKind kind = PeriodKind.valueOf(kind().orElseThrow().name());
        String own = Typed.orNull(typed.text());
        return new FilePeriod(kind, start, end, own == null ? words(kind, start, end) : own);
    }

    private static String words(PeriodKind kind, LocalDate start, LocalDate end) {
        @Nullable String years = wholeYears(start, end);
        if (years != null) {
            return years;
        }
        if (kind == PeriodKind.HALF_YEAR && start.getDayOfYear() == 1) {
            return "första halvåret " + start.getYear();
        }
        if (kind == PeriodKind.HALF_YEAR) {
            return "andra halvåret " + start.getYear();
        }
        return DAY.format(start) + " till " + DAY.format(end);
    }

    private static @Nullable String wholeYears(LocalDate start, LocalDate end) {
        if (start.getDayOfYear() != 1 || end.plusDays(1).getDayOfYear() != 1) {
            return null;
        }
        return start.getYear() == end.getYear()
                ? Integer.toString(start.getYear())
                : start.getYear() + "–" + end.getYear();
    }
}
