package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links of the bound tenant: 256 random bits, stored as their hash, valid until they are used or expire
 * (SAFETY E06). Showing a link's page looks; only the press of its button uses.
 */
@Component
@Transactional
public class Links {

    private final LinkRepository repository;
    private final Clock clock;

    Links(LinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A link as it was made: the only time its token is known. */
    public record Made(String token, Instant validUntil) {}

    /**
     * @param purpose such as {@code invitation}; a token works for no other
     * @param subject what it is about, such as the invitation's id
     */
    public Made make(String purpose, String subject, Duration validity) {
        String text = SecretTokens.next();
        Instant until = clock.instant().plus(validity);
        repository.add(SecretTokens.sha256(text), purpose, subject, until);
        return new Made(text, until);
    }

    /** What the link is about, while it can still be used. */
    @Transactional(readOnly = true)
    public Optional<String> look(String purpose, String token) {
        return repository.find(SecretTokens.sha256(token), purpose, clock.instant());
    }

    /** Uses the link up. Of several who press at once one wins (SAFETY A24). */
    public Optional<String> use(String purpose, String token) {
        return repository.use(SecretTokens.sha256(token), purpose, clock.instant());
    }

    /** Makes every link about a subject useless. */
    public void revoke(String purpose, String subject) {
        repository.revoke(purpose, subject, clock.instant());
    }
}
