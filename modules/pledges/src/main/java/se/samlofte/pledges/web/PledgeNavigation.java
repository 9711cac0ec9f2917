package se.samlofte.pledges.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.web.NavigationEntries;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

@Component
class PledgeNavigation implements NavigationEntries {

    private static final int FIRST = 100;

    @Override
    public List<Entry> entries(StaffRequest request, Ui ui) {
        return request.actor().may(PledgePermissions.READ)
                ? List.of(
                        new Entry(ui.text("pledges.module.name"), DraftLinks.LIST, FIRST),
                        new Entry(ui.text("pledges.staff.news"), NewsLinks.PATH, FIRST + 1))
                : List.of();
    }
}
