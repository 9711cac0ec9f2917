package se.samlofte.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our client at an issuer.
 *
 * @param id registration id: {@code tenantId-version}, {@code police} or {@code operators}; a changed issuer is a new
 *     one with new keys
 * @param leastAcr the authentication contexts that are strong enough; empty where any is
 */
public record SignInClient(
        String id,
        AccountOwner owner,
        String issuer,
        String clientId,
        @Nullable String secret,
        Set<String> leastAcr) {

    public static final String POLICE = "police";
    public static final String OPERATORS = "operators";
}
