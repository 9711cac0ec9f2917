package se.samlofte.web;

import java.util.List;
import java.util.Locale;

/** How a dot is drawn; the same in a row of months and beside a status in words. */
public enum DotState {
    /** Filled: done, and there is a record. */
    DONE,
    /** Ring with a tick: done according to the one responsible. */
    CLAIMED,
    /** Hollow: to come. Never for what is told only afterwards. */
    COMING,
    /** Crossed: expected, and nothing is known. */
    MISSING,
    /** A point: nothing to tell. */
    NONE,
    /** Half filled. */
    PARTLY,
    /** Arrow. */
    MOVED;

    /** The states a month can have, in the order of the key. */
    public static List<DotState> inRows() {
        return List.of(DONE, CLAIMED, COMING, MISSING, NONE);
    }

    /** Value of {@code data-state} in the style sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
