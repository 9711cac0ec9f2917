package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.CommitmentView.ServiceResult;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/** How often a month's promise to act within a limit was kept: two numbers, never anything about a case. */
@Component
@Transactional
public class ServiceResults {

    private static final int MOST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final KeepingRepository keeping;
    private final PlanRepository repository;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    ServiceResults(
            KeepingRepository keeping, PlanRepository repository, Publishing publishing, Trail trail, Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A month as somebody typed it.
     *
     * @param month such as 2026-11
     * @param met how often the limit was kept; empty with {@code of} takes the month away
     * @param of how often the promise applied
     * @param was what stood there when the form was shown, such as "3/4"; absent: whatever stands there is replaced
     */
    public record TypedResult(
            String month, String met, String of, @Nullable String was) {

        public TypedResult {
            month = month.strip();
            met = met.replaceAll("[\\s\\u00a0]", "");
            of = of.replaceAll("[\\s\\u00a0]", "");
        }
    }

    /** How entering a month went. */
    public sealed interface Measuring {
        record Measured() implements Measuring {}

        record Invalid(List<Fault> faults) implements Measuring {}

        /** Somebody else has entered the month since. @param now what stands there */
        record Stale(String now) implements Measuring {}

        record Unknown() implements Measuring {}
    }

    public Measuring enter(CommitmentKey key, TypedResult typed) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        Optional<KeptCommitment> commitment = keeping.lock(key).filter(KeptCommitment::serviceLevel);
        if (commitment.isEmpty()) {
            return new Measuring.Unknown();
        }
        List<Fault> faults = faults(commitment.get(), typed);
        if (!faults.isEmpty()) {
            return new Measuring.Invalid(faults);
        }
        YearMonth month = YearMonth.parse(typed.month());
        Optional<ServiceResult> there = repository.result(commitment.get(), month);
        String now = there.map(ServiceResults::words).orElse("");
        if (typed.was() != null && !typed.was().equals(now)) {
            return new Measuring.Stale(now);
        }
        boolean nothing = (typed.met() + typed.of()).isEmpty();
        if (nothing) {
            repository.take(commitment.get(), month);
        } else {
            repository.put(
                    commitment.get(),
                    new ServiceResult(month, Integer.parseInt(typed.met()), Integer.parseInt(typed.of())));
        }
        publishing.contentChanged();
        trail.record(Deed.of("pledges:measure", "commitment", key.commitment())
                .with("pledge", key.pledge())
                .with("month", month));
        return new Measuring.Measured();
    }

    /** "3/4", as {@link TypedResult#was} says it. */
    public static String words(ServiceResult result) {
        return result.met() + "/" + result.of();
    }

    private List<Fault> faults(KeptCommitment commitment, TypedResult typed) {
        List<Fault> faults = new ArrayList<>();
        DayOrMonth month = new TypedOccurrence(typed.month(), "true", "", "", "", "", "", "", "").read(true);
        if (month == null || !month.month().toString().equals(typed.month())) {
            faults.add(fault("month", "month-unreadable"));
        } else if (month.month().isAfter(YearMonth.from(LocalDate.ofInstant(clock.instant(), Period.ZONE)))) {
            faults.add(fault("month", "month-ahead"));
        } else if (!commitment.period().includes(month.date())
                && !commitment.period().includes(month.lastDay())) {
            faults.add(fault("month", "when-outside"));
        }
        if ((typed.met() + typed.of()).isEmpty()) {
            return faults;
        }
        boolean numbers = isNumber("met", typed.met(), faults) & isNumber("of", typed.of(), faults);
        if (numbers && Integer.parseInt(typed.met()) > Integer.parseInt(typed.of())) {
            faults.add(fault("met", "met-more"));
        }
        return faults;
    }

    private static boolean isNumber(String field, String value, List<Fault> into) {
        boolean sound = NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MOST;
        if (!sound) {
            into.add(new Fault(field, "number", List.of(0, MOST), Weight.INVALID));
        }
        return sound;
    }

    private static Fault fault(String field, String rule) {
        return new Fault(field, rule, List.of(), Weight.INVALID);
    }
}
