package se.samlofte.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/** The bound tenant's places for other modules: to find, to choose among, and to show to everybody. */
@Component
public class Places {

    private final PlaceRepository repository;

    Places(PlaceRepository repository) {
        this.repository = repository;
    }

    /** Those that can be chosen, by name. */
    public List<Place> choices() {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository.all().stream()
                .filter(place -> place.state() == Place.State.ACTIVE)
                .toList();
    }

    /** A place, for staff; of one that was merged, the place it turned out to be. */
    public Optional<Place> find(UUID id) {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository
                .find(id)
                .flatMap(
                        place -> place.mergedInto() == null ? Optional.of(place) : repository.find(place.mergedInto()));
    }

    /**
     * What visitors may know of these: read with their access, so that an internal place is not among the answers
     * whoever asks. Not inside a transaction of staff.
     *
     * @return by the id that was asked for; of one that was merged, the place it turned out to be
     */
    public Map<UUID, OpenPlace> open(Collection<UUID> ids) {
        return AccessScope.<Map<UUID, OpenPlace>, RuntimeException>call(
                Access.visitor(AccessScope.tenant()), () -> repository.open(ids));
    }
}
