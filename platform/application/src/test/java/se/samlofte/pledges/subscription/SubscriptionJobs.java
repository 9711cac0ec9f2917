package se.samlofte.pledges.subscription;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.samlofte.pledges.Happening;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Starts the jobs of subscriptions when a test wants them, at the moment it says. */
public record SubscriptionJobs(ApplicationContext program, Tenant tenant) {

    public static SubscriptionJobs of(ApplicationContext program, String slug) {
        return new SubscriptionJobs(
                program,
                program.getBean(Tenants.class).all().stream()
                        .filter(one -> one.slug().value().equals(slug))
                        .findFirst()
                        .orElseThrow());
    }

    public void sweep() {
        AccessScope.run(Access.app(tenant.id()), () -> program.getBean(Subscriptions.class)
                .sweep());
    }

    public int tell(Instant now) {
        return AccessScope.<Integer, RuntimeException>call(
                Access.app(tenant.id()), () -> program.getBean(Digests.class).tell(tenant, now));
    }

    /** Ids of everything that has happened with the municipality's pledges. */
    public UUID[] happenings() {
        return AccessScope.<UUID[], RuntimeException>call(
                Access.app(tenant.id()), () -> program.getBean(Pledges.class).list().stream()
                        .flatMap(pledge -> Happening.of(pledge).stream())
                        .map(happening -> happening.id(tenant.slug().value()))
                        .toArray(UUID[]::new));
    }
}
