package se.samlofte.pledges.feedback;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantWork;

/** Deletes messages whose time is over; several instances may do it at once. */
@Component
class FeedbackSweep {

    private final TenantWork work;
    private final Feedbacks feedbacks;

    FeedbackSweep(TenantWork work, Feedbacks feedbacks) {
        this.work = work;
        this.feedbacks = feedbacks;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void sweep() {
        work.forEachTenant(FeedbackSweep.class, tenant -> feedbacks.sweep());
    }
}
