package se.samlofte.tenancy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends events again whose listener failed, or whose instance died (the staleness of {@code spring.modulith.events}
 * marks those as failed). One instance at a time, by a lock in the database; the event itself says for which tenant.
 * What fails time after time is parked: it stays in the registry, and the log says so.
 */
@Component
public class EventResubmission {

    /** Tries of a listener before its event is parked: an hour of them, so that a short outage loses nothing. */
    static final int MOST_ATTEMPTS = 240;

    private static final Logger LOG = LoggerFactory.getLogger(EventResubmission.class);
    private static final int BATCH = 100;

    private final ObjectProvider<FailedEventPublications> failed;
    private final EventRegistryRepository registry;

    EventResubmission(ObjectProvider<FailedEventPublications> failed, EventRegistryRepository registry) {
        this.failed = failed;
        this.registry = registry;
    }

    /** @return false when another instance is at it */
    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    @Transactional
    public boolean resubmit() {
        FailedEventPublications publications = failed.getIfAvailable();
        if (publications == null || !registry.lock()) {
            return false;
        }
        int parked = registry.failedAtLeast(MOST_ATTEMPTS);
        if (parked > 0) {
            LOG.error("{} events are parked after {} tries each; their listeners need mending", parked, MOST_ATTEMPTS);
        }
        publications.resubmit(
                ResubmissionOptions.defaults().withBatchSize(BATCH).withFilter(EventResubmission::isWorthATry));
        return true;
    }

    private static boolean isWorthATry(EventPublication publication) {
        return publication.getCompletionAttempts() < MOST_ATTEMPTS;
    }
}
