package se.samlofte.evidence;

import java.util.List;
import java.util.UUID;

/** Which kinds of evidence a module can give. Each module that gives any offers one as a bean. */
public interface EvidenceKinds {

    List<EvidenceKind> kinds();

    /**
     * Whom evidence of a kind can be about in the bound tenant, such as a watch group; by name. Empty when such evidence
     * is not about anyone in particular.
     */
    default List<Subject> subjects(String kind) {
        return List.of();
    }

    /** @param name of a group or programme, never of a person */
    record Subject(UUID id, String name) {}
}
