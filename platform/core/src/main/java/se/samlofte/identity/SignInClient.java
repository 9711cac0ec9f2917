package se.samlofte.identity;

import com.nimbusds.jose.jwk.JWK;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our client at an issuer.
 *
 * @param id registration id: {@code tenantId-version}, {@code police} or {@code operators}; a changed issuer is a new
 *     one with new keys
 * @param secret proves who we are, where there is no key
 * @param key our private key, by which we prove who we are
 * @param leastAcr the authentication contexts that are strong enough; empty where any is
 * @param scopes to ask for beside {@code openid profile}
 * @param subjectClaim which claim names a person
 * @param organisation whom the issuer has to vouch for
 */
public record SignInClient(
        String id,
        AccountOwner owner,
        String issuer,
        String clientId,
        @Nullable String secret,
        @Nullable JWK key,
        Set<String> leastAcr,
        Set<String> scopes,
        String subjectClaim,
        IssuerSettings.@Nullable Organisation organisation) {

    public static final String POLICE = "police";
    public static final String OPERATORS = "operators";

    /** One that says nothing but who its people are. */
    static SignInClient plain(String id, AccountOwner owner, String issuer, String clientId, @Nullable String secret) {
        return new SignInClient(
                id, owner, issuer, clientId, secret, null, Set.of(), Set.of(), IssuerSettings.SUBJECT, null);
    }

    @Override
    public String toString() {
        return "SignInClient[" + id + " at " + issuer + "]";
    }
}
