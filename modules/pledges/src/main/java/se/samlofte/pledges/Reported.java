package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Planned;

/**
 * What is known of how a commitment goes, before it is judged.
 *
 * @param over whether the pledge is closed
 * @param period of the commitment itself, or else the pledge's
 */
record Reported(
        CommitmentView.Kind kind,
        PublishRule publish,
        Recurrence recurrence,
        boolean over,
        Period period,
        @Nullable Declared declared,
        List<Occurrence> occurrences,
        List<Planned> planned,
        boolean measured) {

    /** A closed pledge that nobody followed up: missing entries say nothing about what was done. */
    boolean isSilent() {
        return over && occurrences.isEmpty();
    }

    boolean mayBeAnnounced() {
        return publish == PublishRule.PLANNED && !over && (declared == null || !declared.isGivenUp());
    }

    /** Still to be done at its own rhythm. */
    boolean isRunning() {
        return declared == null || declared.isOpen();
    }

    /** Planned for a time that has passed, without an occurrence in that month or later. */
    boolean isMissed(Planned plan, LocalDate today) {
        return plan.when().lastDay().isBefore(today)
                && occurrences.stream()
                        .filter(occurrence -> plan.part() == null || plan.part().equals(occurrence.part()))
                        .noneMatch(occurrence ->
                                !occurrence.when().month().isBefore(plan.when().month()));
    }

    /** How many times it was carried out. */
    int times() {
        return occurrences.stream().mapToInt(Occurrence::times).sum();
    }

    List<Occurrence> in(YearMonth month) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.when().month().equals(month))
                .toList();
    }

    /** Whether a month lies in the period, in whole or in part. */
    boolean covers(YearMonth month) {
        return (period.from() == null || !month.isBefore(YearMonth.from(period.from())))
                && (period.to() == null || !month.isAfter(YearMonth.from(period.to())));
    }
}
