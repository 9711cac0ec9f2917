package dev.samlofte.demo.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * The program as each issuer knows it: a public client that must use PKCE. Its addresses are held to a pattern, since it
 * has a redirect address for every municipality.
 */
final class Client implements RegisteredClientRepository {

    /** The same at every issuer. */
    static final String ID = "samlofte";

    private final String program;
    private final Pattern redirect;
    private final Pattern afterLogout;

    Client(int programPort) {
        this.program = "http://localhost:" + programPort;
        this.redirect = Pattern.compile(Pattern.quote(program + "/login/oauth2/code/") + "[a-z0-9-]+");
        this.afterLogout = Pattern.compile(Pattern.quote(program) + "(/|/login|/[a-z0-9-]+/arbetsyta/utloggad)?");
    }

    /** Scheme, host and port of the program. */
    String program() {
        return program;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(ID) ? at(IssuerAddresses.currentWord()) : null;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        RegisteredClient here = at(IssuerAddresses.currentWord());
        return here.getId().equals(id) ? here : null;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("There is one client, and it does not change");
    }

    /** Refuses redirect addresses that are not the program's, without redirecting to them. */
    void checkRedirect(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        String address = request.getRedirectUri();
        if (address == null || !redirect.matcher(address).matches()) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not the program's", null), null);
        }
    }

    /** Refuses addresses to go to after signing out that are not the program's. */
    void checkAfterLogout(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken request = context.getAuthentication();
        String address = request.getPostLogoutRedirectUri();
        if (address != null && !mayFollowLogout(address)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_REQUEST, "post_logout_redirect_uri is not the program's", null));
        }
    }

    boolean mayFollowLogout(String address) {
        return afterLogout.matcher(address).matches();
    }

    private RegisteredClient at(String issuer) {
        return RegisteredClient.withId(ID + "@" + issuer)
                .clientId(ID)
                .clientName("Samlöfte")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(program + "/login/oauth2/code/" + ID)
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }
}
