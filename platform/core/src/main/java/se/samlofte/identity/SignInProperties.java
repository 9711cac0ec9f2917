package se.samlofte.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in whom no municipality's issuer knows.
 *
 * @param demoIssuers below which each tenant with {@code sign-in: demo} finds its issuer by its slug; set in the demo
 *     and in tests only, and only then may issuers be on loopback without https
 * @param police the police's issuer
 * @param operators the platform operator's issuer
 * @param secrets client secrets by the reference that tenant data names; from the surroundings, never from a file in
 *     the project
 * @param keys our private keys by the reference that tenant data names, each a JSON Web Key with its {@code kid}; from
 *     the surroundings too
 */
@ConfigurationProperties("samlofte.sign-in")
record SignInProperties(
        @Nullable URI demoIssuers,
        @Nullable Organisation police,
        @Nullable Organisation operators,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue Map<String, String> keys) {

    /** An issuer above the tenants; a secret where its client has one. */
    record Organisation(
            String issuer, String clientId, @Nullable String secret) {}

    /** The private key of that name; empty when there is none, or none that signs. */
    Optional<JWK> key(String reference) {
        return Optional.ofNullable(keys.get(reference)).flatMap(SignInProperties::parsed);
    }

    private static Optional<JWK> parsed(String text) {
        try {
            JWK key = JWK.parse(text);
            boolean signs =
                    key.isPrivate() && (KeyType.RSA.equals(key.getKeyType()) || KeyType.EC.equals(key.getKeyType()));
            return signs ? Optional.of(key) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    boolean loopbackAllowed() {
        return demoIssuers != null;
    }
}
