package se.samlofte.pledges.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Due;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.Reminders;
import se.samlofte.pledges.Sides;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems.Item;
import se.samlofte.web.WorkspaceItems.Part;

/** What of published pledges waits for somebody: to be confirmed, late, or due soon, each with the one action. */
@Component
class KeepingItems {

    private final Reminders reminders;

    KeepingItems(Reminders reminders) {
        this.reminders = reminders;
    }

    List<Item> items(List<PledgeView> pledges, StaffRequest request, Ui ui) {
        if (!request.actor().may(PledgePermissions.RECORD)) {
            return List.of();
        }
        DeclaredBy side = Sides.of(request.actor());
        return reminders.due(pledges).stream()
                .filter(due -> due.isFor(side))
                .map(due -> item(due, ui))
                .toList();
    }

    private static Item item(Due due, Ui ui) {
        boolean asks = due.kind() == Due.Kind.CONFIRMATION || due.late();
        String below =
                switch (due.kind()) {
                    case CONFIRMATION -> "";
                    case OCCURRENCE -> KeepLinks.DONE;
                    case RESULT -> "/manad?manad=" + due.from().toString().substring(0, 7);
                };
        return new Item(
                asks ? Part.NEEDS_ME : Part.THIS_MONTH,
                due.commitment().text(),
                new DueWords(ui).question(due),
                ui.text("pledges.due.action." + due.kind()),
                KeepLinks.commitment(due.key()) + below,
                due.late() || due.kind() == Due.Kind.CONFIRMATION ? null : due.to());
    }
}
