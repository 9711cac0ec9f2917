package se.samlofte.identity;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Tenant;

/**
 * Who may come in by e-mail alone. Every role of a municipality but the administrator's: whoever reads an
 * administrator's mail would let others in. Only while the municipality has no issuer of its own may its administrators
 * do so too, since nobody could begin otherwise.
 */
@Component
class LinkSignInRule {

    private final SignInClients clients;

    LinkSignInRule(SignInClients clients) {
        this.clients = clients;
    }

    boolean permits(Tenant tenant, Collection<Role> roles) {
        return !roles.isEmpty()
                && (!roles.contains(Role.TENANT_ADMIN)
                        || clients.ofTenant(tenant).isEmpty());
    }
}
