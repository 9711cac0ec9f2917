package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.evidence.EvidenceCatalogue;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.evidence.EvidenceKind;
import se.samlofte.pledges.EvidenceRepository.Countable;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;

/**
 * Turns other modules' evidence into occurrences of the commitments that it counts for. Judges a commitment's evidence
 * anew each time and makes its occurrences agree, so that hearing something twice, late or out of order changes nothing.
 */
@Component
@Transactional
public class EvidenceCounting {

    private static final String SUBJECT = "commitment";

    private final EvidenceRepository repository;
    private final EvidenceCatalogue catalogue;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    EvidenceCounting(
            EvidenceRepository repository,
            EvidenceCatalogue catalogue,
            Publishing publishing,
            Trail trail,
            Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** Evidence, and whether it counts for a commitment. */
    public record Explained(
            String commitment,
            String kind,
            LocalDate day,
            boolean wholeMonth,
            @Nullable Integer reached,
            EvidenceOutcome outcome) {}

    /** How choosing what counts went. */
    public enum Choosing {
        CHOSEN,
        NO_SUCH_COMMITMENT,
        /** No module gives that kind of evidence, or it never counts for anything. */
        NO_SUCH_KIND
    }

    /** Says what counts for a commitment of a published pledge, and counts what has been heard already. */
    public Choosing choose(CountedEvidence rule) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        boolean countable = catalogue
                .kind(rule.kind())
                .filter(kind -> kind.outOfTurnOf() == null)
                .isPresent();
        if (!countable) {
            return Choosing.NO_SUCH_KIND;
        }
        repository.lock();
        if (repository.lockCommitment(rule.pledge(), rule.commitment()).isEmpty()) {
            return Choosing.NO_SUCH_COMMITMENT;
        }
        repository.set(rule);
        trail.record(deed("pledges:choose-evidence", rule.pledge(), rule.commitment())
                .with("kind", rule.kind()));
        count(rule);
        return Choosing.CHOSEN;
    }

    /** From now on nothing counts by itself: what was counted is taken out, and occurrences are entered by hand. */
    public Choosing chooseNone(String pledge, String commitment) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        repository.lock();
        return repository
                .lockCommitment(pledge, commitment)
                .map(found -> {
                    agree(found, Map.of(), List.of(), pledge, commitment);
                    repository.clear(pledge, commitment);
                    repository.saveOutcomes(pledge, commitment, Map.of());
                    trail.record(deed("pledges:choose-no-evidence", pledge, commitment));
                    return Choosing.CHOSEN;
                })
                .orElse(Choosing.NO_SUCH_COMMITMENT);
    }

    /** What counts for a pledge's commitments. */
    @Transactional(readOnly = true)
    public List<CountedEvidence> rules(String pledge) {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.rulesOfPledge(pledge);
    }

    /** All evidence that has to do with a pledge's commitments, newest first. */
    @Transactional(readOnly = true)
    public List<Explained> explained(String pledge) {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.explained(pledge);
    }

    void hear(EvidenceGiven event) {
        repository.lock();
        repository.hear(event);
        recount(event.kind());
    }

    void withdraw(UUID evidence) {
        repository.lock();
        repository.withdraw(evidence).ifPresent(this::recount);
        repository.removeOccurrences(evidence);
    }

    /** Everything anew: for days that have come, and rhythms that a new version has changed. */
    void recountAll() {
        repository.lock();
        repository.rules().forEach(this::count);
    }

    private void recount(String kind) {
        repository.rulesOfKind(beside(kind)).forEach(this::count);
    }

    /** The kind itself, or the one that it is something of its own beside. */
    private String beside(String kind) {
        for (EvidenceKind known : catalogue.kind(kind).stream().toList()) {
            if (known.outOfTurnOf() != null) {
                return known.outOfTurnOf();
            }
        }
        return kind;
    }

    private void count(CountedEvidence rule) {
        repository.lockCommitment(rule.pledge(), rule.commitment()).ifPresent(found -> count(rule, found));
    }

    private void count(CountedEvidence rule, Countable found) {
        Set<String> kinds = new HashSet<>(catalogue.outOfTurnOf(rule.kind()));
        kinds.add(rule.kind());
        List<HeardEvidence> heard = repository.heard(kinds);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        Map<UUID, EvidenceOutcome> outcomes =
                new EvidenceMatching(rule, found.recurrence(), found.period(), today).judge(heard);
        agree(found, outcomes, heard, rule.pledge(), rule.commitment());
        repository.saveOutcomes(rule.pledge(), rule.commitment(), outcomes);
    }

    /** Makes the occurrences agree with what counts. */
    private void agree(
            Countable found,
            Map<UUID, EvidenceOutcome> outcomes,
            List<HeardEvidence> heard,
            String pledge,
            String commitment) {
        Set<UUID> before = repository.counted(found);
        Set<UUID> gone = before.stream()
                .filter(evidence -> !outcomes.getOrDefault(evidence, EvidenceOutcome.WITHDRAWN)
                        .counts())
                .collect(Collectors.toSet());
        repository.removeOccurrences(found, gone);
        gone.forEach(evidence -> trail.record(
                deed("pledges:uncount-evidence", pledge, commitment).with("evidence", evidence)));
        boolean changed = !gone.isEmpty();
        for (HeardEvidence evidence : heard) {
            EvidenceOutcome outcome = outcomes.get(evidence.id());
            if (outcome != null && outcome.counts() && !before.contains(evidence.id())) {
                repository.addOccurrence(found, evidence, words(evidence.kind()));
                trail.record(deed("pledges:count-evidence", pledge, commitment).with("evidence", evidence.id()));
                changed = true;
            }
        }
        if (changed) {
            publishing.contentChanged();
        }
    }

    private String words(String kind) {
        return catalogue.kind(kind).map(known -> known.name(Language.SV)).orElse(kind);
    }

    private static Deed deed(String action, String pledge, String commitment) {
        return Deed.of(action, SUBJECT, pledge + "/" + commitment);
    }
}
