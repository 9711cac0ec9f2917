package se.samlofte.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that were begun, in the browser's session as our own record. Each answers once, within ten minutes, and only
 * to the issuer it was begun at (RFC 9207; SAFETY A04, A07).
 */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Attribute of a request in which a sign-in ended: where its person wanted to go. */
    static final String TARGET = PendingSignIns.class.getName() + ".target";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String REGISTRATION = "registration_id";
    private static final String ISSUER = "iss";
    private static final String TELLS_ISSUER = "authorization_response_iss_parameter_supported";

    private final LazyClients clients;
    private final Clock clock;

    PendingSignIns(LazyClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(this::asRequest).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            return;
        }
        PendingSignIn pending = new PendingSignIn(
                String.valueOf(begun.getState()),
                attribute(begun, REGISTRATION),
                attribute(begun, OidcParameterNames.NONCE),
                attribute(begun, PkceParameterNames.CODE_VERIFIER),
                CarriedInvitation.leaveWithBrowser(
                        SignInTarget.or(request.getParameter("to"), "/"), response, PATIENCE),
                clock.instant());
        CurrentSession.update(request, content -> content.withPending(pending));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingSignIn> found = find(request);
        found.ifPresent(pending -> {
            CurrentSession.update(request, content -> content.withoutPending(pending.state()));
            request.setAttribute(TARGET, pending.target());
        });
        return found.filter(pending -> cameFromItsIssuer(pending, request))
                .map(this::asRequest)
                .orElse(null);
    }

    private Optional<PendingSignIn> find(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state == null) {
            return Optional.empty();
        }
        return CurrentSession.content(request).pending().stream()
                .filter(pending -> pending.state().equals(state))
                .filter(pending -> pending.at().plus(PATIENCE).isAfter(clock.instant()))
                .filter(pending -> request.getRequestURI().endsWith("/" + pending.client()))
                .findFirst();
    }

    private boolean cameFromItsIssuer(PendingSignIn pending, HttpServletRequest request) {
        ClientRegistration client = clients.findByRegistrationId(pending.client());
        if (client == null) {
            return false;
        }
        String[] told = request.getParameterValues(ISSUER);
        if (told == null) {
            Object tells =
                    client.getProviderDetails().getConfigurationMetadata().get(TELLS_ISSUER);
            return !Boolean.parseBoolean(String.valueOf(tells));
        }
        return told.length == 1 && told[0].equals(client.getProviderDetails().getIssuerUri());
    }

    private @Nullable OAuth2AuthorizationRequest asRequest(PendingSignIn pending) {
        ClientRegistration client = clients.findByRegistrationId(pending.client());
        if (client == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(pending.state())
                .attributes(Map.of(
                        REGISTRATION,
                        pending.client(),
                        OidcParameterNames.NONCE,
                        pending.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        pending.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, SecretTokens.base64(SecretTokens.sha256(pending.nonce())),
                        PkceParameterNames.CODE_CHALLENGE, SecretTokens.base64(SecretTokens.sha256(pending.verifier())),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest begun, String name) {
        return Objects.requireNonNull(begun.getAttribute(name), name);
    }
}
