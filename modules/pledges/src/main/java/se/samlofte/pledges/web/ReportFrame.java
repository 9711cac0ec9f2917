package se.samlofte.pledges.web;

import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.ReportContent;

/**
 * A report with the words for it, as its page shows it: public, in the workspace or on paper.
 *
 * @param frozen the day it was fixed, in words; absent while it is a draft
 * @param sha256 absent while it is a draft
 * @param pledge address of the pledge's page
 * @param pdf address of the same on paper; absent where there is none
 */
public record ReportFrame(
        ReportContent content,
        ReportSaid said,
        @Nullable String frozen,
        @Nullable String sha256,
        String pledge,
        @Nullable String pdf) {}
