package se.samlofte.pledges;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.evidence.EvidenceWithdrawn;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.TenantWork;

/** Hears other modules' evidence, with its tenant bound, and counts it as the program. */
@Component
class EvidenceListener {

    private static final Actor COUNTING = Actor.program("underlag");

    private final EvidenceCounting counting;
    private final TenantWork work;

    EvidenceListener(EvidenceCounting counting, TenantWork work) {
        this.counting = counting;
        this.work = work;
    }

    @ApplicationModuleListener
    void on(EvidenceGiven event) {
        asProgram(() -> counting.hear(event));
    }

    @ApplicationModuleListener
    void on(EvidenceWithdrawn event) {
        asProgram(() -> counting.withdraw(event.evidence()));
    }

    /** Once a night. */
    @Scheduled(cron = "0 12 3 * * *", zone = "Europe/Stockholm")
    void recount() {
        work.forEachTenant(EvidenceListener.class, tenant -> asProgram(counting::recountAll));
    }

    private static void asProgram(Runnable work) {
        AccessScope.<Boolean, RuntimeException>call(Access.app(AccessScope.tenant()), COUNTING, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
