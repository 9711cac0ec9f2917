package se.samlofte.pledges;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to the other party at once when a joint status waits for it; heard twice it writes once. */
@Component
class ProposalListener {

    private final Reminders reminders;

    ProposalListener(Reminders reminders) {
        this.reminders = reminders;
    }

    @ApplicationModuleListener
    void on(StatusProposed event) {
        reminders.askToConfirm(new CommitmentKey(event.pledge(), event.commitment()));
    }
}
