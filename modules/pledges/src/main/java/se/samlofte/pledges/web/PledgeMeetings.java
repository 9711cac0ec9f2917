package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.meetings.AgendaItems;
import se.samlofte.meetings.MeetingOutcomes;
import se.samlofte.pledges.CommitmentView;
import se.samlofte.pledges.DecidedPromises;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.web.Ui;

/** What pledges bring to a meeting: commitments that are late, drafts that are new or wait; and decisions as promises. */
@Component
class PledgeMeetings implements AgendaItems, MeetingOutcomes {

    private static final int NEWEST = 5;

    private final Pledges pledges;
    private final PledgeDrafts drafts;
    private final DecidedPromises promises;
    private final DraftFrames frames;

    PledgeMeetings(Pledges pledges, PledgeDrafts drafts, DecidedPromises promises, DraftFrames frames) {
        this.pledges = pledges;
        this.drafts = drafts;
        this.promises = promises;
        this.frames = frames;
    }

    @Override
    public List<Matter> matters(Ui ui) {
        List<Matter> matters = new ArrayList<>();
        LocalDate today = frames.today();
        pledges.list(NEWEST, 0).stream()
                .filter(pledge -> !pledge.isOver(today))
                .forEach(pledge -> pledge.allCommitments().stream()
                        .filter(PledgeMeetings::isLate)
                        .forEach(commitment -> matters.add(late(pledge, commitment, ui))));
        drafts.open().forEach(draft -> matters.add(open(draft, ui)));
        return matters;
    }

    @Override
    public String action(Ui ui) {
        return ui.text("pledges.meeting.promise");
    }

    @Override
    public Optional<String> take(UUID decision, String text, LocalDate decidedOn) {
        return promises.promise(decision, text, decidedOn).map(DraftLinks::draft);
    }

    private static boolean isLate(CommitmentView commitment) {
        Schedule schedule = commitment.progress().schedule();
        return schedule == Schedule.LATE || schedule == Schedule.OVERDUE;
    }

    private static Matter late(PledgeView pledge, CommitmentView commitment, Ui ui) {
        return new Matter(
                "pledges:late:" + pledge.id() + "/" + commitment.id(),
                Reason.LATE,
                commitment.text(),
                ui.text("pledges.item.late", pledge.title()),
                DraftLinks.published(pledge.id()) + "/las#lofte-" + commitment.id(),
                false);
    }

    private static Matter open(Draft draft, Ui ui) {
        boolean waits = draft.state() == Draft.State.WAITING;
        String title = draft.document().title().isBlank()
                ? ui.text("pledges.staff.untitled")
                : draft.document().title();
        Draft.@Nullable Question question = draft.question();
        return new Matter(
                "pledges:draft:" + draft.id(),
                waits ? Reason.UNDECIDED : Reason.NEW,
                title,
                ui.text(waits && question != null ? "pledges.meeting.waits" : "pledges.meeting.draft"),
                DraftLinks.draft(draft.id()) + (waits ? DraftLinks.PREVIEW : ""),
                false);
    }
}
