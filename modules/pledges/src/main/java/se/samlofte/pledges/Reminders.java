package se.samlofte.pledges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.Links;
import se.samlofte.messaging.Outbox;
import se.samlofte.pledges.ReminderLetters.Item;

/**
 * What is due from whom in the bound tenant, and the letters that ask for it: one a week and person, however many
 * instances and runs there are, and one at once when a joint status waits. Each thing asked has a link of its own, good
 * until it is answered, whoever is named changes, or five weeks have passed.
 */
@Component
public class Reminders {

    /** Purpose of the links. */
    public static final String PURPOSE = "reminder";

    public static final Duration VALID = Duration.ofDays(35);
    private static final int MOST_ITEMS = 12;

    private final Pledges pledges;
    private final PledgeRepository stored;
    private final StatusRepository statuses;
    private final ReminderRepository repository;
    private final Links links;
    private final Outbox outbox;
    private final ReminderLetters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reminders(
            Pledges pledges,
            PledgeRepository stored,
            StatusRepository statuses,
            ReminderRepository repository,
            Links links,
            Outbox outbox,
            ReminderLetters letters,
            TransactionTemplate transactions,
            Clock clock) {
        this.pledges = pledges;
        this.stored = stored;
        this.statuses = statuses;
        this.repository = repository;
        this.links = links;
        this.outbox = outbox;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is due of these pledges, late ones first. Two small queries. */
    public List<Due> due(List<PledgeView> of) {
        return new Dues(today(), statuses.waiting(), repository.missed()).of(of);
    }

    /** Writes this week's letters to those who have not had theirs. @return how many */
    public int writeDigests() {
        List<Responsible> named = repository.responsible();
        if (named.isEmpty()) {
            return 0;
        }
        List<Due> due = due(pledges.list());
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<EmailAddress, List<Wanted>> people = new LinkedHashMap<>();
        for (Due one : due) {
            named.stream()
                    .filter(whom -> whom.commitment().equals(one.key()) && one.isFor(whom.side()))
                    .forEach(whom -> people.computeIfAbsent(whom.email(), email -> new ArrayList<>())
                            .add(new Wanted(whom, one)));
        }
        int written = 0;
        for (List<Wanted> wanted : people.values()) {
            written += Boolean.TRUE.equals(transactions.execute(status -> write(monday, wanted))) ? 1 : 0;
        }
        transactions.executeWithoutResult(status -> repository.forgetDigestsBefore(monday.minusWeeks(8)));
        return written;
    }

    private record Wanted(Responsible whom, Due due) {}

    private boolean write(LocalDate monday, List<Wanted> wanted) {
        EmailAddress to = wanted.getFirst().whom().email();
        if (!repository.takeDigest(monday, fingerprint(monday, to))) {
            return false;
        }
        return send(UUID.nameUUIDFromBytes(fingerprint(monday, to)), wanted);
    }

    private boolean send(UUID letter, List<Wanted> wanted) {
        List<Item> items = new ArrayList<>();
        for (Wanted one : wanted.subList(0, Math.min(wanted.size(), MOST_ITEMS))) {
            repository
                    .ask(one.whom(), one.due())
                    .ifPresent(reminder -> items.add(new Item(
                            one.due(),
                            links.make(PURPOSE, reminder.toString(), VALID).token())));
        }
        if (items.isEmpty()) {
            return false;
        }
        Responsible whom = wanted.getFirst().whom();
        outbox.add(letters.write(letter, whom, items), whom.email());
        return true;
    }

    /** Asks the other party of a joint commitment to confirm what one has said; asked again it sends nothing more. */
    void askToConfirm(CommitmentKey key) {
        List<PledgeView> pledge = stored
                .find(key.pledge())
                .filter(row -> row.pledge().getPublished())
                .map(row -> new PledgeAssembly(row, today()).view())
                .stream()
                .toList();
        for (Due one : due(pledge)) {
            if (one.kind() == Due.Kind.CONFIRMATION && one.key().equals(key)) {
                repository.responsible(key).stream()
                        .filter(whom -> one.isFor(whom.side()))
                        .forEach(whom -> transactions.executeWithoutResult(
                                status -> send(confirmation(whom, one), List.of(new Wanted(whom, one)))));
            }
        }
    }

    private static UUID confirmation(Responsible whom, Due due) {
        return UUID.nameUUIDFromBytes((whom.id() + " " + due.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] fingerprint(LocalDate monday, EmailAddress email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((monday + " " + email.value()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a link's token leads to. */
    Optional<UUID> reminder(String token) {
        return links.look(PURPOSE, token).map(UUID::fromString);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
