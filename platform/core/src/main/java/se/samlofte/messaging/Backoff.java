package se.samlofte.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a refused letter waits: five seconds, doubled at each attempt, at most ten minutes, a quarter more or less. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;
    private static final double LEAST_SHARE = 0.75;
    private static final double MOST_SHARE = 1.25;

    private Backoff() {}

    /** @param attempts so far, without the one that just failed */
    static Duration after(int attempts, RandomGenerator random) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration most = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return Duration.ofMillis((long) (most.toMillis() * random.nextDouble(LEAST_SHARE, MOST_SHARE)));
    }
}
