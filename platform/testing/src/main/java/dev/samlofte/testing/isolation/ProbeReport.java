package dev.samlofte.testing.isolation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the probes saw. */
public final class ProbeReport {

    private final AtomicLong probes = new AtomicLong();
    private final AtomicLong ownValues = new AtomicLong();
    private final Map<String, Long> refusals = new ConcurrentHashMap<>();
    private final List<String> leaks = new CopyOnWriteArrayList<>();

    void tried() {
        probes.incrementAndGet();
    }

    void ownValue() {
        ownValues.incrementAndGet();
    }

    void refused(String state) {
        refusals.merge(state, 1L, Long::sum);
    }

    void leak(Probe probe, String what) {
        leaks.add(what + " by: " + probe.sql());
    }

    public long probes() {
        return probes.get();
    }

    /** How often a value of the asking tenant's own was returned: shows that the probes can see at all. */
    public long ownValues() {
        return ownValues.get();
    }

    /** How often each SQLSTATE was the answer. */
    public Map<String, Long> refusals() {
        return new TreeMap<>(refusals);
    }

    /** Foreign values seen, foreign rows changed, and the statements that did it. */
    public List<String> leaks() {
        return List.copyOf(leaks);
    }
}
