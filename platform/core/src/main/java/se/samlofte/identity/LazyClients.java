package se.samlofte.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Clients made when somebody signs in, from tenant data and the issuer's own discovery document, and kept for ten
 * minutes. The program starts, and serves residents, while no issuer answers (SAFETY R26).
 */
@Component
class LazyClients implements ClientRegistrationRepository {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final SignInClients clients;
    private final BaseAddress base;
    private final boolean loopbackAllowed;
    private final Clock clock;
    private final RestClient issuers = IssuerConnection.client().build();
    private final Map<SignInClient, Known> known = new ConcurrentHashMap<>();

    /** Whose issuers did not answer, and when. */
    private final Map<SignInClient, Instant> silent = new ConcurrentHashMap<>();

    LazyClients(SignInClients clients, BaseAddress base, SignInProperties properties, Clock clock) {
        this.clients = clients;
        this.base = base;
        this.loopbackAllowed = properties.loopbackAllowed();
        this.clock = clock;
    }

    private record Known(ClientRegistration registration, Instant until) {}

    /** @throws IssuerUnreachableException when its issuer does not answer as it should */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return clients.byId(registrationId).map(this::registration).orElse(null);
    }

    ClientRegistration registration(SignInClient client) {
        Known found = known.get(client);
        if (found == null || found.until().isBefore(clock.instant())) {
            found = new Known(make(client), clock.instant().plus(KEPT));
            known.keySet().removeIf(old -> old.id().equals(client.id()));
            known.put(client, found);
            silent.remove(client);
        }
        return found.registration();
    }

    /**
     * For reading tokens: as {@link #registration}, but what was known last while its issuer does not answer, for as
     * long as its keys are.
     */
    ClientRegistration lastingRegistration(SignInClient client) {
        Known found = known.get(client);
        Instant now = clock.instant();
        if (found == null
                || !found.until().isBefore(now)
                || found.until().plus(IssuerKeys.OUTAGE).isBefore(now)) {
            return registration(client);
        }
        Instant retried = silent.get(client);
        boolean silentJustNow = retried != null && retried.plus(RETRY).isAfter(now);
        try {
            return silentJustNow ? found.registration() : registration(client);
        } catch (IssuerUnreachableException e) {
            silent.put(client, now);
            return found.registration();
        }
    }

    private ClientRegistration make(SignInClient client) {
        Map<String, Object> document = discover(client.issuer());
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(client.id())
                .clientId(client.clientId())
                .redirectUri(base.value() + "/login/oauth2/code/" + client.id())
                .scope(Stream.concat(Stream.of("openid", "profile"), client.scopes().stream())
                        .distinct()
                        .toArray(String[]::new))
                .userNameAttributeName("sub");
        if (client.key() != null) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        } else if (client.secret() == null) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(client.secret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        return builder.build();
    }

    private Map<String, Object> discover(String issuer) {
        requireSafe(issuer, issuer);
        Map<String, Object> document = read(issuer);
        if (!issuer.equals(document.get("issuer"))) {
            throw new IssuerUnreachableException(issuer, "its discovery document names another issuer");
        }
        for (String endpoint : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            requireSafe(issuer, String.valueOf(document.get(endpoint)));
        }
        return document;
    }

    private Map<String, Object> read(String issuer) {
        try {
            return Optional.ofNullable(issuers.get()
                            .uri(URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
                                    + DISCOVERY))
                            .retrieve()
                            .body(DOCUMENT))
                    .orElseThrow(() -> new IssuerUnreachableException(issuer, "its discovery document is empty"));
        } catch (RestClientException | IllegalArgumentException e) {
            throw new IssuerUnreachableException(issuer, e);
        }
    }

    /** Only https; on loopback only in the demo and in tests. */
    static boolean isSafe(URI address, boolean loopbackAllowed) {
        boolean loopback = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        return address.getHost() != null && (loopback ? loopbackAllowed : "https".equals(address.getScheme()));
    }

    private void requireSafe(String issuer, String address) {
        if (!isSafe(URI.create(address), loopbackAllowed)) {
            throw new IssuerUnreachableException(issuer, "an address of it is not one we may ask: " + address);
        }
    }
}
