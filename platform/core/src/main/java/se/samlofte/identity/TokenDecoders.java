package se.samlofte.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads tokens by the keys of exactly one issuer. Kept by the whole registration, not by its id alone: a changed issuer
 * never meets old keys. Only RS256, PS256 and ES256; what a token's header says of keys is not followed.
 */
@Component
class TokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    /** Accepted in the API's tokens as their audience. */
    static final String API_AUDIENCE = "samlofte-api";

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST_ID_TOKEN = Duration.ofMinutes(10);
    static final int LONGEST_SUBJECT = 255;

    private final SignInClients clients;
    private final Clock clock;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

    TokenDecoders(SignInClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** For id tokens. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent("id " + key(registration), key -> idTokens(registration));
    }

    /** For the API's access tokens. */
    JwtDecoder accessTokens(ClientRegistration registration) {
        return decoders.computeIfAbsent(
                "api " + key(registration),
                key -> decoder(
                        registration,
                        List.of(issuedBy(registration), TokenDecoders::hasAudience, TokenDecoders::hasSubject)));
    }

    /** For an issuer's logout tokens, meant for our client. */
    JwtDecoder logoutTokens(ClientRegistration registration) {
        return decoders.computeIfAbsent(
                "logout " + key(registration),
                key -> decoder(
                        registration,
                        List.of(token -> Objects.equals(
                                                token.getClaimAsString("iss"),
                                                registration
                                                        .getProviderDetails()
                                                        .getIssuerUri())
                                        && token.getAudience() != null
                                        && token.getAudience().contains(registration.getClientId())
                                ? OAuth2TokenValidatorResult.success()
                                : refused("another issuer's token, or for another client"))));
    }

    private JwtDecoder idTokens(ClientRegistration registration) {
        OidcIdTokenValidator rules = new OidcIdTokenValidator(registration);
        rules.setClockSkew(SKEW);
        rules.setClock(clock);
        Set<String> leastAcr = clients.byId(registration.getRegistrationId())
                .map(SignInClient::leastAcr)
                .orElse(Set.of());
        NimbusJwtDecoder decoder = decoder(
                registration,
                List.of(
                        rules,
                        this::isFresh,
                        TokenDecoders::hasSubject,
                        token -> leastAcr.isEmpty() || leastAcr.contains(Objects.toString(token.getClaim("acr"), ""))
                                ? OAuth2TokenValidatorResult.success()
                                : refused("the sign-in was not strong enough")));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration, List<OAuth2TokenValidator<Jwt>> rules) {
        String address =
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                        keys.computeIfAbsent(key(registration), same -> IssuerKeys.USUAL.at(address)))
                .jwtProcessorCustomizer(tokens -> tokens.setJWSTypeVerifier((type, context) -> {
                    // ours to check, by what the token is for
                }))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>(rules);
        all.addFirst(times);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(all));
        return decoder;
    }

    private OAuth2TokenValidatorResult isFresh(Jwt token) {
        Instant issued = token.getIssuedAt();
        boolean fresh =
                issued != null && issued.plus(OLDEST_ID_TOKEN).plus(SKEW).isAfter(clock.instant());
        return fresh ? OAuth2TokenValidatorResult.success() : refused("the token was issued long ago");
    }

    private static OAuth2TokenValidator<Jwt> issuedBy(ClientRegistration registration) {
        String issuer = registration.getProviderDetails().getIssuerUri();
        return token -> Objects.equals(token.getClaimAsString("iss"), issuer) && token.getExpiresAt() != null
                ? OAuth2TokenValidatorResult.success()
                : refused("another issuer's token, or one without an end");
    }

    private static OAuth2TokenValidatorResult hasAudience(Jwt token) {
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(API_AUDIENCE)
                ? OAuth2TokenValidatorResult.success()
                : refused("the token is meant for somebody else");
    }

    private static OAuth2TokenValidatorResult hasSubject(Jwt token) {
        String subject = token.getSubject();
        boolean usable = subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT;
        return usable ? OAuth2TokenValidatorResult.success() : refused("the token names no subject");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    private static String key(ClientRegistration registration) {
        return String.join(
                " ",
                registration.getRegistrationId(),
                registration.getClientId(),
                registration.getProviderDetails().getIssuerUri(),
                registration.getProviderDetails().getJwkSetUri());
    }
}
