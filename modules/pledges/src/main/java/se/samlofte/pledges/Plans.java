package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/** What is planned of a published commitment and residents may know beforehand. For what is told only afterwards: nothing. */
@Component
@Transactional
public class Plans {

    private static final int LONGEST = 300;

    private final KeepingRepository keeping;
    private final PlanRepository repository;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    Plans(KeepingRepository keeping, PlanRepository repository, Publishing publishing, Trail trail, Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param byHand whether staff entered it, so that they can take it away */
    public record Plan(UUID id, Progress.Planned what, boolean byHand) {}

    /** How planning went. */
    public sealed interface Planning {
        record Planned() implements Planning {}

        record Invalid(List<Fault> faults) implements Planning {}

        record Unknown() implements Planning {}
    }

    /**
     * Plans something.
     *
     * @param token of the form: the same token again plans nothing more
     * @param when a day or a month to come
     */
    public Planning plan(UUID token, CommitmentKey key, String when, String text) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        Optional<KeptCommitment> commitment = keeping.lock(key);
        if (commitment.isEmpty()) {
            return new Planning.Unknown();
        }
        String words = FreeText.clean(text).replace('\n', ' ').strip();
        DayOrMonth read = new TypedOccurrence(when, "", "", "", "", "", "", "", "").read(false);
        List<Fault> faults = faults(commitment.get(), read, words);
        if (!faults.isEmpty() || read == null) {
            return new Planning.Invalid(faults);
        }
        if (repository.add(commitment.get(), token, read, words)) {
            done("pledges:plan", key);
        }
        return new Planning.Planned();
    }

    private List<Fault> faults(KeptCommitment commitment, @Nullable DayOrMonth when, String text) {
        List<Fault> faults = new ArrayList<>();
        if (commitment.isToldAfterwards()) {
            return List.of(new Fault("plan", "plan-kept", List.of(), Weight.INVALID));
        }
        if (when == null) {
            faults.add(new Fault("plan", "when-unreadable", List.of(), Weight.INVALID));
        } else if (when.lastDay().isBefore(today())) {
            faults.add(new Fault("plan", "plan-past", List.of(), Weight.INVALID));
        } else if (!commitment.period().includes(when.date())
                && !commitment.period().includes(when.lastDay())) {
            faults.add(new Fault("plan", "when-outside", List.of(), Weight.INVALID));
        }
        if (text.isEmpty()) {
            faults.add(new Fault("planText", "plan-text", List.of(), Weight.MISSING));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault("planText", "long", List.of(LONGEST, text.length()), Weight.INVALID));
        }
        return faults;
    }

    /** @return whether there was such a plan that staff had entered */
    public boolean remove(CommitmentKey key, UUID plan) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        boolean removed = keeping.lock(key)
                .filter(commitment -> repository.remove(commitment, plan))
                .isPresent();
        if (removed) {
            done("pledges:unplan", key);
        }
        return removed;
    }

    /** Soonest first. */
    @Transactional(readOnly = true)
    public List<Plan> of(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return keeping.find(key).map(repository::of).orElseGet(List::of);
    }

    private void done(String action, CommitmentKey key) {
        publishing.contentChanged();
        trail.record(Deed.of(action, "commitment", key.commitment()).with("pledge", key.pledge()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
