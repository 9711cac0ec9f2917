package se.samlofte.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.web.NavigationEntries;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

@Component
class MeetingNavigation implements NavigationEntries {

    private static final int AFTER_THE_MODULES = 800;

    @Override
    public List<Entry> entries(StaffRequest request, Ui ui) {
        return request.actor().may(MeetingPermissions.READ)
                ? List.of(new Entry(ui.text("meetings.list"), MeetingLinks.LIST, AFTER_THE_MODULES))
                : List.of();
    }
}
