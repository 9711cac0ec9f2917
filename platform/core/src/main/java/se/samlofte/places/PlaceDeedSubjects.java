package se.samlofte.places;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** Which place the trail tells of, by its name of now. */
@Component
class PlaceDeedSubjects implements DeedSubjects {

    private final PlaceRepository repository;

    PlaceDeedSubjects(PlaceRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("place");
    }

    @Override
    public Map<String, String> names(String kind, Set<String> ids, Ui ui) {
        if (!AccessScope.actor().may(PlacePermissions.READ)) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        repository
                .names(DeedSubjects.uuids(ids))
                .forEach((id, name) -> names.put(id.toString(), ui.text("places.deed.name", name)));
        return names;
    }
}
