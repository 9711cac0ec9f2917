package se.samlofte.pledges;

import java.util.List;

/** A report on how a pledge went. Its outcome is what an imported report said; our own headline is {@link Standing}. */
public record FollowUp(
        String id, List<Party> madeBy, PartialDate made, Outcome outcome, String text, List<Obstacle> deviations) {

    public FollowUp {
        deviations = Lists.orEmpty(deviations);
    }

    public enum Outcome {
        ALL_KEPT,
        NEARLY_ALL_KEPT,
        PARTLY_KEPT,
        NOT_STATED
    }

    /** What stood in the way. */
    public record Obstacle(Progress.Cause cause, String text) {}
}
