package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.Links;
import se.samlofte.identity.OneLine;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/**
 * Who answers for a commitment, one of each party ({@link PledgePermissions#WRITE}). Addresses are never public; of
 * somebody who is replaced nothing stays, and their links are dead at once.
 */
@Component
@Transactional
public class ResponsiblePeople {

    private static final int LONGEST_ROLE = 100;

    private final KeepingRepository keeping;
    private final ReminderRepository repository;
    private final Links links;
    private final Trail trail;

    ResponsiblePeople(KeepingRepository keeping, ReminderRepository repository, Links links, Trail trail) {
        this.keeping = keeping;
        this.repository = repository;
        this.links = links;
        this.trail = trail;
    }

    /** How naming somebody went. */
    public sealed interface Naming {
        record Named() implements Naming {}

        record Invalid(List<Fault> faults) implements Naming {}

        record Unknown() implements Naming {}
    }

    /**
     * Names who answers, instead of whoever did before.
     *
     * @param side POLICE or MUNICIPALITY, one that answers for the commitment
     * @param role such as "Kommunpolis"; a role, no name
     */
    public Naming name(CommitmentKey key, String side, String role, String email) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<KeptCommitment> commitment = keeping.lock(key);
        if (commitment.isEmpty()) {
            return new Naming.Unknown();
        }
        List<Fault> faults = new ArrayList<>();
        Optional<DeclaredBy> chosen = Typed.choice(DeclaredBy.class, side)
                .filter(one -> one != DeclaredBy.JOINT)
                .filter(one -> Sides.speaksFor(one, commitment.get().responsible()));
        Optional<String> words = OneLine.parse(role, LONGEST_ROLE);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (chosen.isEmpty()) {
            faults.add(new Fault("side", "side", List.of(), Weight.MISSING));
        }
        if (words.isEmpty()) {
            faults.add(new Fault("role", "role", List.of(), Weight.MISSING));
        }
        if (address.isEmpty()) {
            faults.add(new Fault("email", "email", List.of(), Weight.INVALID));
        }
        if (!faults.isEmpty()) {
            return new Naming.Invalid(faults);
        }
        requireOf(chosen.get());
        forgetAll(key, chosen.get());
        repository.name(key, chosen.get(), words.get(), address.get());
        done("pledges:name", key, chosen.get());
        return new Naming.Named();
    }

    /** Nobody answers for a side any more. @return whether there was such a commitment */
    public boolean forget(CommitmentKey key, DeclaredBy side) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        requireOf(side);
        if (keeping.lock(key).isEmpty()) {
            return false;
        }
        forgetAll(key, side);
        done("pledges:unname", key, side);
        return true;
    }

    /**
     * Whoever is named answers by a link for their party: so they are named by somebody who speaks for it, or who may
     * record what both said at a meeting.
     */
    private static void requireOf(DeclaredBy side) {
        Actor actor = AccessScope.actor();
        boolean recorder = actor.may(PledgePermissions.SPEAK_MUNICIPALITY) && actor.may(PledgePermissions.PUBLISH);
        if (!recorder) {
            actor.require(
                    side == DeclaredBy.POLICE ? PledgePermissions.SPEAK_POLICE : PledgePermissions.SPEAK_MUNICIPALITY);
        }
    }

    private void forgetAll(CommitmentKey key, DeclaredBy side) {
        repository.forget(key, side).forEach(reminder -> links.revoke(Reminders.PURPOSE, reminder.toString()));
    }

    /** Who answers for a commitment, at most one of each party. */
    @Transactional(readOnly = true)
    public List<Responsible> of(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.responsible(key);
    }

    /** The times of its rhythm that came to nothing, newest first. */
    @Transactional(readOnly = true)
    public List<MissedTime> missed(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.missed(key);
    }

    private void done(String action, CommitmentKey key, DeclaredBy side) {
        trail.record(Deed.of(action, "commitment", key.commitment())
                .with("pledge", key.pledge())
                .with("side", side));
    }
}
