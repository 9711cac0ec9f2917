package se.samlofte.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;

/**
 * Forgets addresses that nobody needs any more, so that none lies longer than its purpose (SAFETY P04): of an invitation
 * that nobody answered for 90 days, or whose role is over; of somebody without an issuer 30 days after their last role
 * ended by its date. The invitation is withdrawn with it. Links go 90 days after they stopped working.
 */
@Component
class OldAddresses {

    static final Duration UNANSWERED = Duration.ofDays(90);
    static final int DAYS_AFTER_LAST_ROLE = 30;
    static final Duration OLD_LINK = Duration.ofDays(90);

    private final InvitationRepository invitations;
    private final LinkAccountRepository linkAccounts;
    private final LinkRepository linkTable;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OldAddresses(
            InvitationRepository invitations,
            LinkAccountRepository linkAccounts,
            LinkRepository linkTable,
            Trail trail,
            TransactionTemplate transactions,
            Clock clock) {
        this.invitations = invitations;
        this.linkAccounts = linkAccounts;
        this.linkTable = linkTable;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does so in the bound tenant. */
    void forget() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        transactions.executeWithoutResult(status -> {
            List<UUID> lapsed = invitations.lapse(now.minus(UNANSWERED), now, today);
            lapsed.forEach(id -> {
                linkTable.revoke(Invitations.PURPOSE, id.toString(), now);
                trail.record(Deed.of("identity:withdraw", Invitations.PURPOSE, id));
            });
            linkAccounts.forgetEndedBefore(today.minusDays(DAYS_AFTER_LAST_ROLE));
            linkTable.deleteExpiredBefore(now.minus(OLD_LINK));
        });
    }
}
