package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samlofte.onboarding.Finding;

/** The findings of one file, each at its line. */
record Marks(PledgeYaml document, List<Finding> findings) {

    void add(String pointer, String message) {
        findings.add(document.source().finding(pointer, message));
    }

    /** A finding for each id that stands a second time. */
    void unique(Ids ids) {
        Set<String> seen = new HashSet<>();
        for (Ids.Id id : ids.all) {
            if (!seen.add(id.value)) {
                add(id.pointer, "Id ”%s” finns redan i filen. Välj ett annat.".formatted(id.value));
            }
        }
    }

    static String unknown(String id, Collection<String> known, String what) {
        return known.isEmpty()
                ? "Det finns inget %s med id ”%s”. Ta bort hänvisningen.".formatted(what, id)
                : "Det finns inget %s med id ”%s”. Välj bland: %s."
                        .formatted(
                                what,
                                id,
                                String.join(", ", known.stream().sorted().toList()));
    }

    /** Ids that must differ from each other, with where they stand. */
    static final class Ids {

        private record Id(String pointer, String value) {}

        private final List<Id> all = new ArrayList<>();

        Ids add(String list, List<String> ids) {
            for (int i = 0; i < ids.size(); i++) {
                all.add(new Id(list + "/" + i + "/id", ids.get(i)));
            }
            return this;
        }
    }
}
