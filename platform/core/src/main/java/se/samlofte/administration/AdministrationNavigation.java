package se.samlofte.administration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.audit.Trail;
import se.samlofte.identity.Memberships;
import se.samlofte.web.NavigationEntries;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

@Component
class AdministrationNavigation implements NavigationEntries {

    private static final int START = 0;
    private static final int PEOPLE = 900;
    private static final int TRAIL = 910;

    @Override
    public List<Entry> entries(StaffRequest request, Ui ui) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(ui.text("administration.start"), "", START));
        if (request.actor().may(Memberships.MANAGE)) {
            entries.add(new Entry(ui.text("administration.people"), "/personer", PEOPLE));
        }
        if (request.actor().may(Trail.READ)) {
            entries.add(new Entry(ui.text("administration.trail"), "/logg", TRAIL));
        }
        return entries;
    }
}
