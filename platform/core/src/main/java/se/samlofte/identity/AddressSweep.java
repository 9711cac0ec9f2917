package se.samlofte.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.TenantWork;

/** Forgets old addresses in every tenant; several instances may do it at once. */
@Component
class AddressSweep {

    private final TenantWork work;
    private final OldAddresses addresses;

    AddressSweep(TenantWork work, OldAddresses addresses) {
        this.work = work;
        this.addresses = addresses;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void sweep() {
        work.forEachTenant(
                AddressSweep.class,
                tenant -> AccessScope.<Boolean, RuntimeException>call(
                        Access.app(tenant.id()), Actor.program("address sweep"), () -> {
                            addresses.forget();
                            return Boolean.TRUE;
                        }));
    }
}
