package se.samlofte.pledges;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.tenancy.Actor;

/** Who answers for a commitment: the police for themselves, the municipality for itself and for everybody else. */
public final class Sides {

    private static final String POLICE = Party.Kind.POLICE.name();

    private Sides() {}

    /** @param parties {@link Party.Kind}s; nobody named means both */
    static DeclaredBy of(Collection<String> parties) {
        boolean police = parties.isEmpty() || parties.contains(POLICE);
        boolean others = parties.isEmpty() || parties.stream().anyMatch(kind -> !kind.equals(POLICE));
        if (police && others) {
            return DeclaredBy.JOINT;
        }
        return police ? DeclaredBy.POLICE : DeclaredBy.MUNICIPALITY;
    }

    /** Who answers for a commitment of a pledge as residents see them. */
    public static DeclaredBy of(PledgeView pledge, CommitmentView commitment) {
        List<Party> parties = commitment.parties().isEmpty() ? pledge.parties() : commitment.parties();
        return of(parties.stream().map(party -> party.party().name()).collect(Collectors.toSet()));
    }

    /** The side that somebody stands on: POLICE or MUNICIPALITY. */
    public static DeclaredBy of(Actor actor) {
        return actor.may(PledgePermissions.SPEAK_POLICE) ? DeclaredBy.POLICE : DeclaredBy.MUNICIPALITY;
    }

    /** Whether somebody on a side speaks for what a side, or both, answer for. */
    public static boolean speaksFor(DeclaredBy side, DeclaredBy responsible) {
        return responsible == DeclaredBy.JOINT || side == responsible;
    }
}
