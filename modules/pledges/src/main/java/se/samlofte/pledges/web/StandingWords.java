package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.FollowUp;
import se.samlofte.pledges.FollowUpCalendar;
import se.samlofte.pledges.FollowUpRhythm;
import se.samlofte.pledges.FollowedUp;
import se.samlofte.pledges.Goal;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.ReportContent;
import se.samlofte.pledges.ReportPeriod;
import se.samlofte.pledges.Standing;
import se.samlofte.pledges.Standing.Part;
import se.samlofte.web.StandingBar;
import se.samlofte.web.StandingPart;
import se.samlofte.web.StandingPart.Kind;
import se.samlofte.web.Ui;

/** How a pledge stands, as a sentence and as a bar. Both are counted, neither is typed. */
public record StandingWords(Ui ui, PledgeWords said, LocalDate today) {

    /** Whether anybody has said how any commitment goes. */
    public boolean isKnown(Standing standing) {
        return standing.count(Part.NOT_STATED) < standing.total();
    }

    /** Whether a report that says all or nearly all was kept stands beside a count that does not. */
    public boolean tellsLess(Standing standing, FollowUp report) {
        int kept = standing.count(Part.KEPT);
        return switch (report.outcome()) {
            case ALL_KEPT -> kept < standing.total();
            case NEARLY_ALL_KEPT -> kept * 2 <= standing.total();
            case PARTLY_KEPT, NOT_STATED -> false;
        };
    }

    /** What the reported times rest on: records, or the responsible party's word; absent when none is reported. */
    public @Nullable String rests(PledgeView pledge) {
        List<Progress.Proof> proofs = pledge.allCommitments().stream()
                .flatMap(commitment -> commitment.progress().occurrences().stream())
                .map(Progress.Occurrence::proof)
                .toList();
        long recorded =
                proofs.stream().filter(proof -> proof == Progress.Proof.RECORD).count();
        if (proofs.isEmpty()) {
            return null;
        }
        String key = recorded == proofs.size() ? "all" : recorded == 0 ? "none" : "some";
        return ui.text("pledges.page.rests." + key, proofs.size(), recorded);
    }

    /** The measured goals as charts; those without a value since the baseline are told of among the goals. */
    public List<IndicatorChart> charts(PledgeView pledge) {
        return Stream.concat(
                        pledge.focusAreas().stream().flatMap(area -> area.goals().stream()), pledge.goals().stream())
                .flatMap(goal -> Stream.ofNullable(goal.indicator())
                        .map(indicator -> new IndicatorChart(
                                ui,
                                "matt-" + goal.id(),
                                goal,
                                indicator,
                                pledge.followedUp().values(goal.id()))))
                .filter(IndicatorChart::isDrawn)
                .toList();
    }

    /** What the measurements allow to be said of change, and no more. */
    public String change(Goal.Indicator indicator, List<FollowedUp.Value> values) {
        return new ReportSaid(ui, said)
                .effect(new ReportContent.Effect(
                        "",
                        "",
                        indicator.text(),
                        indicator.unit(),
                        indicator.baseline(),
                        values.stream()
                                .map(value -> new ReportContent.Measured(value.year(), value.value()))
                                .toList()));
    }

    /** "tertial 2 2026", of a frozen report. */
    public String period(FollowedUp.Mark mark) {
        String[] parts = mark.period().split("-");
        FollowUpRhythm rhythm = parts.length == 1
                ? FollowUpRhythm.YEAR
                : parts[1].equals("tertial") ? FollowUpRhythm.TERTIAL : FollowUpRhythm.HALF_YEAR;
        int number = parts.length == 1 ? 1 : Integer.parseInt(parts[parts.length - 1]);
        return ui.text("pledges.report.period." + rhythm, number, parts[0]);
    }

    /** "Nästa uppföljning gäller tertial 3 2026 och ska vara klar 31 december 2026."; absent when none is to come. */
    public @Nullable String next(PledgeView pledge) {
        FollowUpRhythm rhythm = pledge.followedUp().rhythm();
        if (rhythm == null || said.over()) {
            return null;
        }
        LocalDate until = pledge.followedUp().until().orElse(LocalDate.MIN);
        for (ReportPeriod part : new FollowUpCalendar(pledge.period(), rhythm, today).periods()) {
            if (part.last().isAfter(until) && !part.due().isBefore(today)) {
                String name = new ReportSaid(ui, said).period(part);
                return ui.text("pledges.report.next.due", name, ui.date(part.due()));
            }
        }
        return null;
    }

    public StandingBar bar(Standing standing, boolean small) {
        return new StandingBar(
                said.standing(standing) + ".",
                List.of(
                        part(Kind.KEPT, standing.count(Part.KEPT)),
                        part(Kind.PARTLY, standing.count(Part.PARTLY)),
                        part(Kind.MOVED, standing.count(Part.MOVED)),
                        part(Kind.MISSED, standing.count(Part.NOT_KEPT)),
                        part(Kind.COMING, standing.count(Part.ONGOING) + standing.count(Part.NOT_STARTED)),
                        part(Kind.UNKNOWN, standing.count(Part.NOT_STATED))),
                small);
    }

    private StandingPart part(Kind kind, int count) {
        String key = "pledges.page.part." + kind;
        return new StandingPart(kind, count, ui.text(said.over() && kind == Kind.COMING ? key + ".over" : key, count));
    }
}
