package se.samlofte.identity;

import java.net.URI;
import java.util.Map;
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
 */
@ConfigurationProperties("samlofte.sign-in")
record SignInProperties(
        @Nullable URI demoIssuers,
        @Nullable Organisation police,
        @Nullable Organisation operators,
        @DefaultValue Map<String, String> secrets) {

    /** An issuer above the tenants; a secret where its client has one. */
    record Organisation(
            String issuer, String clientId, @Nullable String secret) {}

    boolean loopbackAllowed() {
        return demoIssuers != null;
    }
}
