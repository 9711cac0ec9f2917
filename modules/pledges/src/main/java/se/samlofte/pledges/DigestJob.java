package se.samlofte.pledges;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.TenantWork;

/**
 * Has the week's letters written, from Monday morning on in office hours, and forgets what was removed long ago. Several
 * instances may do it at once: the database lets each letter through once.
 */
@Component
class DigestJob {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 16;

    private final TenantWork work;
    private final Reminders reminders;
    private final Occurrences occurrences;
    private final Clock clock;

    DigestJob(TenantWork work, Reminders reminders, Occurrences occurrences, Clock clock) {
        this.work = work;
        this.reminders = reminders;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void write() {
        ZonedDateTime now = clock.instant().atZone(Period.ZONE);
        if (now.getHour() >= FIRST_HOUR && now.getHour() <= LAST_HOUR) {
            work.forEachTenant(DigestJob.class, tenant -> reminders.writeDigests());
        }
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void sweep() {
        work.forEachTenant(DigestJob.class, tenant -> occurrences.sweep());
    }
}
