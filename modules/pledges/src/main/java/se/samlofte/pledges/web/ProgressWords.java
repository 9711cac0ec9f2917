package se.samlofte.pledges.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.MonthDots;
import se.samlofte.pledges.Progress;
import se.samlofte.web.DotState;
import se.samlofte.web.MonthDot;
import se.samlofte.web.Ui;

/** How one commitment goes, in words and dots. Evidence is told beside what is declared, never instead of it. */
public record ProgressWords(Ui ui, PartyWords parties, TimeWords times, boolean over) {

    /** "Genomfört enligt polisen (3 tillfällen, senast i oktober)". */
    public String status(Progress progress) {
        return declared(progress) + occasions(progress);
    }

    private String declared(Progress progress) {
        Progress.Declared declared = progress.declared();
        if (declared == null) {
            return ui.text(
                    over || !progress.occurrences().isEmpty()
                            ? "pledges.page.status.unknown"
                            : "pledges.page.status.none");
        }
        Progress.Deviation deviation = progress.deviation();
        return switch (declared) {
            case DONE, PARTLY_DONE, ONGOING ->
                progress.evidence() == Progress.Evidence.FULL
                        ? ui.text("pledges.page.status." + declared + ".record")
                        : ui.text("pledges.page.status." + declared, parties.by(progress.declaredBy()));
            case MOVED ->
                deviation == null || deviation.movedToPeriod() == null
                        ? ui.text("pledges.page.status.MOVED")
                        : ui.text("pledges.page.status.MOVED.to", deviation.movedToPeriod());
            case NOT_STARTED, NOT_DONE, CANCELLED -> ui.text("pledges.page.status." + declared);
        };
    }

    private String occasions(Progress progress) {
        return progress.latest()
                .map(latest -> " "
                        + ui.text(
                                "pledges.page.status.occasions",
                                progress.occurrences().size(),
                                times.month(latest.when().month())))
                .orElse("");
    }

    /** The dot beside the words. What is told only afterwards never looks as if it were to come. */
    public DotState dot(CommitmentView commitment) {
        Progress progress = commitment.progress();
        DotState waiting = commitment.publish() == PublishRule.PLANNED ? DotState.COMING : DotState.NONE;
        return switch (progress.declared()) {
            case null -> DotState.NONE;
            case DONE -> progress.evidence() == Progress.Evidence.FULL ? DotState.DONE : DotState.CLAIMED;
            case PARTLY_DONE -> DotState.PARTLY;
            case ONGOING -> progress.occurrences().isEmpty() ? waiting : DotState.PARTLY;
            case NOT_STARTED -> waiting;
            case NOT_DONE, CANCELLED -> DotState.MISSING;
            case MOVED -> DotState.MOVED;
        };
    }

    /** A sentence when time has run ahead of it; absent otherwise. */
    public @Nullable String late(Progress progress) {
        return switch (progress.schedule()) {
            case LATE -> ui.text("pledges.page.schedule.LATE");
            case OVERDUE -> ui.text("pledges.page.schedule.OVERDUE");
            case ON_TRACK, NO_SCHEDULE -> null;
        };
    }

    /** What is planned next. */
    public Optional<Progress.Planned> next(Progress progress) {
        return progress.planned().stream()
                .filter(plan -> !plan.when().lastDay().isBefore(times.today()))
                .findFirst();
    }

    /** @param anchor of the commitment's card; a month's occurrences stand below it */
    public List<MonthDot> months(CommitmentView commitment, String anchor) {
        return commitment.progress().dots().dots().stream()
                .map(dot -> new MonthDot(
                        dot.month(),
                        state(dot.state()),
                        Said.capital(ui.monthName(dot.month())) + ": " + words(commitment, dot),
                        dot.occurrences() > 0 ? "#" + anchor + "-" + dot.month() : null,
                        !over && dot.month().equals(java.time.YearMonth.from(times.today()))))
                .toList();
    }

    private String words(CommitmentView commitment, MonthDots.Dot dot) {
        String words =
                switch (dot.state()) {
                    case DONE_DECLARED ->
                        ui.text(
                                "pledges.page.dot.DONE_DECLARED",
                                parties.by(commitment.progress().declaredBy()));
                    case NONE ->
                        ui.text(
                                commitment.publish() == PublishRule.PLANNED
                                        ? "pledges.page.dot.NONE"
                                        : "pledges.page.dot.NONE.afterwards");
                    default -> ui.text("pledges.page.dot." + dot.state());
                };
        return dot.occurrences() > 1 ? words + ", " + ui.text("pledges.page.occasions", dot.occurrences()) : words;
    }

    private static DotState state(MonthDots.State state) {
        return switch (state) {
            case DONE_WITH_RECORD -> DotState.DONE;
            case DONE_DECLARED -> DotState.CLAIMED;
            case COMING -> DotState.COMING;
            case MISSING -> DotState.MISSING;
            case NONE -> DotState.NONE;
        };
    }
}
