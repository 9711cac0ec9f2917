package se.samlofte.pledges.feedback;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Period;
import se.samlofte.web.NavigationEntries;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems;

/** The inbox in the workspace's menu, and what came in on its start. */
@Component
class FeedbackDesk implements NavigationEntries, WorkspaceItems {

    private static final int ORDER = 110;
    private static final int MOST = 5;

    private final Feedbacks feedbacks;

    FeedbackDesk(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public List<Entry> entries(StaffRequest request, Ui ui) {
        return request.actor().may(FeedbackPermissions.READ)
                ? List.of(new Entry(ui.text("pledges.feedback.inbox"), FeedbackPages.INBOX, ORDER))
                : List.of();
    }

    @Override
    public List<Item> items(StaffRequest request, Ui ui) {
        return request.actor().may(FeedbackPermissions.READ)
                ? feedbacks.untaken(MOST).stream()
                        .map(message -> new Item(
                                Part.CAME_IN,
                                message.beginning(),
                                ui.text(
                                        "pledges.feedback.item.note",
                                        ui.date(LocalDate.ofInstant(message.cameAt(), Period.ZONE))),
                                ui.text("pledges.feedback.item.action"),
                                FeedbackPages.INBOX + "/" + message.id(),
                                null))
                        .toList()
                : List.of();
    }
}
