package se.samlofte.places;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.web.NavigationEntries;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

@Component
class PlaceNavigation implements NavigationEntries {

    private static final int AFTER_THE_MODULES = 810;

    @Override
    public List<Entry> entries(StaffRequest request, Ui ui) {
        return request.actor().may(PlacePermissions.READ)
                ? List.of(new Entry(ui.text("places.list"), PlacePages.PATH, AFTER_THE_MODULES))
                : List.of();
    }
}
