package se.samlofte.web;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantWork;

/** Removes answers whose time is over; several instances may do it at once. */
@Component
class AnswerSweep {

    private final TenantWork work;
    private final Answers answers;

    AnswerSweep(TenantWork work, Answers answers) {
        this.work = work;
        this.answers = answers;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        work.forEachTenant(AnswerSweep.class, tenant -> answers.sweep());
    }
}
