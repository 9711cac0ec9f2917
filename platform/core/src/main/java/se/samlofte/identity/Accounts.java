package se.samlofte.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;

/** People as their issuers know them: (owner, issuer, subject), never matched by e-mail (SAFETY A05, A06). */
@Component
public class Accounts {

    private final AccountRepository repository;

    Accounts(AccountRepository repository) {
        this.repository = repository;
    }

    /**
     * The account of somebody who just proved who they are; made when they come the first time.
     *
     * @return empty when the account is disabled
     */
    public Optional<Account> signIn(AccountOwner owner, String issuer, String subject, String name) {
        return AccessScope.call(Access.platform(), () -> repository.findOrMake(owner, issuer, subject, name));
    }

    /** The account, unless it never signed in or is disabled. */
    public Optional<Account> find(AccountOwner owner, String issuer, String subject) {
        return AccessScope.call(Access.platform(), () -> repository.find(owner, issuer, subject));
    }

    /** Roles above the tenants, today. */
    public Set<PlatformRole> platformRoles(UUID account) {
        return AccessScope.call(Access.platform(), () -> repository.platformRoles(account));
    }

    /** Gives a role above the tenants; operators' work, never a tenant's (SAFETY A16). */
    public void give(UUID account, PlatformRole role) {
        AccessScope.run(Access.platform(), () -> repository.give(account, role));
    }
}
