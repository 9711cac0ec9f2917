package se.samlofte.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.Invitation.Offer;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Tenant;

/**
 * How invited people answer, by the link in their letter: as the account they are signed in with, or as one of their
 * own that has no issuer. The link is the right to answer; each method binds the tenant itself.
 */
@Component
public class InvitationAnswers {

    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final LinkAccounts linkAccounts;
    private final LinkSignInRule rule;
    private final Links links;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InvitationAnswers(
            InvitationRepository invitations,
            MembershipRepository memberships,
            LinkAccounts linkAccounts,
            LinkSignInRule rule,
            Links links,
            Trail trail,
            TransactionTemplate transactions,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.linkAccounts = linkAccounts;
        this.rule = rule;
        this.links = links;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How an answer went. */
    public sealed interface Answer permits Accepted, Gone, IssuerNeeded {}

    /** They belong to the tenant now. */
    public record Accepted(SignedIn signedIn) implements Answer {}

    /** The link was used, has expired or never was; which of them is not told. */
    public record Gone() implements Answer {}

    /** The role is not for those who come by e-mail alone; the link still works. */
    public record IssuerNeeded() implements Answer {}

    /** What the link offers; looking does not use it. */
    public Optional<Offer> look(Tenant tenant, String token) {
        return within(tenant, Actor.nobody(), () -> offer(token));
    }

    /** Whether the role may be taken without an issuer. */
    public boolean isOpenWithoutIssuer(Tenant tenant, Offer offer) {
        return rule.permits(tenant, List.of(offer.role()));
    }

    /** Accepts as whoever is signed in. */
    public Answer accept(Tenant tenant, String token, SignedIn who) {
        return within(tenant, Actor.person(who.account(), who.name(), Set.of()), () -> {
            Optional<Offer> offer = offer(token);
            if (offer.isEmpty()) {
                return new Gone();
            }
            if (LinkAccounts.isByLink(who) && !isOpenWithoutIssuer(tenant, offer.get())) {
                return new IssuerNeeded();
            }
            return take(token, offer.get(), who) ? new Accepted(who) : new Gone();
        });
    }

    /** Accepts as somebody who has no issuer: their address is their way in from now on. */
    public Answer acceptWithoutIssuer(Tenant tenant, String token) {
        Optional<Offer> offer = look(tenant, token);
        if (offer.isEmpty()) {
            return new Gone();
        }
        if (!isOpenWithoutIssuer(tenant, offer.get())) {
            return new IssuerNeeded();
        }
        Optional<EmailAddress> email = within(
                tenant, Actor.nobody(), () -> invitations.lock(offer.get().id()));
        if (email.isEmpty()) {
            return new Gone();
        }
        SignedIn who = linkAccounts.of(tenant, email.get(), offer.get());
        return within(tenant, Actor.person(who.account(), who.name(), Set.of()), () -> {
            if (!take(token, offer.get(), who)) {
                return new Gone();
            }
            linkAccounts.remember(email.get(), who.account());
            return new Accepted(who);
        });
    }

    private Optional<Offer> offer(String token) {
        return links.look(Invitations.PURPOSE, token)
                .flatMap(id -> invitations.offer(UUID.fromString(id), LocalDate.now(clock)));
    }

    /** Of several who press at once one wins (SAFETY A24). */
    private boolean take(String token, Offer offer, SignedIn who) {
        if (links.use(Invitations.PURPOSE, token).isEmpty()
                || invitations.lock(offer.id()).isEmpty()) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate since = offer.since().isBefore(today) ? today : offer.since();
        memberships.take(who.account(), who.name(), offer.role(), since, offer.until(), today);
        invitations.accept(offer.id(), who.account());
        links.revoke(Invitations.PURPOSE, offer.id().toString());
        trail.record(Deed.of("identity:accept", Invitations.PURPOSE, offer.id()).with("role", offer.role()));
        return true;
    }

    private <T> T within(Tenant tenant, Actor actor, Supplier<T> work) {
        return AccessScope.<T, RuntimeException>call(
                Access.app(tenant.id()), actor, () -> transactions.execute(status -> work.get()));
    }
}
