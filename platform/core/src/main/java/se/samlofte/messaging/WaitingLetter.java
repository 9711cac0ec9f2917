package se.samlofte.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient that waits in the outbox.
 *
 * @param messageId the same at every attempt, so that a reader who gets it twice sees it once
 * @param attempts so far
 * @param listId of the list it goes to; absent for one that answers one person
 * @param listEnd the reader's way out of it
 */
record WaitingLetter(
        UUID id,
        String messageId,
        String recipient,
        String subject,
        String text,
        String html,
        int attempts,
        Instant uselessAfter,
        @Nullable String listId,
        @Nullable String listEnd) {

    /** Says nothing of whom it goes to. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}
