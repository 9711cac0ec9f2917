package se.samlofte.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes counts that are over; several instances may do it at once. */
@Component
class AllowanceSweep {

    private final Allowance allowance;

    AllowanceSweep(Allowance allowance) {
        this.allowance = allowance;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void sweep() {
        allowance.sweep();
    }
}
