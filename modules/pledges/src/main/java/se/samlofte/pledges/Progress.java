package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment goes, on three axes that are never merged: what its parties declare, what there is to show for it,
 * and whether it keeps its time.
 *
 * @param declared absent: nobody has said
 * @param word since when, and how both parties stand behind it
 * @param occurrences oldest first
 * @param planned oldest first; empty for what is told only afterwards
 * @param validUntil when this may read differently because time passed
 */
public record Progress(
        @Nullable Declared declared,
        @Nullable DeclaredBy declaredBy,
        Word word,
        @Nullable Deviation deviation,
        Evidence evidence,
        Schedule schedule,
        List<Occurrence> occurrences,
        List<Planned> planned,
        MonthDots dots,
        Instant validUntil) {

    /** As it stands in a file, where nobody says since when. */
    public Progress(
            @Nullable Declared declared,
            @Nullable DeclaredBy declaredBy,
            @Nullable Deviation deviation,
            Evidence evidence,
            Schedule schedule,
            List<Occurrence> occurrences,
            List<Planned> planned,
            MonthDots dots,
            Instant validUntil) {
        this(declared, declaredBy, Word.UNDATED, deviation, evidence, schedule, occurrences, planned, dots, validUntil);
    }

    /**
     * What is known of the word that somebody gave.
     *
     * @param since the day it was declared
     * @param resumed the day the work was taken up again after it had been given up
     */
    public record Word(
            @Nullable LocalDate since,
            @Nullable Confirmation confirmed,
            @Nullable LocalDate resumed) {

        public static final Word UNDATED = new Word(null, null, null);
    }

    /**
     * How both parties stand behind a joint status.
     *
     * @param roles who was at the meeting; absent when each confirmed it
     */
    public record Confirmation(LocalDate on, @Nullable String roles) {}

    public enum Declared {
        NOT_STARTED,
        ONGOING,
        DONE,
        PARTLY_DONE,
        NOT_DONE,
        CANCELLED,
        MOVED;

        /** Whether more is to be expected. */
        public boolean isOpen() {
            return this == NOT_STARTED || this == ONGOING || this == PARTLY_DONE;
        }

        /** Nothing more is to be expected, and the reason is told. */
        public boolean isGivenUp() {
            return this == NOT_DONE || this == CANCELLED || this == MOVED;
        }
    }

    /** JOINT: confirmed by the police and the municipality together. */
    public enum DeclaredBy {
        POLICE,
        MUNICIPALITY,
        JOINT
    }

    /**
     * NONE: nothing is entered. PARTIAL: dated occurrences entered by the party, some with a record perhaps. FULL: a
     * record or file for each. NOT_MEASURABLE: an intention without number or date.
     */
    public enum Evidence {
        NONE,
        PARTIAL,
        FULL,
        NOT_MEASURABLE
    }

    /** LATE: something planned or due has no occurrence. OVERDUE: its time is over and it is not finished. */
    public enum Schedule {
        ON_TRACK,
        LATE,
        OVERDUE,
        NO_SCHEDULE
    }

    /** What shows an occurrence: the party's word, or a record of a sister module or a file. */
    public enum Proof {
        DECLARED,
        RECORD
    }

    public enum Cause {
        PANDEMIC_OR_RESTRICTION,
        RESOURCES,
        REPRIORITISED,
        PARTY_WITHDREW,
        EXTERNAL,
        OTHER
    }

    /** @param movedToPeriod period of the pledge it moved to, such as "2022" */
    public record Deviation(
            Cause cause,
            String text,
            @Nullable Link movedTo,
            @Nullable String movedToPeriod) {}

    /**
     * One time it was carried out.
     *
     * @param part id of the part it belongs to
     * @param reached number of people reached
     * @param times how many times in one entry, such as three controls in a month
     * @param place where, when everybody may know
     * @param toldBy which party entered it; absent when it stands in a file
     */
    public record Occurrence(
            DayOrMonth when,
            String text,
            Proof proof,
            @Nullable String part,
            @Nullable Integer reached,
            int times,
            @Nullable String place,
            @Nullable DeclaredBy toldBy) {

        /** Once, as it stands in a file. */
        public Occurrence(DayOrMonth when, String text, Proof proof, @Nullable String part, @Nullable Integer reached) {
            this(when, text, proof, part, reached, 1, null, null);
        }
    }

    public record Planned(
            DayOrMonth when, String text, @Nullable String part) {}

    /** How many times it was carried out. */
    public int times() {
        return occurrences.stream().mapToInt(Occurrence::times).sum();
    }

    public Optional<Occurrence> latest() {
        return occurrences.stream()
                .max(Comparator.comparing(occurrence -> occurrence.when().lastDay()));
    }
}
