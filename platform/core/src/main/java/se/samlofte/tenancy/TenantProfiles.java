package se.samlofte.tenancy;

import org.springframework.stereotype.Component;

/** Reads and writes the profile of the tenant that is bound to the current work. */
@Component
public class TenantProfiles {

    private final TenantProfileRepository repository;

    TenantProfiles(TenantProfileRepository repository) {
        this.repository = repository;
    }

    /** @throws NoTenantException when no tenant is bound, or the bound one has no profile yet */
    public TenantProfile current() {
        return repository
                .find()
                .orElseThrow(() -> new NoTenantException("The tenant has no profile: " + AccessScope.tenant()));
    }

    /** Replaces the profile; needs app access. */
    public void save(TenantProfile profile) {
        repository.save(AccessScope.tenant(), profile);
    }
}
