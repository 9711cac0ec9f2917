package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which evidence counts for a commitment. Judges all of it at once, in the order of days and ids, so that the answer is
 * the same however often and in whichever order it was heard.
 */
record EvidenceMatching(CountedEvidence rule, Recurrence recurrence, Period period, LocalDate today) {

    private static final Comparator<HeardEvidence> ORDER =
            Comparator.comparing(HeardEvidence::day).thenComparing(HeardEvidence::id);

    Map<UUID, EvidenceOutcome> judge(List<HeardEvidence> heard) {
        Set<LocalDate> taken = new HashSet<>();
        Map<UUID, EvidenceOutcome> outcomes = new LinkedHashMap<>();
        heard.stream().sorted(ORDER).forEach(evidence -> outcomes.put(evidence.id(), judge(evidence, taken)));
        return outcomes;
    }

    /** @param taken first days of the months or weeks that have theirs */
    private EvidenceOutcome judge(HeardEvidence evidence, Set<LocalDate> taken) {
        if (evidence.withdrawn()) {
            return EvidenceOutcome.WITHDRAWN;
        }
        if (!evidence.kind().equals(rule.kind())) {
            return EvidenceOutcome.OUT_OF_TURN;
        }
        if (rule.subject() != null && !rule.subject().equals(evidence.subject())) {
            return EvidenceOutcome.OTHER_SUBJECT;
        }
        if (!isWithin(evidence)) {
            return EvidenceOutcome.OUTSIDE_PERIOD;
        }
        if (first(evidence).isAfter(today)) {
            return EvidenceOutcome.NOT_YET;
        }
        return byRhythm(evidence, taken);
    }

    private EvidenceOutcome byRhythm(HeardEvidence evidence, Set<LocalDate> taken) {
        return switch (recurrence.kind()) {
            case SERVICE_LEVEL -> EvidenceOutcome.BY_NUMBERS;
            case MONTHLY ->
                taken.add(evidence.day().withDayOfMonth(1))
                        ? EvidenceOutcome.COUNTED_FOR_MONTH
                        : EvidenceOutcome.MONTH_HAS_ONE;
            case WEEKLY ->
                taken.add(monday(evidence.day())) ? EvidenceOutcome.COUNTED_FOR_WEEK : EvidenceOutcome.WEEK_HAS_ONE;
            case ONCE, COUNT_IN_PERIOD, YEARLY, EVERY_N_DAYS, UNSPECIFIED -> EvidenceOutcome.COUNTED;
        };
    }

    private boolean isWithin(HeardEvidence evidence) {
        YearMonth month = YearMonth.from(evidence.day());
        return evidence.wholeMonth()
                ? period.includes(month.atDay(1)) || period.includes(month.atEndOfMonth())
                : period.includes(evidence.day());
    }

    private static LocalDate first(HeardEvidence evidence) {
        return evidence.wholeMonth() ? evidence.day().withDayOfMonth(1) : evidence.day();
    }

    private static LocalDate monday(LocalDate day) {
        return day.minus(day.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS);
    }
}
