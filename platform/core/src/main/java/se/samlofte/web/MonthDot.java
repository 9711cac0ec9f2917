package se.samlofte.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month in a row of dots.
 *
 * @param title month and state in words, such as "Mars: genomfört, med underlag"
 * @param href where the month's occurrences stand; absent when there are none
 * @param current whether it is the month we are in
 */
public record MonthDot(
        YearMonth month,
        DotState state,
        String title,
        @Nullable String href,
        boolean current) {}
