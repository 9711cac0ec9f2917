package se.samlofte.tenancy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes ids for rows: UUID version 7 (RFC 9562), milliseconds first, so that new rows stand together in an index. They
 * tell when a row was made, so they are no secrets.
 */
@Component
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_A_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() >>> (Long.SIZE - RANDOM_A_BITS));
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
