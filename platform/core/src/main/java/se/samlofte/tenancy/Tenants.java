package se.samlofte.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.geography.MunicipalityCode;

/**
 * The directory of tenants, kept in memory and read again four times a second, so that a module turned off anywhere is
 * off everywhere within that time, and at once in the instance that did it.
 */
@Component
public class Tenants {

    private final TenantRepository repository;
    private volatile Directory known = Directory.of(List.of());

    Tenants(TenantRepository repository) {
        this.repository = repository;
    }

    /** All tenants by slug. */
    public List<Tenant> all() {
        return directory().all();
    }

    public Optional<Tenant> bySlug(String slug) {
        return Optional.ofNullable(directory().bySlug().get(slug));
    }

    public Optional<Tenant> byCode(MunicipalityCode code) {
        return all().stream().filter(tenant -> code.equals(tenant.code())).findFirst();
    }

    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(directory().byId().get(id));
    }

    /**
     * Adds the tenant, or changes the one that has its municipality code.
     *
     * @return the tenant as it is now, known to every later call in this instance
     */
    public Tenant save(TenantEntry entry) {
        AccessScope.run(Access.platform(), () -> repository.save(entry));
        refresh();
        return bySlug(entry.slug().value())
                .orElseThrow(() -> new IllegalStateException("The tenant was not saved: " + entry.slug()));
    }

    /** Reads the directory again. */
    @Scheduled(fixedDelay = 250)
    synchronized void refresh() {
        List<Tenant> fresh = AccessScope.call(Access.platform(), repository::tenants);
        if (!fresh.equals(known.all())) {
            known = Directory.of(fresh);
        }
    }

    private Directory directory() {
        if (known.all().isEmpty()) {
            refresh();
        }
        return known;
    }

    private record Directory(List<Tenant> all, Map<String, Tenant> bySlug, Map<TenantId, Tenant> byId) {

        static Directory of(List<Tenant> all) {
            return new Directory(
                    all,
                    all.stream()
                            .collect(Collectors.toMap(tenant -> tenant.slug().value(), Function.identity())),
                    all.stream().collect(Collectors.toMap(Tenant::id, Function.identity())));
        }
    }
}
