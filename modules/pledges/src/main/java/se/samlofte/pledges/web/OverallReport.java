package se.samlofte.pledges.web;

import java.util.List;
import java.util.stream.Stream;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.ReportWords;

/**
 * All that is promised and in force, in one report for those who decide and those who are promised.
 *
 * @param registration how the municipality's registrar knows it
 * @param today the day it was made, in words
 * @param parts each document with its words
 */
public record OverallReport(Audience audience, ReportWords registration, String today, List<Part> parts) {

    /** For whom: each has an introduction of its own; only residents are spared the registrar's lines. */
    public enum Audience {
        BOARD,
        COUNCIL,
        RESIDENTS
    }

    /**
     * @param latest what happened last
     */
    public record Part(PledgeView pledge, PageWords words, List<ProgressWords.Happened> latest) {}

    public static Audience audience(String word) {
        return Stream.of(Audience.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(Audience.BOARD);
    }

    public int promises() {
        return parts.stream().mapToInt(part -> part.pledge().standing().total()).sum();
    }

    public boolean isForResidents() {
        return audience == Audience.RESIDENTS;
    }
}
