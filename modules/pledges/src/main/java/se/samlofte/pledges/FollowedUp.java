package se.samlofte.pledges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a pledge is followed up.
 *
 * @param rhythm absent until somebody has chosen one
 * @param reports those that are frozen, oldest first
 * @param values what was measured, by goal and year
 */
public record FollowedUp(@Nullable FollowUpRhythm rhythm, List<Mark> reports, List<Value> values) {

    public static final FollowedUp NOT_YET = new FollowedUp(null, List.of(), List.of());

    public FollowedUp {
        reports = List.copyOf(reports);
        values = List.copyOf(values);
    }

    /** @param period such as "2026-tertial-2" */
    public record Mark(String period, LocalDate first, LocalDate last) {}

    /**
     * What was measured in a year.
     *
     * @param goal its word within the pledge
     * @param source where the value comes from, in words
     */
    public record Value(
            String goal,
            int year,
            BigDecimal value,
            @Nullable String source) {}

    /** Of one goal, oldest first. */
    public List<Value> values(String goal) {
        return values.stream().filter(value -> value.goal().equals(goal)).toList();
    }

    /** Last day of the newest report. */
    public Optional<LocalDate> until() {
        return reports.stream().map(Mark::last).max(Comparator.naturalOrder());
    }

    /** The report to make next; absent without a rhythm, or when none is to be made. */
    public Optional<ReportPeriod> next(Period period, LocalDate today) {
        return rhythm == null
                ? Optional.empty()
                : new FollowUpCalendar(period, rhythm, today).next(until().orElse(null));
    }
}
