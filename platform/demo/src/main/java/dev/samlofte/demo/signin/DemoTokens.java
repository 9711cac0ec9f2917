package dev.samlofte.demo.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Access tokens for the program's API, in the shape of RFC 9068, made with an issuer's own key. */
public final class DemoTokens {

    /** The {@code aud} of access tokens for the API. */
    public static final String AUDIENCE = "samlofte-api";

    /** How long a token is valid. */
    public static final Duration LIFE = Duration.ofHours(1);

    private final IssuerAddresses addresses;
    private final Clock clock;

    public DemoTokens(int signInPort, Clock clock) {
        this.addresses = new IssuerAddresses(signInPort);
        this.clock = clock;
    }

    /** A bearer token for the person, signed with the key of the person's issuer. */
    public String mint(DemoPerson person, RSAKey key) {
        Instant now = clock.instant();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(addresses.of(person.issuer()))
                .subject(person.subject())
                .audience(AUDIENCE)
                .claim("client_id", Client.ID)
                .claim("name", person.name())
                .claim("acr", TokenContent.ACR)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
