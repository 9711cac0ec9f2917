package se.samlofte.pledges;

import java.time.YearMonth;
import java.util.List;

/** Twelve months of a commitment, oldest first. */
public record MonthDots(List<Dot> dots) {

    public static final int MONTHS = 12;

    /** @throws IllegalArgumentException when there are not twelve */
    public MonthDots {
        if (dots.size() != MONTHS) {
            throw new IllegalArgumentException("Twelve months, not " + dots.size());
        }
        dots = List.copyOf(dots);
    }

    /**
     * DONE_WITH_RECORD: done, a record shows it. DONE_DECLARED: done according to the party. COMING: still to come,
     * never for what is told only afterwards. MISSING: it was to be done and nothing is entered. NONE: nothing was due.
     */
    public enum State {
        DONE_WITH_RECORD,
        DONE_DECLARED,
        COMING,
        MISSING,
        NONE
    }

    /** @param occurrences how many times it was carried out in the month */
    public record Dot(YearMonth month, State state, int occurrences) {}

    /** True when there is nothing to draw. */
    public boolean isEmpty() {
        return dots.stream().allMatch(dot -> dot.state() == State.NONE);
    }
}
