package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Declaring.Why;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.StatusChange.Kind;
import se.samlofte.pledges.db.tables.records.StatusChangeRecord;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/**
 * What the parties say of how a published commitment goes. Who answers for it says it; what is joint is said by one and
 * confirmed by the other, or recorded as confirmed at a meeting. Every word is kept.
 */
@Component
@Transactional
public class Statuses {

    private final KeepingRepository keeping;
    private final StatusRepository repository;
    private final MoveRepository moves;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Statuses(
            KeepingRepository keeping,
            StatusRepository repository,
            MoveRepository moves,
            Publishing publishing,
            ApplicationEventPublisher events,
            Trail trail,
            Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.moves = moves;
        this.publishing = publishing;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Says how it goes. For what is joint the other party has to confirm it.
     *
     * @param token of the form or the call: the same token again gives the first answer
     * @param version the one that whoever says it has read
     */
    public Declaring declare(UUID token, CommitmentKey key, int version, TypedStatus typed) {
        return onCommitment(token, key, version, Voice.ofActor(), commitment -> {
            if (typed.status().filter(Declared.MOVED::equals).isPresent()) {
                return new Declaring.Refused(Why.NEEDS_A_GOAL);
            }
            return said(token, commitment, typed, Voice.ofActor(), null);
        });
    }

    /** Says that it goes on in another pledge; that link follows when it is published. */
    Declaring move(UUID token, CommitmentKey key, int version, TypedStatus typed, @Nullable Link to) {
        return onCommitment(
                token,
                key,
                version,
                Voice.ofActor(),
                commitment -> said(token, commitment, typed, Voice.ofActor(), to));
    }

    /** The same of whoever answers by a link, of whatever version there is. */
    Declaring declareByLink(UUID token, CommitmentKey key, TypedStatus typed, Voice voice) {
        return onCommitment(token, key, null, voice, commitment -> said(token, commitment, typed, voice, null));
    }

    /** Records what both parties confirmed at a meeting: by a coordinator, with the day and the roles. */
    public Declaring recordMeeting(UUID token, CommitmentKey key, int version, TypedStatus typed) {
        Actor actor = AccessScope.actor();
        boolean recorder = actor.may(PledgePermissions.SPEAK_MUNICIPALITY) && actor.may(PledgePermissions.PUBLISH);
        Voice voice = Voice.ofActor();
        return onCommitment(token, key, version, voice, commitment -> {
            if (!recorder) {
                return new Declaring.Refused(Why.NOT_A_RECORDER);
            }
            if (commitment.responsible() != DeclaredBy.JOINT) {
                return new Declaring.Refused(Why.NOTHING_TO_CONFIRM);
            }
            List<Fault> faults = typed.faults(true, today());
            if (!faults.isEmpty()) {
                return new Declaring.Invalid(faults);
            }
            StatusChangeRecord change = filled(token, commitment, typed, voice, null);
            change.setKind(Kind.MEETING.name());
            change.setDeclaredBy(DeclaredBy.JOINT.name());
            change.setMeetingOn(typed.meeting());
            change.setMeetingRoles(typed.meetingRoles());
            return added(commitment, change);
        });
    }

    private Declaring said(UUID token, KeptCommitment commitment, TypedStatus typed, Voice voice, @Nullable Link to) {
        if (!Sides.speaksFor(voice.side(), commitment.responsible())) {
            return new Declaring.Refused(Why.NOT_YOURS);
        }
        List<Fault> faults = typed.faults(false, today());
        if (!faults.isEmpty()) {
            return new Declaring.Invalid(faults);
        }
        boolean joint = commitment.responsible() == DeclaredBy.JOINT;
        StatusChangeRecord change = filled(token, commitment, typed, voice, to);
        change.setKind((joint ? Kind.PROPOSED : Kind.DECLARED).name());
        change.setDeclaredBy(commitment.responsible().name());
        return added(commitment, change);
    }

    private StatusChangeRecord filled(
            UUID token, KeptCommitment commitment, TypedStatus typed, Voice voice, @Nullable Link to) {
        Declared declared = typed.status().orElseThrow();
        StatusChangeRecord change = repository.blank(commitment, token, voice);
        change.setDeclared(declared.name());
        boolean tells = typed.mayTell() && !typed.text().isEmpty();
        change.setCause(tells ? typed.why().orElseThrow().name() : null);
        change.setText(tells ? typed.text() : null);
        change.setMovedToPledge(to == null ? null : to.pledge());
        change.setMovedToCommitment(to == null ? null : to.commitment());
        change.setResumedOn(resumed(commitment, declared));
        return change;
    }

    private @Nullable LocalDate resumed(KeptCommitment commitment, Declared now) {
        Declared before = commitment.declared();
        boolean givenUpBefore = before != null && before.isGivenUp();
        if (now.isGivenUp() || now == Declared.NOT_STARTED) {
            return null;
        }
        return givenUpBefore ? today() : commitment.resumedOn();
    }

    /** Confirms what the other party has said of a joint commitment. */
    public Declaring confirm(UUID token, CommitmentKey key, int version) {
        return confirm(token, key, version, Voice.ofActor());
    }

    /** @param version absent: whatever waits */
    Declaring confirm(UUID token, CommitmentKey key, @Nullable Integer version, Voice voice) {
        return onCommitment(token, key, version, voice, commitment -> proposal(commitment, voice)
                .map(proposed -> {
                    StatusChangeRecord change = answer(token, commitment, proposed, voice, Kind.CONFIRMED);
                    change.setCause(proposed.getCause());
                    change.setText(proposed.getText());
                    destination(commitment, proposed).ifPresent(to -> goesTo(change, to));
                    change.setResumedOn(proposed.getResumedOn());
                    return added(commitment, change);
                })
                .orElseGet(() -> new Declaring.Refused(Why.NOTHING_TO_CONFIRM)));
    }

    /** Where it was said to go; what was on its way in a draft may have landed since. */
    private Optional<CommitmentKey> destination(KeptCommitment commitment, StatusChangeRecord proposed) {
        return proposed.getMovedToPledge() == null
                ? Optional.of(commitment.key())
                        .filter(key -> proposed.getDeclared().equals(Declared.MOVED.name()))
                        .flatMap(moves::landed)
                : Optional.of(new CommitmentKey(proposed.getMovedToPledge(), proposed.getMovedToCommitment()));
    }

    private static void goesTo(StatusChangeRecord change, CommitmentKey to) {
        change.setMovedToPledge(to.pledge());
        change.setMovedToCommitment(to.commitment());
    }

    /** The pledge that a commitment was moved to has been published: its word is said again, with the link. */
    void landed(CommitmentKey key, CommitmentKey at) {
        Optional<KeptCommitment> commitment = keeping.lock(key);
        Optional<StatusChangeRecord> last = repository.last(key);
        if (commitment.isEmpty()
                || last.isEmpty()
                || commitment.get().declared() != Declared.MOVED
                || last.get().getKind().equals(Kind.PROPOSED.name())
                || last.get().getKind().equals(Kind.DECLINED.name())) {
            return;
        }
        repository.add(commitment.get(), repository.landed(last.get(), at));
        publishing.contentChanged();
    }

    /** Whether a form or call has been heard before. */
    boolean isKnown(UUID token) {
        return repository.ofToken(token).isPresent();
    }

    /** Does not agree with what the other party has said; residents go on reading what they read. */
    public Declaring decline(UUID token, CommitmentKey key, int version, String reason) {
        return decline(token, key, version, reason, Voice.ofActor());
    }

    Declaring decline(UUID token, CommitmentKey key, @Nullable Integer version, String reason, Voice voice) {
        String words = FreeText.clean(reason).strip();
        if (words.isEmpty() || words.length() > 1000) {
            return new Declaring.Invalid(List.of(new Fault("reason", "decline", List.of(), Fault.Weight.MISSING)));
        }
        return onCommitment(token, key, version, voice, commitment -> proposal(commitment, voice)
                .map(proposed -> {
                    StatusChangeRecord change = answer(token, commitment, proposed, voice, Kind.DECLINED);
                    change.setText(words);
                    return added(commitment, change);
                })
                .orElseGet(() -> new Declaring.Refused(Why.NOTHING_TO_CONFIRM)));
    }

    private Optional<StatusChangeRecord> proposal(KeptCommitment commitment, Voice voice) {
        return repository
                .last(commitment.key())
                .filter(last -> last.getKind().equals(Kind.PROPOSED.name()))
                .filter(last -> !last.getSide().equals(voice.side().name()));
    }

    private StatusChangeRecord answer(
            UUID token, KeptCommitment commitment, StatusChangeRecord proposed, Voice voice, Kind kind) {
        StatusChangeRecord change = repository.blank(commitment, token, voice);
        change.setKind(kind.name());
        change.setDeclared(proposed.getDeclared());
        change.setDeclaredBy(DeclaredBy.JOINT.name());
        return change;
    }

    private Declaring onCommitment(
            UUID token,
            CommitmentKey key,
            @Nullable Integer version,
            Voice voice,
            Function<KeptCommitment, Declaring> work) {
        if (!voice.byLink()) {
            AccessScope.actor().require(PledgePermissions.RECORD);
        }
        Optional<KeptCommitment> commitment = keeping.lock(key);
        if (commitment.isEmpty()) {
            return new Declaring.Unknown();
        }
        Optional<StatusChange> before = repository.ofToken(token);
        if (before.isPresent()) {
            return new Declaring.Done(before.get());
        }
        if (version != null && version != commitment.get().statusVersion()) {
            return new Declaring.Stale(commitment.get().statusVersion());
        }
        return work.apply(commitment.get());
    }

    private Declaring added(KeptCommitment commitment, StatusChangeRecord change) {
        repository.add(commitment, change);
        publishing.contentChanged();
        if (change.getKind().equals(Kind.PROPOSED.name())) {
            events.publishEvent(new StatusProposed(
                    AccessScope.tenant(),
                    commitment.key().pledge(),
                    commitment.key().commitment()));
        }
        trail.record(Deed.of("pledges:status", "commitment", commitment.key().commitment())
                .with("pledge", commitment.key().pledge())
                .with("kind", change.getKind())
                .with("declared", change.getDeclared())
                .with("version", change.getVersion()));
        return new Declaring.Done(StatusRepository.change(change));
    }

    /** Every word about a commitment, newest first. */
    @Transactional(readOnly = true)
    public List<StatusChange> history(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.history(key);
    }

    /** The last word about a commitment. */
    Optional<StatusChange> lastOf(CommitmentKey key) {
        return repository.last(key).map(StatusRepository::change);
    }

    /** How a commitment stands for whoever changes it: who answers for it and the version to be said. */
    @Transactional(readOnly = true)
    public Optional<Now> now(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return keeping.find(key)
                .map(commitment -> new Now(
                        commitment.responsible(),
                        commitment.declared(),
                        commitment.statusVersion(),
                        repository
                                .last(key)
                                .map(StatusRepository::change)
                                .filter(last -> last.kind() == Kind.PROPOSED)
                                .orElse(null)));
    }

    /**
     * @param declared what residents read now
     * @param waiting what one party has said and the other has not answered
     */
    public record Now(
            DeclaredBy responsible,
            @Nullable Declared declared,
            int version,
            @Nullable StatusChange waiting) {}

    /** What waits for a party's answer, oldest first. */
    @Transactional(readOnly = true)
    public List<StatusChange> waiting() {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.waiting();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
