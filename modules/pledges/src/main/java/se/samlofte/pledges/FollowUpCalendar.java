package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a pledge is to be followed up: its period cut by its rhythm. An open period is cut up to the current year; one
 * that is not stated is followed up from the year it was asked in.
 */
public record FollowUpCalendar(Period period, FollowUpRhythm rhythm, LocalDate today) {

    /** All of them until the pledge ends, or this year does, oldest first. */
    public List<ReportPeriod> periods() {
        LocalDate from = period.from() == null ? LocalDate.of(today.getYear(), 1, 1) : period.from();
        LocalDate thisYear = LocalDate.of(Math.max(today.getYear(), from.getYear()), 12, 31);
        LocalDate to = period.to() == null ? thisYear : period.to();
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, rhythm.inYear())
                        .mapToObj(number -> ReportPeriod.of(rhythm, year, number)))
                .filter(part -> !part.last().isBefore(from) && !part.first().isAfter(to))
                .map(part -> part.within(from, to))
                .toList();
    }

    public Optional<ReportPeriod> find(String id) {
        return periods().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /**
     * The next report to make: the newest that is late, since it covers those before it; otherwise the first that has
     * begun. Absent when there is nothing to make now.
     *
     * @param lastReported last day of the newest frozen report
     */
    public Optional<ReportPeriod> next(@Nullable LocalDate lastReported) {
        List<ReportPeriod> open = periods().stream()
                .filter(part -> lastReported == null || part.last().isAfter(lastReported))
                .toList();
        return open.stream()
                .filter(this::isLate)
                .reduce((earlier, later) -> later)
                .or(() -> open.stream().filter(this::hasBegun).findFirst());
    }

    public boolean isLate(ReportPeriod part) {
        return part.due().isBefore(today);
    }

    public boolean hasBegun(ReportPeriod part) {
        return !part.first().isAfter(today);
    }

    /** Those that can be made now: begun, and later than what is frozen. */
    boolean mayBeMade(ReportPeriod part, Set<LocalDate> lastDaysOfFrozen) {
        return hasBegun(part)
                && lastDaysOfFrozen.stream().allMatch(last -> part.last().isAfter(last));
    }
}
