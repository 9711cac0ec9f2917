package se.samlofte.pledges;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as staff see it.
 *
 * @param entry absent for what stands in a file, which is changed there
 * @param version grows with every correction
 * @param note for the workspace alone
 * @param link of what shows it, for the workspace alone
 * @param file name of the file that shows it
 * @param by who entered it
 * @param removed when it was taken away; it can be put back for a while
 */
public record EnteredOccurrence(
        @Nullable UUID entry,
        CommitmentKey commitment,
        int version,
        Progress.Occurrence occurrence,
        @Nullable String note,
        @Nullable String link,
        @Nullable String file,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Instant removed) {}
