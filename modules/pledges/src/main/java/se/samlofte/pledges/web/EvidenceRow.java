package se.samlofte.pledges.web;

import java.util.List;

/**
 * A commitment with what counts for it.
 *
 * @param state what counts now, in a sentence
 * @param off whether what counts comes from a module that is turned off
 */
public record EvidenceRow(
        String commitment, String text, String state, boolean off, List<Choice> choices, List<Reason> reasons) {

    public record Choice(String value, String text, boolean chosen) {}

    /** A piece of evidence. @param what with its day, @param why it counted or did not */
    public record Reason(String what, String why, boolean counts) {}
}
