package se.samlofte.pledges.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.DayOrMonth;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.web.PledgeDataJson.DeviationJson;
import se.samlofte.pledges.web.PledgeDataJson.OccurrenceJson;
import se.samlofte.pledges.web.PledgeDataJson.PlannedJson;
import se.samlofte.pledges.web.PledgeDataJson.ProgressJson;
import se.samlofte.pledges.web.PledgeDataJson.StandingJson;

/** A pledge as {@link PledgeDataJson}. @param base what stands before an address from the root */
record PledgeDataMapping(String base, PledgeDataAddresses addresses, PledgeWords words) {

    PledgeDataJson json(PledgeView pledge) {
        MunicipalityCode code = addresses.tenant().code();
        String collection = code == null ? addresses.list() : "/api/v1/" + code + "/pledges";
        return new PledgeDataJson(
                base + addresses.page(pledge),
                addresses.language().tag(),
                new PledgeJsonMapping(collection, words).json(pledge),
                standing(pledge),
                pledge.allCommitments().stream()
                        .map(commitment -> progress(pledge, commitment))
                        .toList());
    }

    private StandingJson standing(PledgeView pledge) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        pledge.standing().segments().forEach(segment -> parts.put(segment.part().name(), segment.count()));
        return new StandingJson(pledge.standing().total(), parts, words.standing(pledge.standing()));
    }

    private ProgressJson progress(PledgeView pledge, CommitmentView commitment) {
        Progress progress = commitment.progress();
        boolean afterwards = commitment.publish() == PublishRule.AFTERWARDS_ONLY;
        return new ProgressJson(
                commitment.id(),
                commitment.publish().name(),
                name(progress.declared()),
                name(progress.declaredBy()),
                progress.evidence().name(),
                progress.schedule().name(),
                words.status(pledge, commitment),
                deviation(progress.deviation()),
                progress.occurrences().stream()
                        .map(occurrence -> occurrence(occurrence, afterwards))
                        .toList(),
                afterwards
                        ? List.of()
                        : progress.planned().stream()
                                .map(plan -> new PlannedJson(when(plan.when()), plan.text()))
                                .toList());
    }

    /** What is told only afterwards is told by month, without words that may name a place. */
    private static OccurrenceJson occurrence(Progress.Occurrence occurrence, boolean afterwards) {
        return new OccurrenceJson(
                when(afterwards ? occurrence.when().byMonth() : occurrence.when()),
                afterwards ? null : occurrence.text(),
                occurrence.proof().name(),
                occurrence.reached());
    }

    private static @Nullable DeviationJson deviation(Progress.@Nullable Deviation deviation) {
        return deviation == null
                ? null
                : new DeviationJson(
                        deviation.cause().name(),
                        deviation.text(),
                        deviation.movedTo() == null ? null : deviation.movedTo().pledge());
    }

    private static String when(DayOrMonth when) {
        return when.wholeMonth() ? when.month().toString() : when.date().toString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
