package se.samlofte.pledges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pledge stands, counted from what is declared of its commitments; never typed. Parts of a commitment are not
 * counted by themselves.
 *
 * @param total all commitments, the sum of the segments
 * @param segments in the order of the standing bar; none is zero
 * @param moved those that went to another pledge, by where and why
 */
public record Standing(int total, List<Segment> segments, List<Moved> moved) {

    /** NOT_STATED: nobody has said. */
    public enum Part {
        KEPT,
        PARTLY,
        ONGOING,
        NOT_STARTED,
        MOVED,
        NOT_KEPT,
        NOT_STATED
    }

    public record Segment(Part part, int count) {}

    /** @param toPeriod period of the pledge they moved to; absent when it is not said */
    public record Moved(int count, @Nullable String toPeriod, Progress.@Nullable Cause cause) {}

    public int count(Part part) {
        return segments.stream()
                .filter(segment -> segment.part() == part)
                .mapToInt(Segment::count)
                .sum();
    }
}
