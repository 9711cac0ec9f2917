package se.samlofte.pledges.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.Links;
import se.samlofte.messaging.Outbox;
import se.samlofte.tenancy.Language;

/**
 * Beginning and ending subscriptions of the bound tenant. Asking begins nothing but a letter with a link; only its press
 * does (double opt-in), and whether an address was known shows nowhere but in that letter (SAFETY A21, E06, E08).
 */
@Component
@Transactional
public class Subscriptions {

    /** Purpose of the link that confirms. */
    static final String CONFIRM = "prenumerera";

    /** Purpose of the link that ends it, in every letter. */
    static final String END = "avsluta";

    /** How long an address that nobody confirmed is kept, and the link works. */
    static final Duration UNCONFIRMED = Duration.ofDays(7);

    private final SubscriptionRepository repository;
    private final SubscriptionLetters letters;
    private final Links links;
    private final Outbox outbox;
    private final Clock clock;

    Subscriptions(
            SubscriptionRepository repository, SubscriptionLetters letters, Links links, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends a letter: to whoever follows already, how to leave; to others, how to confirm. */
    void ask(EmailAddress address, @Nullable String pledge, Language language) {
        Subscription subscription = repository.of(address, pledge, language);
        String id = subscription.id().toString();
        if (subscription.isConfirmed()) {
            outbox.add(letters.already(subscription), address);
            return;
        }
        links.revoke(CONFIRM, id);
        Links.Made link = links.make(CONFIRM, id, UNCONFIRMED);
        outbox.add(letters.confirm(subscription, language, link), address);
    }

    /** What the link is about, while it can be used; looking begins and ends nothing. */
    @Transactional(readOnly = true)
    Optional<Subscription> look(String purpose, String token) {
        return links.look(purpose, token).map(UUID::fromString).flatMap(repository::find);
    }

    /** @return whether a subscription is confirmed now */
    boolean confirm(String token) {
        Optional<Subscription> subscription =
                links.use(CONFIRM, token).map(UUID::fromString).flatMap(repository::find);
        subscription.ifPresent(known -> repository.confirm(known.id()));
        return subscription.isPresent();
    }

    /** Ends it and forgets the address. @return whether the link could be used */
    boolean end(String token) {
        Optional<UUID> id = links.use(END, token).map(UUID::fromString);
        id.ifPresent(known -> {
            repository.end(known);
            links.revoke(CONFIRM, known.toString());
            links.revoke(END, known.toString());
        });
        return id.isPresent();
    }

    /** Forgets addresses that nobody confirmed; app access. */
    int sweep() {
        return repository.endUnconfirmed(clock.instant().minus(UNCONFIRMED));
    }
}
