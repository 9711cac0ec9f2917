package se.samlofte.pledges;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.DeclaredBy;

/**
 * A time of a commitment's rhythm that came to nothing.
 *
 * @param from its first day
 * @param number which one of several in the same time, from 1
 * @param side who said so
 */
public record MissedTime(
        LocalDate from,
        int number,
        DeclaredBy side,
        Cause cause,
        @Nullable String text) {}
