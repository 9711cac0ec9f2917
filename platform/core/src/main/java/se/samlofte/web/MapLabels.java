package se.samlofte.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a free side for each name on the map: right or left of its dot, level, lower or higher. */
final class MapLabels {

    private static final double LETTER = 7.6;
    private static final double ABOVE_LINE = 12;
    private static final double BELOW_LINE = 4;
    private static final double GAP = 4;
    private static final double LEFT_EDGE = 16;
    private static final double RIGHT_EDGE = 308;
    private static final double[] HEIGHTS = {5, 12, -2, 19, -9};

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    MapLabels(List<DotMap.Spot> spots) {
        for (DotMap.Spot spot : spots) {
            taken.add(new Box(
                    spot.x() - spot.radius(),
                    spot.y() - spot.radius(),
                    spot.x() + spot.radius(),
                    spot.y() + spot.radius()));
        }
    }

    DotMap.@Nullable DrawnLabel place(DotMap.Spot spot, String name) {
        for (double height : HEIGHTS) {
            for (boolean right : new boolean[] {true, false}) {
                Box box = box(spot, name, height, right);
                if (isFree(box)) {
                    taken.add(box);
                    return new DotMap.DrawnLabel(
                            DotMap.number(right ? box.left() : box.right()),
                            DotMap.number(spot.y() + height),
                            right ? "start" : "end");
                }
            }
        }
        return null;
    }

    private boolean isFree(Box box) {
        return box.left() >= LEFT_EDGE
                && box.right() <= RIGHT_EDGE
                && taken.stream().noneMatch(box::meets);
    }

    private static Box box(DotMap.Spot spot, String name, double height, boolean right) {
        double width = name.length() * LETTER;
        double start = right ? spot.x() + spot.radius() + GAP : spot.x() - spot.radius() - GAP - width;
        double line = spot.y() + height;
        return new Box(start, line - ABOVE_LINE, start + width, line + BELOW_LINE);
    }
}
