package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * A word about how a commitment goes, as it is kept.
 *
 * @param version grows with every word about the commitment
 * @param side of whoever said it: POLICE or MUNICIPALITY
 * @param declaredBy whose word residents read: a side, or JOINT
 * @param text why; of a DECLINED one why it is not agreed to
 * @param movedTo where it goes on; absent until that is published
 * @param meetingOn with MEETING: when both parties confirmed it
 * @param meetingRoles who was there
 * @param by who said it; of whoever answered by a link their role
 */
public record StatusChange(
        CommitmentKey commitment,
        int version,
        Kind kind,
        DeclaredBy side,
        Declared declared,
        DeclaredBy declaredBy,
        @Nullable Cause cause,
        @Nullable String text,
        @Nullable Link movedTo,
        @Nullable LocalDate meetingOn,
        @Nullable String meetingRoles,
        @Nullable LocalDate resumedOn,
        Instant at,
        String by,
        boolean byLink) {

    /**
     * DECLARED: by the one who answers for it. PROPOSED: by one of two; residents do not read it yet. CONFIRMED: by the
     * other. DECLINED: the other does not agree. MEETING: recorded as confirmed by both at a meeting.
     */
    public enum Kind {
        DECLARED,
        PROPOSED,
        CONFIRMED,
        DECLINED,
        MEETING
    }
}
