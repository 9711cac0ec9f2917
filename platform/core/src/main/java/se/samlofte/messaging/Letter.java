package se.samlofte.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.OneLine;

/**
 * What is sent, to one or more recipients, each alone.
 *
 * @param id with a recipient it is sent once, however often it is put into the outbox
 * @param subject one line
 * @param text complete without the HTML
 * @param html without pictures or anything else that would be fetched
 * @param uselessAfter when it is given up if no server took it, such as the end of its link
 * @param list to whom it goes, where people have asked for letters; absent for one that answers one person
 */
public record Letter(
        UUID id,
        String subject,
        String text,
        String html,
        Instant uselessAfter,
        @Nullable MailingList list) {

    private static final int LONGEST_SUBJECT = 200;

    public Letter(UUID id, String subject, String text, String html, Instant uselessAfter) {
        this(id, subject, text, html, uselessAfter, null);
    }

    public Letter {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !OneLine.isClean(subject)) {
            throw new IllegalArgumentException(
                    "A subject is one line of at most " + LONGEST_SUBJECT + " characters without control characters");
        }
    }
}
