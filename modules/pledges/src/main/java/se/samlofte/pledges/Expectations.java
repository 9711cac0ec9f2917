package se.samlofte.pledges;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Expectation.State;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Proof;

/**
 * Says of a commitment's rhythm which times are to be expected in its period, and which of them are met. A period
 * without an end is looked at from a year back to the end of this year.
 */
public record Expectations(PledgeView pledge, CommitmentView commitment, LocalDate today) {

    private static final int MOST = 60;
    private static final int SHORTEST_MONTH = 28;

    private record Slot(int number, LocalDate from, LocalDate to) {}

    /** Oldest first, at most sixty; empty when the pledge does not say how often. */
    public List<Expectation> list() {
        List<Slot> slots = slots();
        List<Slot> shown = slots.subList(Math.max(0, slots.size() - MOST), slots.size());
        int[] times = new int[shown.size()];
        boolean[] recorded = new boolean[shown.size()];
        if (commitment.recurrence().kind() == Recurrence.Kind.SERVICE_LEVEL) {
            results(shown, times, recorded);
        } else {
            commitment.progress().occurrences().forEach(occurrence -> count(occurrence, shown, times, recorded));
        }
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Slot slot = shown.get(i);
            expectations.add(new Expectation(
                    slot.number(), slot.from(), slot.to(), state(slot, times[i], recorded[i]), times[i]));
        }
        return expectations;
    }

    private List<Slot> slots() {
        LocalDate from = from();
        LocalDate to = to();
        Recurrence recurrence = commitment.recurrence();
        return switch (recurrence.kind()) {
            case MONTHLY, SERVICE_LEVEL -> steps(YearMonth.from(from).atDay(1), to, Step.MONTH, 0);
            case WEEKLY -> steps(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), to, Step.DAYS, 7);
            case YEARLY -> steps(LocalDate.of(from.getYear(), 1, 1), to, Step.YEAR, 0);
            case EVERY_N_DAYS -> steps(from, to, Step.DAYS, Objects.requireNonNullElse(recurrence.days(), 1));
            case ONCE -> List.of(new Slot(1, from, to));
            case COUNT_IN_PERIOD -> numbered(from, to, Objects.requireNonNullElse(recurrence.count(), 1));
            case UNSPECIFIED -> List.of();
        };
    }

    private enum Step {
        DAYS,
        MONTH,
        YEAR
    }

    private static List<Slot> steps(LocalDate first, LocalDate to, Step step, int days) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate start = first; !start.isAfter(to); ) {
            LocalDate next =
                    switch (step) {
                        case DAYS -> start.plusDays(days);
                        case MONTH -> start.plusMonths(1);
                        case YEAR -> start.plusYears(1);
                    };
            slots.add(new Slot(1, start, next.minusDays(1)));
            start = next;
        }
        return slots;
    }

    private static List<Slot> numbered(LocalDate from, LocalDate to, int count) {
        List<Slot> slots = new ArrayList<>();
        for (int number = 1; number <= Math.min(count, MOST); number++) {
            slots.add(new Slot(number, from, to));
        }
        return slots;
    }

    private LocalDate from() {
        Period period = period();
        LocalDate from = period.from();
        if (period.to() == null || from == null) {
            LocalDate yearBack = today.minusYears(1).withDayOfMonth(1);
            return from == null || from.isBefore(yearBack) ? yearBack : from;
        }
        return from;
    }

    private LocalDate to() {
        LocalDate to = period().to();
        return to == null ? today.with(TemporalAdjusters.lastDayOfYear()) : to;
    }

    private Period period() {
        return Objects.requireNonNullElse(commitment.time(), pledge.period());
    }

    private void results(List<Slot> slots, int[] times, boolean[] recorded) {
        CommitmentView.ServiceLevel level = commitment.serviceLevel();
        if (level == null) {
            return;
        }
        for (CommitmentView.ServiceResult result : level.results()) {
            for (int i = 0; i < slots.size(); i++) {
                if (YearMonth.from(slots.get(i).from()).equals(result.month())) {
                    times[i]++;
                    recorded[i] = true;
                }
            }
        }
    }

    /** One entry for a whole month stands for as many short times in it as it says; several in one time count there. */
    private static void count(Occurrence occurrence, List<Slot> slots, int[] times, boolean[] recorded) {
        int left = occurrence.times();
        DayOrMonth when = occurrence.when();
        for (int i = 0; i < slots.size() && left > 0; i++) {
            Slot slot = slots.get(i);
            boolean touches = !when.date().isAfter(slot.to()) && !when.lastDay().isBefore(slot.from());
            boolean taken = isNumbered(slots) && times[i] > 0;
            if (!touches || taken) {
                continue;
            }
            boolean oneEach = isNumbered(slots) || (when.wholeMonth() && isShort(slot));
            int here = oneEach ? 1 : left;
            times[i] += here;
            recorded[i] |= occurrence.proof() == Proof.RECORD;
            left -= here;
        }
    }

    private static boolean isNumbered(List<Slot> slots) {
        return slots.size() > 1 && slots.get(1).number() > 1;
    }

    private static boolean isShort(Slot slot) {
        return slot.from().plusDays(SHORTEST_MONTH - 1L).isAfter(slot.to());
    }

    private State state(Slot slot, int times, boolean recorded) {
        if (times > 0) {
            return recorded ? State.MET_WITH_RECORD : State.MET;
        }
        Progress progress = commitment.progress();
        boolean silent = pledge.status().isOver() && progress.occurrences().isEmpty();
        if (silent || isGivenUpBefore(slot)) {
            return State.NONE;
        }
        if (slot.to().isBefore(today)) {
            return State.MISSING;
        }
        boolean announced = commitment.publish() == PublishRule.PLANNED && !pledge.isOver(today);
        return announced && isRunning(progress.declared()) ? State.COMING : State.NONE;
    }

    private static boolean isRunning(Progress.@Nullable Declared declared) {
        return declared == null || declared.isOpen();
    }

    /** Whether it had been given up when this time was over. */
    private boolean isGivenUpBefore(Slot slot) {
        Progress.Declared declared = commitment.progress().declared();
        LocalDate since = commitment.progress().word().since();
        return declared != null
                && declared.isGivenUp()
                && (since == null || !slot.to().isBefore(since));
    }
}
