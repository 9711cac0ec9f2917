package se.samlofte.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.identity.Memberships.Member;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/**
 * Signing in by a link in a letter, for people without an issuer: those who once accepted an invitation by its link.
 * It is open to every role of a municipality but the administrator's; to that one only while the municipality has no
 * issuer of its own. Whether an address is known shows neither in the answer nor in the time it takes (SAFETY A21).
 */
@Component
public class LinkSignIns {

    /** Purpose of its links, and the kind of its letters. */
    public static final String PURPOSE = "sign-in";

    private static final Duration VALID = Duration.ofMinutes(30);
    /** Longer than looking an address up and writing a letter takes, so that both take this long. */
    private static final Duration PACE = Duration.ofMillis(300);

    private final LinkAccounts accounts;
    private final Memberships memberships;
    private final LinkSignInRule rule;
    private final LinkLetters letters;
    private final Links links;
    private final TransactionTemplate transactions;
    private final Allowance allowance;

    LinkSignIns(
            LinkAccounts accounts,
            Memberships memberships,
            LinkSignInRule rule,
            LinkLetters letters,
            Links links,
            TransactionTemplate transactions,
            Allowance allowance) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.rule = rule;
        this.letters = letters;
        this.links = links;
        this.transactions = transactions;
        this.allowance = allowance;
    }

    /**
     * Sends a link when the address is known; says nothing of it. At most five requests in a quarter of an hour for an
     * address and for a network, counted in the memory of this instance. An address that somebody else used up is not
     * locked out: it holds five letters, and each of their links works.
     *
     * @param network where the request came from
     * @return false when there were too many, whether the address is known or not
     */
    public boolean request(Tenant tenant, EmailAddress email, String network, Language language) {
        if (!allowance.take(Allowance.Kind.NETWORK, network)
                || !allowance.take(Allowance.Kind.ADDRESS, email.value())) {
            return false;
        }
        long end = System.nanoTime() + PACE.toNanos();
        AccessScope.run(
                Access.app(tenant.id()),
                () -> transactions.executeWithoutResult(status -> accounts.find(email)
                        .flatMap(account -> permitted(tenant, account))
                        .ifPresent(member -> letters.send(
                                PURPOSE,
                                member.actor().requireAccount().toString(),
                                VALID,
                                email,
                                language,
                                Map.of("name", member.actor().name())))));
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return true;
    }

    /** Whether the link can still be used; looking does not use it. */
    public boolean look(Tenant tenant, String token) {
        return AccessScope.<Boolean, RuntimeException>call(
                Access.app(tenant.id()), () -> links.look(PURPOSE, token).isPresent());
    }

    /** Signs in whom the link was made for, and makes their other links useless; empty when it cannot be used. */
    public Optional<SignedIn> use(Tenant tenant, String token) {
        return AccessScope.<Optional<SignedIn>, RuntimeException>call(
                Access.app(tenant.id()),
                () -> transactions.execute(status -> {
                    Optional<String> account = links.use(PURPOSE, token);
                    account.ifPresent(known -> links.revoke(PURPOSE, known));
                    return account.map(UUID::fromString)
                            .flatMap(known -> permitted(tenant, known))
                            .map(member -> accounts.signedIn(
                                    member.actor().requireAccount(),
                                    member.actor().name()));
                }));
    }

    private Optional<Member> permitted(Tenant tenant, UUID account) {
        return memberships.member(account).filter(member -> rule.permits(tenant, member.roles()));
    }
}
