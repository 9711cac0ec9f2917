package se.samlofte.pledges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as a file for programs: as the API gives it, and how it stands. Fields without a value are left out.
 *
 * @param page whole address of the page that says the same
 * @param language of the sentences; the pledge's own words are Swedish
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PledgeDataJson(
        String page, String language, PledgeJson pledge, StandingJson standing, List<ProgressJson> progress) {

    /** @param parts how many commitments are KEPT, PARTLY and so on; none is zero */
    record StandingJson(int total, Map<String, Integer> parts, String sentence) {}

    /** How a commitment goes, on its three axes. @param publish whether it is told beforehand */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressJson(
            String commitment,
            String publish,
            @Nullable String declared,
            @Nullable String declaredBy,
            String evidence,
            String schedule,
            String sentence,
            @Nullable DeviationJson deviation,
            List<OccurrenceJson> occurrences,
            List<PlannedJson> planned) {}

    /** @param movedTo pledge it went on in */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeviationJson(
            String cause, String text, @Nullable String movedTo) {}

    /** @param when a day, or a month where no more is known or told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccurrenceJson(
            String when,
            @Nullable String text,
            String proof,
            @Nullable Integer reached) {}

    record PlannedJson(String when, String text) {}
}
