package se.samlofte.pledges;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.Deviation;
import se.samlofte.pledges.Standing.Part;

/** Counts a pledge's commitments into its {@link Standing}. */
final class StandingCount {

    private StandingCount() {}

    private record Destination(@Nullable String toPeriod, Progress.@Nullable Cause cause) {}

    static Standing of(List<CommitmentView> commitments) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        Map<Destination, Integer> moved = new LinkedHashMap<>();
        for (CommitmentView commitment : commitments) {
            Part part = part(commitment.progress().declared());
            parts.merge(part, 1, Integer::sum);
            if (part == Part.MOVED) {
                moved.merge(destination(commitment.progress().deviation()), 1, Integer::sum);
            }
        }
        return new Standing(
                commitments.size(),
                parts.entrySet().stream()
                        .map(entry -> new Standing.Segment(entry.getKey(), entry.getValue()))
                        .toList(),
                moved.entrySet().stream()
                        .map(entry -> new Standing.Moved(
                                entry.getValue(),
                                entry.getKey().toPeriod(),
                                entry.getKey().cause()))
                        .toList());
    }

    private static Part part(@Nullable Declared declared) {
        if (declared == null) {
            return Part.NOT_STATED;
        }
        return switch (declared) {
            case DONE -> Part.KEPT;
            case PARTLY_DONE -> Part.PARTLY;
            case ONGOING -> Part.ONGOING;
            case NOT_STARTED -> Part.NOT_STARTED;
            case MOVED -> Part.MOVED;
            case NOT_DONE, CANCELLED -> Part.NOT_KEPT;
        };
    }

    private static Destination destination(@Nullable Deviation deviation) {
        return deviation == null
                ? new Destination(null, null)
                : new Destination(deviation.movedToPeriod(), deviation.cause());
    }
}
