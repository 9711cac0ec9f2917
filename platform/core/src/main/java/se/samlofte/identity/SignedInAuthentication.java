package se.samlofte.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Whose request this is, for Spring Security: an account and nothing else. What it may do is asked of the bound tenant
 * anew at each request, so no authorities are kept.
 */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final transient Account account;

    public SignedInAuthentication(Account account) {
        super(List.of());
        this.account = account;
        super.setAuthenticated(true);
    }

    public Account account() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public UUID getPrincipal() {
        return account.id();
    }

    @Override
    public String getName() {
        return account.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
