package se.samlofte.pledges;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * Something that is due from whoever answers for a commitment.
 *
 * @param to last day of the time it is about
 * @param number which one of several in the same time, from 1
 * @param responsible whose turn it is: POLICE, MUNICIPALITY, or JOINT for either
 * @param waiting with CONFIRMATION: what the other party has said
 */
public record Due(
        Kind kind,
        PledgeView pledge,
        CommitmentView commitment,
        LocalDate from,
        LocalDate to,
        int number,
        boolean late,
        DeclaredBy responsible,
        @Nullable StatusChange waiting) {

    /** OCCURRENCE: was it done? RESULT: a month's two numbers. CONFIRMATION: do you agree? */
    public enum Kind {
        OCCURRENCE,
        RESULT,
        CONFIRMATION
    }

    public CommitmentKey key() {
        return new CommitmentKey(pledge.id(), commitment.id());
    }

    /** Whether somebody on this side is the one to act. */
    public boolean isFor(DeclaredBy side) {
        return Sides.speaksFor(side, responsible);
    }
}
