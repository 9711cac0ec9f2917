package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.FocusArea;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.web.Csv;

/** A pledge as a table: a row for each commitment, with how it stands. @param base before an address from the root */
record PledgeTable(String base, PledgeDataAddresses addresses, PledgeWords words) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "number",
            "area",
            "commitment",
            "who",
            "often",
            "status",
            "declared",
            "evidence",
            "schedule",
            "occurrences",
            "latest",
            "reached",
            "cause",
            "why",
            "address");

    String csv(PledgeView pledge) {
        List<List<String>> rows = new ArrayList<>();
        pledge.focusAreas().forEach(area -> area.commitments().forEach(one -> rows.add(row(pledge, area, one))));
        pledge.commitments().forEach(one -> rows.add(row(pledge, null, one)));
        return Csv.of(
                COLUMNS.stream()
                        .map(column -> words.ui().text("pledges.csv." + column))
                        .toList(),
                rows);
    }

    private List<String> row(PledgeView pledge, @Nullable FocusArea area, CommitmentView commitment) {
        Progress progress = commitment.progress();
        Progress.Deviation deviation = progress.deviation();
        Progress.Declared declared = progress.declared();
        return Stream.of(
                        commitment.id(),
                        commitment.number(),
                        area == null ? null : area.title(),
                        commitment.text(),
                        words.parties(commitment.parties()),
                        words.recurrence(commitment),
                        words.status(pledge, commitment),
                        declared == null ? null : declared.name(),
                        progress.evidence().name(),
                        progress.schedule().name(),
                        progress.occurrences().size(),
                        progress.latest().map(latest -> latest.when().month()).orElse(null),
                        reached(progress),
                        deviation == null ? null : words.word("cause", deviation.cause()),
                        deviation == null ? null : deviation.text(),
                        base + addresses.page(pledge) + "#lofte-" + commitment.id())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    /** Nothing where nobody counted. */
    private static @Nullable Integer reached(Progress progress) {
        List<Integer> counted = progress.occurrences().stream()
                .map(Progress.Occurrence::reached)
                .filter(Objects::nonNull)
                .toList();
        return counted.isEmpty()
                ? null
                : counted.stream().mapToInt(Integer::intValue).sum();
    }
}
