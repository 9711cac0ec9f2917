package se.samlofte.pledges.subscription;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantWork;

/** Forgets addresses that nobody confirmed within seven days; several instances may do it at once. */
@Component
class SubscriptionSweep {

    private final TenantWork work;
    private final Subscriptions subscriptions;

    SubscriptionSweep(TenantWork work, Subscriptions subscriptions) {
        this.work = work;
        this.subscriptions = subscriptions;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void sweep() {
        work.forEachTenant(SubscriptionSweep.class, tenant -> subscriptions.sweep());
    }
}
