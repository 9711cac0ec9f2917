package se.samlofte.meetings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems;

/** What the workspace's start shows of meetings: decisions that wait for this role, and the next meeting. */
@Component
class MeetingItems implements WorkspaceItems {

    private final Meetings meetings;
    private final Decisions decisions;
    private final MeetingFrames frames;

    MeetingItems(Meetings meetings, Decisions decisions, MeetingFrames frames) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.frames = frames;
    }

    @Override
    public List<Item> items(StaffRequest request, Ui ui) {
        if (!request.actor().may(MeetingPermissions.READ)) {
            return List.of();
        }
        MeetingWords words = frames.words(request);
        List<Item> items = new ArrayList<>();
        decisions.open().stream()
                .filter(decision -> Decisions.isOwn(decision, request.roles()))
                .forEach(decision -> items.add(new Item(
                        Part.NEEDS_ME,
                        decision.text(),
                        ui.text(
                                words.isLate(decision) ? "meetings.item.late" : "meetings.item.decided",
                                ui.date(decision.heldOn())),
                        ui.text("meetings.item.do"),
                        MeetingLinks.DECISIONS + "#beslut-" + decision.id(),
                        decision.due())));
        meetings.planned().stream()
                .filter(meeting -> !meeting.on().isBefore(words.today()))
                .findFirst()
                .ifPresent(meeting -> items.add(new Item(
                        Part.THIS_MONTH,
                        words.title(meeting),
                        words.when(meeting).isEmpty() ? null : words.when(meeting),
                        ui.text("meetings.item.agenda"),
                        MeetingLinks.meeting(meeting.id()),
                        null)));
        return items;
    }
}
