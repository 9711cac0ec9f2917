package se.samlofte.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantProfile.Colours;

/** Reads and writes the profile of the tenant that is bound to the current work. */
@Component
public class TenantProfiles {

    /** Colours change when a tenant's file does; meanwhile every staff page would ask for them. */
    private static final Duration COLOURS_STAY = Duration.ofMinutes(1);

    private final TenantProfileRepository repository;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    TenantProfiles(TenantProfileRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @throws NoTenantException when no tenant is bound, or the bound one has no profile yet */
    public TenantProfile current() {
        return required(repository.find());
    }

    /**
     * The colours alone, at most a minute old.
     *
     * @throws NoTenantException as {@link #current()}
     */
    public Colours colours() {
        TenantId tenant = AccessScope.tenant();
        Instant now = clock.instant();
        @Nullable Known before = known.get(tenant);
        if (before != null && now.isBefore(before.until())) {
            return before.colours();
        }
        Colours colours = required(repository.colours());
        known.put(tenant, new Known(colours, now.plus(COLOURS_STAY)));
        return colours;
    }

    /** Replaces the profile; needs app access. */
    public void save(TenantProfile profile) {
        repository.save(AccessScope.tenant(), profile);
        known.remove(AccessScope.tenant());
    }

    private static <T> T required(Optional<T> found) {
        return found.orElseThrow(() -> new NoTenantException("The tenant has no profile: " + AccessScope.tenant()));
    }

    private record Known(Colours colours, Instant until) {}
}
