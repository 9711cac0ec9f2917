package se.samlofte.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.DatabaseProperties;

/**
 * At most five in any quarter of an hour, for each key by itself, however many instances there are (SAFETY A21). What
 * was asked for by whom stands nowhere: keys are kept as an HMAC under a key that is not in the database, so that not
 * even the few addresses of IPv4 can be tried through, and go a quarter of an hour after their last use.
 */
@Component
public class Allowance {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String ALGORITHM = "HmacSHA256";

    private final AllowanceRepository repository;
    private final SecretKeySpec secret;
    private final Clock clock;

    Allowance(AllowanceRepository repository, DatabaseProperties database, Clock clock) {
        this.repository = repository;
        this.secret = new SecretKeySpec(HexFormat.of().parseHex(database.tokenKey()), ALGORITHM);
        this.clock = clock;
    }

    /** What is counted; keys of different kinds never meet. */
    enum Kind {
        ADDRESS,
        NETWORK
    }

    /** @return false when the key has none left; refusals do not count */
    boolean take(Kind kind, String key) {
        return take(kind.name(), key);
    }

    /**
     * The same for another use.
     *
     * @param use what is counted, such as {@code feedback network}; keys of different uses never meet
     * @return false when the key has none left; refusals do not count
     */
    public boolean take(String use, String key) {
        byte[] hash = hash("samlofte allowance " + use + " " + key);
        // as exact as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return AccessScope.<Boolean, RuntimeException>call(
                Access.platform(), () -> repository.take(hash, now, MOST, WINDOW));
    }

    /** Forgets keys in which nothing counts any more. @return how many */
    int sweep() {
        return AccessScope.<Integer, RuntimeException>call(
                Access.platform(), () -> repository.deleteOver(clock.instant()));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("A key cannot be hashed", e);
        }
    }
}
