package se.samlofte.pledges;

/** Whether evidence counts for a commitment, and why. */
public enum EvidenceOutcome {
    /** The first of its month, for what is to be done once a month. */
    COUNTED_FOR_MONTH,
    /** The first of its week. */
    COUNTED_FOR_WEEK,
    /** Each time counts. */
    COUNTED,
    MONTH_HAS_ONE,
    WEEK_HAS_ONE,
    /** Something of its own, such as an urgent notice beside the monthly letter. */
    OUT_OF_TURN,
    /** Not in the time that the promise covers. */
    OUTSIDE_PERIOD,
    /** The day is still to come. */
    NOT_YET,
    /** For another group or programme than the one that counts. */
    OTHER_SUBJECT,
    /** A service level is followed by a month's two numbers. */
    BY_NUMBERS,
    WITHDRAWN;

    public boolean counts() {
        return this == COUNTED || this == COUNTED_FOR_MONTH || this == COUNTED_FOR_WEEK;
    }
}
