package se.samlofte.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many are kept, partly, moved … as one bar with words, never colour alone.
 *
 * @param sentence the same as a sentence
 * @param parts in the order of their kinds; those of zero are left out
 * @param small for lists
 */
public record StandingBar(String sentence, List<StandingPart> parts, boolean small) {

    private static final double WHOLE = 100;

    public StandingBar {
        parts = parts.stream().filter(part -> part.count() > 0).toList();
    }

    /**
     * A part as it is drawn.
     *
     * @param x where it begins, such as "44.44%"
     */
    public record Drawn(StandingPart part, String x, String width) {}

    public List<Drawn> drawn() {
        int total = parts.stream().mapToInt(StandingPart::count).sum();
        List<Drawn> drawn = new ArrayList<>();
        int before = 0;
        for (StandingPart part : parts) {
            drawn.add(new Drawn(part, percent(before, total), percent(part.count(), total)));
            before += part.count();
        }
        return drawn;
    }

    private static String percent(int count, int total) {
        return String.format(Locale.ROOT, "%.2f%%", WHOLE * count / total);
    }
}
