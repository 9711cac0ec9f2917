package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Evidence;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.publishing.PublicPage;

/** Judges how a commitment goes on a day: evidence, schedule, and until when the judgement stands. */
record Reckoning(Reported reported, LocalDate today) {

    Evidence evidence() {
        if (!reported.occurrences().isEmpty()) {
            return reported.occurrences().stream().allMatch(occurrence -> occurrence.proof() == Proof.RECORD)
                    ? Evidence.FULL
                    : Evidence.PARTIAL;
        }
        if (reported.measured()) {
            return Evidence.PARTIAL;
        }
        boolean vague = reported.kind() == CommitmentView.Kind.INTENTION
                && reported.recurrence().kind() == Recurrence.Kind.UNSPECIFIED
                && reported.planned().isEmpty();
        return vague ? Evidence.NOT_MEASURABLE : Evidence.NONE;
    }

    Schedule schedule() {
        Declared declared = reported.declared();
        if (declared == Declared.DONE) {
            return Schedule.ON_TRACK;
        }
        if (reported.isSilent() || (declared != null && declared.isGivenUp())) {
            return Schedule.NO_SCHEDULE;
        }
        if (reported.planned().stream().anyMatch(plan -> reported.isMissed(plan, today))) {
            return Schedule.LATE;
        }
        return byRhythm();
    }

    /** When it may read differently because time passed. */
    Instant validUntil() {
        LocalDate to = reported.period().to();
        LocalDate nextMonth = YearMonth.from(today).plusMonths(1).atDay(1);
        boolean monthsMatter = !reported.over() && (to == null || !to.isBefore(today));
        return Stream.concat(
                        Stream.<@Nullable LocalDate>of(
                                monthsMatter ? nextMonth : null,
                                to == null ? null : to.plusDays(1),
                                reported.recurrence().kind() == Recurrence.Kind.EVERY_N_DAYS && !reported.over()
                                        ? today.plusDays(1)
                                        : null),
                        reported.planned().stream()
                                .map(plan -> plan.when().lastDay().plusDays(1)))
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(Period.ZONE).toInstant())
                .orElse(PublicPage.ALWAYS);
    }

    private Schedule byRhythm() {
        return switch (reported.recurrence().kind()) {
            case UNSPECIFIED, SERVICE_LEVEL -> reported.planned().isEmpty() ? Schedule.NO_SCHEDULE : Schedule.ON_TRACK;
            case MONTHLY, WEEKLY -> byMonth();
            case EVERY_N_DAYS -> byInterval();
            case ONCE, YEARLY -> byCount(1);
            case COUNT_IN_PERIOD ->
                byCount(Objects.requireNonNullElse(reported.recurrence().count(), 1));
        };
    }

    /** The month before this one must have its occurrence; an older gap shows in the dots and the words beside them. */
    private Schedule byMonth() {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return reported.covers(last) && reported.in(last).isEmpty() ? Schedule.LATE : Schedule.ON_TRACK;
    }

    /** Late when two intervals have passed without an occurrence. */
    private Schedule byInterval() {
        int days = Objects.requireNonNullElse(reported.recurrence().days(), 1);
        LocalDate start = reported.period().from();
        return Stream.concat(
                        Stream.ofNullable(start),
                        reported.occurrences().stream().map(Occurrence::when).map(DayOrMonth::lastDay))
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(2L * days).isBefore(today) ? Schedule.LATE : Schedule.ON_TRACK)
                .orElse(Schedule.NO_SCHEDULE);
    }

    private Schedule byCount(int wanted) {
        Period period = reported.period();
        if (period.endsBefore(today)) {
            return reported.times() < wanted ? Schedule.OVERDUE : Schedule.ON_TRACK;
        }
        return period.to() == null && reported.planned().isEmpty() ? Schedule.NO_SCHEDULE : Schedule.ON_TRACK;
    }
}
