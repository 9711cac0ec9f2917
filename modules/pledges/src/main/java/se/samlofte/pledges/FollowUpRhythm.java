package se.samlofte.pledges;

/** How often a pledge is followed up. Its parts of a year end on 30 April, 31 August and 31 December, and so on. */
public enum FollowUpRhythm {
    TERTIAL(3, "tertial"),
    HALF_YEAR(2, "halvar"),
    YEAR(1, "");

    private static final int MONTHS = 12;

    private final int inYear;
    private final String word;

    FollowUpRhythm(int inYear, String word) {
        this.inYear = inYear;
        this.word = word;
    }

    /** How many of them a year has. */
    int inYear() {
        return inYear;
    }

    int months() {
        return MONTHS / inYear;
    }

    /** As it stands in addresses; empty for a whole year. */
    String word() {
        return word;
    }
}
