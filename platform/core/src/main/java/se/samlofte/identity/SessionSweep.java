package se.samlofte.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that have expired; several instances may do it at once. */
@Component
class SessionSweep {

    private final Sessions sessions;

    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT15M")
    void sweep() {
        sessions.sweep();
    }
}
