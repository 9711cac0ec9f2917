package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;

/**
 * A report before it is frozen.
 *
 * @param version of the words, 0 until somebody has saved any
 * @param content what the report would say if it were frozen now
 * @param changed who saved last
 */
public record ReportDraft(int version, ReportContent content, Draft.@Nullable Act changed) {}
