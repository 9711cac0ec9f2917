package se.samlofte.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.samlofte.tenancy.Actor;

/** A line of the trail. Newest first; ties by id. */
public record TrailEntry(
        UUID id,
        Instant at,
        Actor.Kind actorKind,
        String actorName,
        String action,
        String subjectKind,
        String subjectId,
        Map<String, String> details) {}
