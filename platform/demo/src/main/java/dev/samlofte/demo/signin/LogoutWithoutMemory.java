package dev.samlofte.demo.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out with an id token that was given out before a restart, or by another window: the library no longer knows
 * it, but the issuer's signature on it is proof enough.
 */
final class LogoutWithoutMemory implements AuthenticationFailureHandler {

    private final NimbusJwtDecoder tokens;
    private final Client client;

    LogoutWithoutMemory(JWKSource<SecurityContext> keys, Client client) {
        this.tokens = NimbusJwtDecoder.withJwkSource(keys).build();
        // an id token that has expired may still sign out
        tokens.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        this.client = client;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String next = request.getParameter("post_logout_redirect_uri");
        if (!isOurs(request.getParameter("id_token_hint")) || (next != null && !client.mayFollowLogout(next))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(next == null ? "/" : withState(next, request.getParameter("state")));
    }

    private boolean isOurs(@Nullable String token) {
        try {
            List<String> audience = token == null ? null : tokens.decode(token).getAudience();
            return audience != null && audience.contains(Client.ID);
        } catch (BadJwtException e) {
            return false;
        } catch (JwtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withState(String address, @Nullable String state) {
        return state == null
                ? address
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(state)
                        .toUriString();
    }
}
