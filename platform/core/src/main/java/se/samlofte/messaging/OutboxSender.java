package se.samlofte.messaging;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.Tenants;

/**
 * Sends what waits, twice a second, with each tenant bound in turn. A letter is held by its row's lock while it is sent
 * and marked in the same transaction, so several instances never send it twice; one that dies between sending and
 * commit has it sent again with the same Message-ID.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** Letters of a tenant in a round, so that one with many does not keep the others waiting. */
    private static final int MOST_IN_A_TURN = 20;

    private final OutboxRepository repository;
    private final MailComposer composer;
    private final @Nullable JavaMailSender mail;
    private final Tenants tenants;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean said = new AtomicBoolean();

    OutboxSender(
            OutboxRepository repository,
            MailComposer composer,
            MailProperties properties,
            ObjectProvider<JavaMailSender> mail,
            Tenants tenants,
            TransactionTemplate transactions,
            Clock clock) {
        this.repository = repository;
        this.composer = composer;
        this.mail = properties.sender() == null ? null : mail.getIfAvailable();
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At a fixed rate: jobs with a fixed delay share one thread, which a slow mail server would hold up. */
    @Scheduled(fixedRate = 500)
    void sendWhatIsDue() {
        if (mail == null) {
            if (!said.getAndSet(true)) {
                LOG.warn("Letters wait: they are sent when spring.mail.host and samlofte.mail.from are set");
            }
            return;
        }
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            List<TenantId> due = AccessScope.call(Access.platform(), () -> repository.dueTenants(clock.instant()));
            for (TenantId id : due) {
                Optional<Tenant> tenant = tenants.byId(id).filter(known -> !known.suspended());
                if (tenant.isPresent() && !sendFor(tenant.get(), mail)) {
                    return;
                }
            }
        } finally {
            busy.set(false);
        }
    }

    /** @return false when the mail server cannot be reached, so that nobody else's letters need be tried now */
    private boolean sendFor(Tenant tenant, JavaMailSender server) {
        try {
            for (int i = 0; i < MOST_IN_A_TURN; i++) {
                Optional<Sending> sending = AccessScope.<Optional<Sending>, RuntimeException>call(
                        Access.app(tenant.id()),
                        () -> transactions.execute(status ->
                                repository.claim(clock.instant()).map(letter -> sendAndMark(letter, tenant, server))));
                if (sending.isEmpty()) {
                    return true;
                }
                if (sending.get() instanceof Sending.Unreachable) {
                    return false;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The letters of {} could not be looked through", tenant.slug(), e);
        }
        return true;
    }

    private Sending sendAndMark(WaitingLetter letter, Tenant tenant, JavaMailSender server) {
        Instant now = clock.instant();
        Sending sending =
                letter.uselessAfter().isAfter(now) ? send(letter, tenant, server, now) : new Sending.Refused(null);
        switch (sending) {
            case Sending.Sent sent -> repository.end(letter, true, null, now);
            case Sending.Refused refused -> {
                LOG.warn("A letter of {} is given up: {}", tenant.slug(), said(refused.code()));
                repository.end(letter, false, refused.code(), now);
            }
            case Sending.Postponed postponed -> {
                LOG.warn("A letter of {} waits: {}", tenant.slug(), said(postponed.code()));
                repository.postpone(letter, postponed.code(), later(letter, now));
            }
            case Sending.Unreachable unreachable -> {
                LOG.warn("A letter of {} waits: the mail server cannot be reached", tenant.slug());
                repository.postpone(letter, null, later(letter, now));
            }
        }
        return sending;
    }

    private Sending send(WaitingLetter letter, Tenant tenant, JavaMailSender server, Instant now) {
        try {
            MimeMessage message = composer.fill(server.createMimeMessage(), letter, tenant, now);
            server.send(message);
            return new Sending.Sent();
        } catch (MailException e) {
            return Sending.of(e);
        }
    }

    private static Instant later(WaitingLetter letter, Instant now) {
        return now.plus(Backoff.after(letter.attempts(), ThreadLocalRandom.current()));
    }

    private static String said(@Nullable Integer code) {
        return code == null ? "it cannot be sent any more, or not at all" : "the mail server answered " + code;
    }
}
