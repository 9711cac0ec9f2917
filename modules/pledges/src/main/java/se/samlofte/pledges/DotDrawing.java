package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import se.samlofte.pledges.MonthDots.Dot;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Proof;

/**
 * Draws a commitment's twelve months as they stand on a day. A period of at most twelve months across a new year is
 * shown from its first month; any other by calendar year.
 */
record DotDrawing(Reported reported, LocalDate today) {

    MonthDots draw() {
        YearMonth first = firstMonth();
        return new MonthDots(IntStream.range(0, MonthDots.MONTHS)
                .mapToObj(first::plusMonths)
                .map(this::dot)
                .toList());
    }

    private YearMonth firstMonth() {
        LocalDate from = reported.period().from();
        LocalDate to = reported.period().to();
        if (from != null && to != null && crossesNewYearWithinTwelveMonths(from, to)) {
            return YearMonth.from(from);
        }
        int year = today.getYear();
        year = to == null ? year : Math.min(year, to.getYear());
        year = from == null ? year : Math.max(year, from.getYear());
        return YearMonth.of(year, 1);
    }

    private static boolean crossesNewYearWithinTwelveMonths(LocalDate from, LocalDate to) {
        return from.getYear() < to.getYear()
                && ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) < MonthDots.MONTHS;
    }

    private Dot dot(YearMonth month) {
        List<Occurrence> done = reported.in(month);
        int times = done.stream().mapToInt(Occurrence::times).sum();
        return new Dot(month, done.isEmpty() ? due(month) : proof(done), times);
    }

    private static State proof(List<Occurrence> done) {
        return done.stream().anyMatch(occurrence -> occurrence.proof() == Proof.RECORD)
                ? State.DONE_WITH_RECORD
                : State.DONE_DECLARED;
    }

    private State due(YearMonth month) {
        if (!reported.covers(month) || reported.isSilent()) {
            return State.NONE;
        }
        List<DayOrMonth> planned = reported.planned().stream()
                .map(Progress.Planned::when)
                .filter(when -> when.month().equals(month))
                .toList();
        boolean dueByRhythm = reported.recurrence().atLeastMonthly() && reported.isRunning();
        YearMonth thisMonth = YearMonth.from(today);
        if (month.isBefore(thisMonth)) {
            return !planned.isEmpty() || reported.recurrence().atLeastMonthly() ? State.MISSING : State.NONE;
        }
        boolean stillPlanned = planned.stream().anyMatch(when -> !when.lastDay().isBefore(today));
        if (reported.mayBeAnnounced() && (stillPlanned || (planned.isEmpty() && dueByRhythm))) {
            return State.COMING;
        }
        return !planned.isEmpty() && !stillPlanned ? State.MISSING : State.NONE;
    }
}
