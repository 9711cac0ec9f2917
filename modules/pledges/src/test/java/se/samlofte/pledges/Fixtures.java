package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Occurrence;
import se.samlofte.pledges.Progress.Planned;
import se.samlofte.pledges.Progress.Proof;

/** Words of the tests about how a commitment goes. */
final class Fixtures {

    static final Period THIS_YEAR = Period.ofYear(2026);
    static final Recurrence MONTHLY = new Recurrence(Recurrence.Kind.MONTHLY, null, false, null, null);
    static final Recurrence ONCE = new Recurrence(Recurrence.Kind.ONCE, null, false, null, null);

    private Fixtures() {}

    static Recurrence times(int count) {
        return new Recurrence(Recurrence.Kind.COUNT_IN_PERIOD, count, false, null, null);
    }

    static Recurrence everyDays(int days) {
        return new Recurrence(Recurrence.Kind.EVERY_N_DAYS, null, false, days, null);
    }

    static Reported planned(Recurrence recurrence, List<Occurrence> occurrences, Planned... planned) {
        return reported(PublishRule.PLANNED, recurrence, THIS_YEAR, null, occurrences, planned);
    }

    static Reported toldAfterwards(Recurrence recurrence, Occurrence... occurrences) {
        return reported(PublishRule.AFTERWARDS_ONLY, recurrence, THIS_YEAR, null, List.of(occurrences));
    }

    static Reported reported(
            PublishRule publish,
            Recurrence recurrence,
            Period period,
            @Nullable Declared declared,
            List<Occurrence> occurrences,
            Planned... planned) {
        return new Reported(
                CommitmentView.Kind.ACTION,
                publish,
                recurrence,
                false,
                period,
                declared,
                occurrences,
                List.of(planned),
                false);
    }

    static Reported declared(Reported reported, Declared declared) {
        return reported(
                reported.publish(),
                reported.recurrence(),
                reported.period(),
                declared,
                reported.occurrences(),
                reported.planned().toArray(Planned[]::new));
    }

    /** One a month, in these months of 2026. */
    static List<Occurrence> doneIn(int... months) {
        return Arrays.stream(months)
                .mapToObj(month -> done(month, Proof.DECLARED))
                .toList();
    }

    static Occurrence done(int month, Proof proof) {
        return new Occurrence(DayOrMonth.of(YearMonth.of(2026, month)), "Brev skickat", proof, null, null);
    }

    static Planned plannedFor(int month, int day) {
        return new Planned(DayOrMonth.of(LocalDate.of(2026, month, day)), "Nästa", null);
    }

    static Planned plannedFor(int month) {
        return new Planned(DayOrMonth.of(YearMonth.of(2026, month)), "Nästa", null);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
