package se.samlofte.identity;

import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.TenantId;

/**
 * Whose people an issuer speaks for. A municipality's issuer speaks for its own people only, whatever it says of them.
 *
 * @param tenant of a municipality's issuer, absent for the others
 */
public record AccountOwner(Kind kind, @Nullable TenantId tenant) {

    public static final AccountOwner POLICE = new AccountOwner(Kind.POLICE, null);
    public static final AccountOwner OPERATORS = new AccountOwner(Kind.OPERATORS, null);

    public enum Kind {
        TENANT,
        POLICE,
        OPERATORS
    }

    public AccountOwner {
        if ((kind == Kind.TENANT) != (tenant != null)) {
            throw new IllegalArgumentException("A tenant's issuer has a tenant, others have none");
        }
    }

    public static AccountOwner tenant(TenantId tenant) {
        return new AccountOwner(Kind.TENANT, tenant);
    }
}
