package se.samlofte.pledges.web;

import org.jspecify.annotations.Nullable;

/**
 * A report as one of several in the workspace.
 *
 * @param colour of the tag; the word says the same
 * @param address absent when there is nothing to open
 */
public record ReportRow(
        String name,
        String note,
        String state,
        String colour,
        @Nullable String address) {}
