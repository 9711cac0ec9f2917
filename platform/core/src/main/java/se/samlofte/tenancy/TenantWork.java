package se.samlofte.tenancy;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a job for every tenant it concerns, with the tenant bound; a failing tenant does not stop the others. */
@Component
public class TenantWork {

    private static final Logger LOG = LoggerFactory.getLogger(TenantWork.class);

    private final Tenants tenants;
    private final ModuleGate gate;

    TenantWork(Tenants tenants, ModuleGate gate) {
        this.tenants = tenants;
        this.gate = gate;
    }

    /** @param job the class whose work this is: tenants that have its module turned off are skipped */
    public void forEachTenant(Class<?> job, Consumer<Tenant> work) {
        for (Tenant tenant : tenants.all()) {
            if (gate.isOpen(tenant, job)) {
                runFor(tenant, job, work);
            }
        }
    }

    private static void runFor(Tenant tenant, Class<?> job, Consumer<Tenant> work) {
        try {
            AccessScope.run(Access.app(tenant.id()), () -> work.accept(tenant));
        } catch (RuntimeException e) {
            LOG.error("{} failed for tenant {}", job.getSimpleName(), tenant.slug(), e);
        }
    }
}
