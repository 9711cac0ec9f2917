package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At most five in any quarter of an hour, for each key by itself. Kept in the memory of one instance: with several
 * instances each allows five, and a restart forgets. Keys that nobody used for that long are forgotten too.
 */
public final class Allowance {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int SWEEP_ABOVE = 1_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new ConcurrentHashMap<>();
    private volatile Instant swept = Instant.MIN;

    public Allowance(Clock clock) {
        this.clock = clock;
    }

    /** @return false when the key has none left; refusals do not count */
    public boolean take(String key) {
        Instant now = clock.instant();
        sweep(now);
        boolean[] allowed = new boolean[1];
        taken.compute(key, (same, before) -> {
            Deque<Instant> recent = before == null ? new ArrayDeque<>(MOST) : before;
            recent.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
            allowed[0] = recent.size() < MOST;
            if (allowed[0]) {
                recent.addLast(now);
            }
            return recent;
        });
        return allowed[0];
    }

    private void sweep(Instant now) {
        if (taken.size() > SWEEP_ABOVE && swept.isBefore(now.minusSeconds(1))) {
            swept = now;
            taken.keySet()
                    .forEach(key -> taken.computeIfPresent(
                            key, (same, recent) -> recent.getLast().isAfter(now.minus(WINDOW)) ? recent : null));
        }
    }
}
