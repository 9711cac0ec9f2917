package se.samlofte.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;

/**
 * Accounts of people who have no issuer. The municipality vouches for them by inviting them; whoever reads mail at the
 * address of the invitation is them. The address alone leads to such accounts, never to one of an issuer.
 */
@Component
class LinkAccounts {

    static final String CLIENT = "link";
    private static final String ISSUER = "samlofte:link";

    private final LinkAccountRepository repository;
    private final Accounts accounts;
    private final Clock clock;

    LinkAccounts(LinkAccountRepository repository, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.clock = clock;
    }

    static boolean isByLink(SignedIn who) {
        return who.client().equals(CLIENT);
    }

    /**
     * The account of the address in the tenant, made when it has none. The invitation's id is its subject, so that two
     * presses, or one that is repeated after a crash, make one account.
     */
    SignedIn of(Tenant tenant, EmailAddress email, Invitation.Offer offer) {
        Optional<UUID> known = AccessScope.call(Access.app(tenant.id()), () -> repository.find(email));
        UUID account = known.orElseGet(() -> accounts.signIn(
                        AccountOwner.tenant(tenant.id()), ISSUER, offer.id().toString(), offer.name())
                .orElseThrow()
                .id());
        return signedIn(account, offer.name());
    }

    /** The account of an address of the bound tenant. */
    Optional<UUID> find(EmailAddress email) {
        return repository.find(email);
    }

    void remember(EmailAddress email, UUID account) {
        repository.remember(email, account);
    }

    SignedIn signedIn(UUID account, String name) {
        return new SignedIn(account, name, CLIENT, ISSUER, null, null, "", clock.instant());
    }
}
