package dev.samlofte.demo.signin;

import java.util.Date;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into id tokens who clicked and when; the assurance level says that it is no real sign-in. */
final class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The {@code acr} of every token of the demonstration. */
    static final String ACR = "demo";

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.RS256);
        Authentication authentication = context.getPrincipal();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignIn signIn
                && context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            context.getClaims()
                    .claim(StandardClaimNames.NAME, signIn.person().name())
                    .claim(IdTokenClaimNames.ACR, ACR)
                    .claim(IdTokenClaimNames.AUTH_TIME, Date.from(signIn.at()));
        }
    }
}
