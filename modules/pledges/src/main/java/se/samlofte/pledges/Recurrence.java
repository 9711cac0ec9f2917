package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;

/**
 * How often something is to be done.
 *
 * @param count times in the period, with COUNT_IN_PERIOD only
 * @param atLeast whether the count is a least number
 * @param days interval, with EVERY_N_DAYS only
 * @param text the pledge's own words, such as "med jämna mellanrum"
 */
public record Recurrence(
        Kind kind,
        @Nullable Integer count,
        boolean atLeast,
        @Nullable Integer days,
        @Nullable String text) {

    public enum Kind {
        ONCE,
        COUNT_IN_PERIOD,
        MONTHLY,
        WEEKLY,
        YEARLY,
        EVERY_N_DAYS,
        UNSPECIFIED,
        SERVICE_LEVEL
    }

    private static final int LONGEST_MONTH = 31;

    /** The pledge does not say how often. */
    public static final Recurrence UNSPECIFIED = new Recurrence(Kind.UNSPECIFIED, null, false, null, null);

    /** Whether every whole month has its turn. */
    public boolean atLeastMonthly() {
        return switch (kind) {
            case MONTHLY, WEEKLY -> true;
            case EVERY_N_DAYS -> days != null && days <= LONGEST_MONTH;
            case ONCE, COUNT_IN_PERIOD, YEARLY, UNSPECIFIED, SERVICE_LEVEL -> false;
        };
    }
}
