package se.samlofte.pledges.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.messaging.Outbox;
import se.samlofte.pledges.Happening;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantWork;

/**
 * Tells followers what happened: at most one letter a day, after seven in the morning, none when nothing did. It reads
 * what everybody may read, so nothing is told here that the page does not tell. Run twice, or by two instances, it
 * tells once.
 */
@Component
class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Pledges pledges;
    private final SubscriptionRepository repository;
    private final SubscriptionLetters letters;
    private final Outbox outbox;
    private final TenantWork work;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Digests(
            Pledges pledges,
            SubscriptionRepository repository,
            SubscriptionLetters letters,
            Outbox outbox,
            TenantWork work,
            TransactionTemplate transactions,
            Clock clock) {
        this.pledges = pledges;
        this.repository = repository;
        this.letters = letters;
        this.outbox = outbox;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void tell() {
        work.forEachTenant(Digests.class, tenant -> tell(tenant, clock.instant()));
    }

    /** For the bound tenant, at a moment. @return how many letters were written */
    int tell(Tenant tenant, Instant now) {
        Map<UUID, Happening> known = new HashMap<>();
        List<PledgeView> published = pledges.list();
        published.forEach(pledge -> Happening.of(pledge)
                .forEach(happening -> known.put(happening.id(tenant.slug().value()), happening)));
        Map<UUID, Instant> seen = see(published, known, now);
        ZonedDateTime here = now.atZone(Period.ZONE);
        if (here.toLocalTime().isBefore(MORNING)) {
            return 0;
        }
        Instant today = here.toLocalDate().atStartOfDay(Period.ZONE).toInstant();
        int letters = 0;
        for (UUID id : repository.untoldSince(today)) {
            boolean told =
                    Boolean.TRUE.equals(transactions.execute(status -> tell(id, known, seen, now, here.toLocalDate())));
            letters += told ? 1 : 0;
        }
        return letters;
    }

    /**
     * Notes what is new. What a pledge had when it was first seen is history, which nobody is told of: it was published
     * with it.
     */
    private Map<UUID, Instant> see(List<PledgeView> published, Map<UUID, Happening> known, Instant now) {
        Map<UUID, Instant> seen = new HashMap<>(repository.seen());
        Set<String> seenBefore = published.stream()
                .filter(pledge -> seen.containsKey(mark(pledge)))
                .map(PledgeView::id)
                .collect(Collectors.toSet());
        List<UUID> history = new ArrayList<>();
        List<UUID> news = new ArrayList<>();
        known.forEach((id, happening) -> {
            if (!seen.containsKey(id)) {
                (seenBefore.contains(happening.pledge().id()) ? news : history).add(id);
            }
        });
        published.stream()
                .map(Digests::mark)
                .filter(mark -> !seen.containsKey(mark))
                .forEach(history::add);
        transactions.executeWithoutResult(status -> {
            repository.see(history, Instant.EPOCH);
            repository.see(news, now);
        });
        return repository.seen();
    }

    private boolean tell(UUID id, Map<UUID, Happening> known, Map<UUID, Instant> seen, Instant now, LocalDate day) {
        return repository
                .claim(id)
                .map(subscription -> {
                    List<Happening> happenings = known.entrySet().stream()
                            .filter(one ->
                                    subscription.follows(one.getValue().pledge().id()))
                            .filter(one -> seen.getOrDefault(one.getKey(), Instant.EPOCH)
                                    .isAfter(subscription.knowsUntil()))
                            .map(Map.Entry::getValue)
                            .sorted(Happening.newestFirst())
                            .toList();
                    if (happenings.isEmpty()) {
                        return false;
                    }
                    outbox.add(letters.news(subscription, happenings, day), subscription.address());
                    repository.told(id, now);
                    return true;
                })
                .orElse(false);
    }

    /** Stands among what was seen for the pledge itself. */
    private static UUID mark(PledgeView pledge) {
        return UUID.nameUUIDFromBytes(("pledge\n" + pledge.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
