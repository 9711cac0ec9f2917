package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.MonthDots;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress;
import se.samlofte.web.DotState;
import se.samlofte.web.MonthDot;
import se.samlofte.web.Ui;

/** How one commitment goes, in dots and the words beside them. */
public record ProgressWords(Ui ui, PledgeWords said, LocalDate today) {

    private static final int MOST_HAPPENED = 6;

    /** The dot beside the status. What is told only afterwards never looks as if it were to come. */
    public DotState dot(CommitmentView commitment) {
        Progress progress = commitment.progress();
        boolean announced = commitment.publish() == PublishRule.PLANNED && !said.over();
        DotState waiting = announced ? DotState.COMING : DotState.NONE;
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

    /** What the crosses among the dots mean, and whether time has run ahead of it; absent when nothing is missing. */
    public @Nullable String late(CommitmentView commitment) {
        Progress progress = commitment.progress();
        String months = new MissedMonths(ui, progress.dots()).words();
        List<String> sentences = new ArrayList<>();
        boolean monthsSayAll = !months.isEmpty() && commitment.recurrence().atLeastMonthly();
        if (progress.schedule() == Progress.Schedule.OVERDUE
                || (progress.schedule() == Progress.Schedule.LATE && !monthsSayAll)) {
            sentences.add(ui.text("pledges.page.schedule." + progress.schedule()));
        }
        if (!months.isEmpty()) {
            sentences.add(ui.text("pledges.page.missed", months));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** Something that was done, and for which promise. */
    public record Happened(CommitmentView commitment, Progress.Occurrence occurrence) {}

    /** What was done last, newest first. */
    public List<Happened> latest(PledgeView pledge) {
        return pledge.allCommitments().stream()
                .flatMap(commitment -> commitment.progress().occurrences().stream()
                        .map(occurrence -> new Happened(commitment, occurrence)))
                .sorted(Comparator.comparing(
                                (Happened one) -> one.occurrence().when().lastDay())
                        .reversed())
                .limit(MOST_HAPPENED)
                .toList();
    }

    /** "enligt polisen" or "med underlag". */
    public String proof(Progress.Occurrence occurrence) {
        return occurrence.proof() == Progress.Proof.DECLARED && occurrence.toldBy() != null
                ? ui.text("pledges.page.proof.told", said.word("declared-by", occurrence.toldBy()))
                : ui.text("pledges.page.proof." + occurrence.proof());
    }

    /** What is planned next. */
    public Optional<Progress.Planned> next(Progress progress) {
        return progress.planned().stream()
                .filter(plan -> !plan.when().lastDay().isBefore(today))
                .findFirst();
    }

    /** @param anchor of the commitment's card; a month's occurrences stand below it */
    public List<MonthDot> months(CommitmentView commitment, String anchor) {
        return commitment.progress().dots().dots().stream()
                .map(dot -> new MonthDot(
                        dot.month(),
                        state(dot.state()),
                        Said.capital(title(commitment, dot)),
                        dot.occurrences() > 0 ? "#" + anchor + "-" + dot.month() : null,
                        !said.over() && dot.month().equals(YearMonth.from(today))))
                .toList();
    }

    private String title(CommitmentView commitment, MonthDots.Dot dot) {
        boolean silent = dot.state() == MonthDots.State.NONE && commitment.publish() == PublishRule.AFTERWARDS_ONLY;
        String title = silent ? ui.text("pledges.page.dot.silent", ui.month(dot.month())) : said.dot(dot);
        return dot.occurrences() > 1 ? title + ", " + ui.text("pledges.times", dot.occurrences()) : title;
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
