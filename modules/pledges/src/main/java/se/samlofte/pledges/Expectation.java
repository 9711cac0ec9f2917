package se.samlofte.pledges;

import java.time.LocalDate;

/**
 * A time in which a commitment is to be carried out by its rhythm, and what is entered of it.
 *
 * @param number which one of several in the same time, from 1; with COUNT_IN_PERIOD only, else 1
 * @param to last day
 * @param times how many times it was carried out
 */
public record Expectation(int number, LocalDate from, LocalDate to, State state, int times) {

    /**
     * MET_WITH_RECORD and MET: something is entered. MISSING: the time is over and nothing is. COMING: the time is not
     * over; never for what is told only afterwards. NONE: nothing is expected any more, or nothing may be told.
     */
    public enum State {
        MET_WITH_RECORD,
        MET,
        MISSING,
        COMING,
        NONE;

        public boolean isMet() {
            return this == MET || this == MET_WITH_RECORD;
        }
    }
}
