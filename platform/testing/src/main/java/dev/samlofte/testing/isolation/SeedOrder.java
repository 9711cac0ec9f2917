package dev.samlofte.testing.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables in the order in which they can be filled: those they refer to first. */
final class SeedOrder {

    private SeedOrder() {}

    /** @param keys the foreign keys of each table */
    static List<String> of(Map<String, List<ForeignKey>> keys) {
        Map<String, List<ForeignKey>> left = new LinkedHashMap<>(keys);
        Set<String> done = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            String next = left.entrySet().stream()
                    .filter(entry -> entry.getValue().stream()
                            .map(ForeignKey::target)
                            .allMatch(target -> target.equals(entry.getKey())
                                    || done.contains(target)
                                    || !keys.containsKey(target)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    // a circle: its nullable side stays empty
                    .orElseGet(() -> left.keySet().iterator().next());
            left.remove(next);
            done.add(next);
        }
        return new ArrayList<>(done);
    }
}
