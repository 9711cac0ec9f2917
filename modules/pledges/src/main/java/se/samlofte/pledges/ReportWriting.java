package se.samlofte.pledges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.ReportContent.Effect;
import se.samlofte.pledges.ReportContent.Line;
import se.samlofte.pledges.ReportContent.Measured;
import se.samlofte.pledges.ReportContent.Previous;
import se.samlofte.pledges.ReportContent.Service;
import se.samlofte.pledges.ReportContent.Time;

/**
 * Writes a report from the records: nothing in it is typed but the words around it.
 *
 * @param untold what no report has told of yet, by commitment
 * @param before how many times earlier reports told of, by commitment
 * @param values measured by year, by goal
 */
record ReportWriting(
        PledgeView pledge,
        ReportPeriod period,
        LocalDate today,
        ReportWords words,
        Map<String, List<Time>> untold,
        Map<String, Integer> before,
        Map<String, List<Measured>> values,
        Optional<FrozenReport> last) {

    ReportContent content() {
        List<Line> lines = new ArrayList<>();
        pledge.focusAreas()
                .forEach(area -> area.commitments().forEach(commitment -> lines.add(line(commitment, area.title()))));
        pledge.commitments().forEach(commitment -> lines.add(line(commitment, null)));
        LocalDate end = pledge.period().to();
        return new ReportContent(
                ReportContent.FORM,
                pledge.id(),
                pledge.version(),
                pledge.title(),
                pledge.example(),
                pledge.parties(),
                period,
                today,
                end != null && !period.last().isBefore(end),
                pledge.standing(),
                lines,
                effects(),
                words,
                last.map(ReportWriting::previous).orElse(null));
    }

    private Line line(CommitmentView commitment, @Nullable String area) {
        Progress progress = commitment.progress();
        return new Line(
                commitment.id(),
                commitment.number(),
                area,
                commitment.text(),
                commitment.kind(),
                commitment.parties(),
                commitment.recurrence(),
                progress.declared(),
                progress.declaredBy(),
                progress.schedule(),
                progress.deviation(),
                untold.getOrDefault(commitment.id(), List.of()),
                before.getOrDefault(commitment.id(), 0),
                service(commitment.serviceLevel()),
                next(commitment));
    }

    /** The months of the report's period. */
    private @Nullable Service service(CommitmentView.@Nullable ServiceLevel level) {
        if (level == null) {
            return null;
        }
        YearMonth from = YearMonth.from(period.first());
        YearMonth to = YearMonth.from(period.last());
        List<CommitmentView.ServiceResult> months = level.results().stream()
                .filter(result ->
                        !result.month().isBefore(from) && !result.month().isAfter(to))
                .toList();
        return months.isEmpty()
                ? null
                : new Service(
                        months.stream()
                                .mapToInt(CommitmentView.ServiceResult::met)
                                .sum(),
                        months.stream()
                                .mapToInt(CommitmentView.ServiceResult::of)
                                .sum());
    }

    private List<Progress.Planned> next(CommitmentView commitment) {
        LocalDate after = period.last().isBefore(today) ? today.minusDays(1) : period.last();
        return commitment.publish() == PublishRule.AFTERWARDS_ONLY
                ? List.of()
                : commitment.progress().planned().stream()
                        .filter(plan -> plan.when().lastDay().isAfter(after))
                        .toList();
    }

    private List<Effect> effects() {
        return Stream.concat(
                        pledge.focusAreas().stream().flatMap(area -> area.goals().stream()), pledge.goals().stream())
                .filter(goal -> goal.kind() == Goal.Kind.EFFECT)
                .map(this::effect)
                .toList();
    }

    private Effect effect(Goal goal) {
        Goal.Indicator indicator = goal.indicator();
        return indicator == null
                ? new Effect(goal.id(), goal.text(), null, null, null, List.of())
                : new Effect(
                        goal.id(),
                        goal.text(),
                        indicator.text(),
                        indicator.unit(),
                        indicator.baseline(),
                        values.getOrDefault(goal.id(), List.of()));
    }

    private static Previous previous(FrozenReport report) {
        ReportContent content = report.content();
        ReportPeriod period = content.period();
        return new Previous(
                period.id(),
                period.rhythm(),
                period.year(),
                period.number(),
                report.sha256(),
                content.standing(),
                content.lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.declared())
                                .map(declared -> new ReportContent.Earlier(line.id(), declared)))
                        .toList());
    }
}
