package se.samlofte.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a module names what its deeds were done to, so that the trail speaks in sentences. The sentence itself is the text
 * {@code administration.trail.<module>.<verb>} in the module's own bundle; in it {0} is the name, {1} the role, {2} the
 * day and {3} the version that the deed tells of. Where the deed has a detail, the text whose key goes on with its name
 * is taken if there is one, such as {@code administration.trail.pledges.draft.corrects}.
 */
public interface DeedSubjects {

    /** The kinds of subjects it can name, such as "draft". */
    Set<String> kinds();

    /**
     * Names by id as they stand in a sentence, such as "”Medborgarlöfte 2027”". What is there no more is left out, and
     * so is everything that whoever acts may not see. Asked once a page and kind.
     */
    Map<String, String> names(String kind, Set<String> ids, Ui ui);

    /** Those of the ids that are UUIDs: another module may call something else by the same kind. */
    static Set<UUID> uuids(Set<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
