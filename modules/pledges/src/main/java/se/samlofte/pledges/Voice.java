package se.samlofte.pledges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/**
 * Who enters something, and for which side.
 *
 * @param side POLICE or MUNICIPALITY
 * @param account absent for whoever answers by a link
 * @param name as colleagues read it; of whoever answers by a link their role
 */
record Voice(DeclaredBy side, @Nullable UUID account, String name, boolean byLink) {

    private static final int LONGEST_NAME = 200;

    /** Whoever sends the request. */
    static Voice ofActor() {
        Actor actor = AccessScope.actor();
        return new Voice(Sides.of(actor), actor.account(), cut(actor.name()), false);
    }

    static Voice byLink(DeclaredBy side, String role) {
        return new Voice(side, null, cut(role), true);
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
