package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it is known.
 *
 * @param value "2016-01-31", "2016-01", "2016-SUMMER" or "2016" after the precision; absent when unknown
 */
public record PartialDate(Precision precision, @Nullable String value) {

    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        UNKNOWN
    }

    public static final PartialDate UNKNOWN = new PartialDate(Precision.UNKNOWN, null);

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** The date in its written form, whose shape tells the precision; absent is unknown. */
    public static PartialDate of(@Nullable String value) {
        if (value == null) {
            return UNKNOWN;
        }
        if (value.length() == YEAR_LENGTH) {
            return new PartialDate(Precision.YEAR, value);
        }
        if (Character.isLetter(value.charAt(YEAR_LENGTH + 1))) {
            return new PartialDate(Precision.SEASON, value);
        }
        return new PartialDate(value.length() == MONTH_LENGTH ? Precision.MONTH : Precision.DAY, value);
    }
}
