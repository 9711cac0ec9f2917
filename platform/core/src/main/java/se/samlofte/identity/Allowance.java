package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.DerivedKeys;

/**
 * At most five in any quarter of an hour, for each key by itself, however many instances there are (SAFETY A21). What
 * was asked for by whom stands nowhere: keys are kept as an HMAC under a key that is not in the database, so that not
 * even the few addresses of IPv4 can be tried through, and go a quarter of an hour after their last use.
 */
@Component
public class Allowance {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final AllowanceRepository repository;
    private final DerivedKeys keys;
    private final Clock clock;

    Allowance(AllowanceRepository repository, DerivedKeys keys, Clock clock) {
        this.repository = repository;
        this.keys = keys;
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
        byte[] hash = keys.mac("allowance", use + " " + key);
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
}
