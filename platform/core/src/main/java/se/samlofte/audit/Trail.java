package se.samlofte.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

/** Where modules record what was done, in the same transaction as the doing: either both stand or neither. */
@Component
public class Trail {

    /** Permission to read a tenant's trail. */
    public static final String READ = "audit:read";

    private final TrailRepository repository;

    Trail(TrailRepository repository) {
        this.repository = repository;
    }

    /** Adds to the bound tenant's trail, or to the platform's when no tenant is bound; by whoever acts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Deed deed) {
        if (AccessScope.current().tenant() == null) {
            repository.addForPlatform(deed, AccessScope.actor());
        } else {
            repository.add(deed, AccessScope.actor());
        }
    }

    /**
     * The bound tenant's trail, newest first.
     *
     * @param after the last entry of the page before; absent for the first page
     * @param limit most entries, 1 to 200
     * @throws se.samlofte.tenancy.NotPermittedException without {@link #READ}
     */
    public List<TrailEntry> entries(@Nullable UUID after, int limit) {
        AccessScope.actor().require(READ);
        return repository.entries(after, limit);
    }
}
