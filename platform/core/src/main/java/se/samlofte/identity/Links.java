package se.samlofte.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

    private static final int TOKEN_BYTES = 32;

    private final LinkRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

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
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant until = clock.instant().plus(validity);
        repository.add(hash(text), purpose, subject, until);
        return new Made(text, until);
    }

    /** What the link is about, while it can still be used. */
    @Transactional(readOnly = true)
    public Optional<String> look(String purpose, String token) {
        return repository.find(hash(token), purpose, clock.instant());
    }

    /** Uses the link up. Of several who press at once one wins (SAFETY A24). */
    public Optional<String> use(String purpose, String token) {
        return repository.use(hash(token), purpose, clock.instant());
    }

    /** Makes every link about a subject useless. */
    public void revoke(String purpose, String subject) {
        repository.revoke(purpose, subject, clock.instant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
