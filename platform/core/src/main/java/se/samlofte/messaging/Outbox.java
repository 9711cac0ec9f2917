package se.samlofte.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.Ids;

/** Where the bound tenant's letters wait to be sent: written with what caused them, sent after its commit. */
@Component
public class Outbox {

    private final OutboxRepository repository;
    private final MailProperties properties;
    private final Ids ids;
    private final Clock clock;

    Outbox(OutboxRepository repository, MailProperties properties, Ids ids, Clock clock) {
        this.repository = repository;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the letter on in the caller's transaction; the same letter to the same recipient again does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Letter letter, EmailAddress recipient) {
        java.util.UUID id = ids.next();
        repository.add(id, letter, recipient, key(letter, recipient), messageId(id), clock.instant());
    }

    private String messageId(java.util.UUID id) {
        return "<" + id + "@" + properties.domain() + ">";
    }

    private static byte[] key(Letter letter, EmailAddress recipient) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((letter.id() + " " + recipient.value()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
