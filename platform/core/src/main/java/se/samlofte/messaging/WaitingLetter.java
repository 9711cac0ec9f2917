package se.samlofte.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter to one recipient that waits in the outbox.
 *
 * @param messageId the same at every attempt, so that a reader who gets it twice sees it once
 * @param attempts so far
 */
record WaitingLetter(
        UUID id,
        String messageId,
        String recipient,
        String subject,
        String text,
        String html,
        int attempts,
        Instant uselessAfter) {

    /** Says nothing of whom it goes to. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}
