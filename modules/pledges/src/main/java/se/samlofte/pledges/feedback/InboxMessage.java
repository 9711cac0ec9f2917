package se.samlofte.pledges.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/**
 * A message in the inbox.
 *
 * @param pledge id of the pledge it is about
 * @param email where an answer is wanted
 * @param owner name of whoever took it on
 */
public record InboxMessage(
        UUID id,
        String pledge,
        String text,
        @Nullable String email,
        Language language,
        Instant cameAt,
        State state,
        @Nullable String owner,
        @Nullable String answer,
        @Nullable Instant changedAt) {

    /** Where it is on its way. */
    public enum State {
        NEW,
        TAKEN,
        ANSWERED,
        CLOSED;

        public boolean isOpen() {
            return this == NEW || this == TAKEN;
        }
    }

    /** The first words, for a list. */
    public String beginning() {
        int most = 120;
        String line = text.replaceAll("\\s", " ");
        return line.length() <= most ? line : line.substring(0, most).stripTrailing() + "…";
    }
}
