package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * What has to be known of a published commitment to enter something about it.
 *
 * @param pledge row of the pledge's newest version
 * @param row of the commitment in it
 * @param period its own, or else the pledge's
 * @param responsible the police, the municipality (which speaks for everybody else) or both
 * @param statusVersion grows with every word about its status
 * @param parts ids of its parts' rows by their words
 */
record KeptCommitment(
        CommitmentKey key,
        UUID pledge,
        UUID row,
        String text,
        Period period,
        PublishRule rule,
        boolean serviceLevel,
        DeclaredBy responsible,
        @Nullable Declared declared,
        @Nullable LocalDate resumedOn,
        int statusVersion,
        Map<String, UUID> parts) {

    boolean isToldAfterwards() {
        return rule == PublishRule.AFTERWARDS_ONLY;
    }
}
