package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.samlofte.testing.Proves;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samlofte.identity.Role;

/** An issuer's word that somebody signed out there, true and forged. */
class BackChannelLogoutTests {

    private static final String SLUG = "orkelljunga";
    private static final String WORKSPACE = "/" + SLUG + "/arbetsyta";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);

    @Test
    @Proves("A12")
    void theSessionOfThatSignInEnds() {
        WebClient browser = staff.signedIn(Role.EDITOR, SLUG, "back-channel");
        assertThat(send(token(claims -> {}, "logout+jwt", own()))).isEqualTo(200);
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(302);
    }

    @Test
    @Proves("A12")
    void withoutASessionIdEverySessionOfTheSubjectEnds() {
        WebClient first = staff.signedIn(Role.EDITOR, SLUG, "back-channel");
        WebClient second = staff.signedIn(Role.EDITOR, SLUG, "back-channel");
        assertThat(send(token(claims -> claims.claim("sid", null), "logout+jwt", own())))
                .isEqualTo(200);
        assertThat(first.get(WORKSPACE).statusCode()).isEqualTo(302);
        assertThat(second.get(WORKSPACE).statusCode()).isEqualTo(302);
    }

    @Test
    @Proves("A12")
    void aTokenIsHeardOnce() {
        String token = token(claims -> {}, "logout+jwt", own());
        assertThat(send(token)).isEqualTo(200);
        WebClient later = staff.signedIn(Role.EDITOR, SLUG, "back-channel");
        assertThat(send(token)).isEqualTo(400);
        assertThat(later.get(WORKSPACE).statusCode()).isEqualTo(200);
    }

    @TestFactory
    @Proves("A12")
    Stream<DynamicTest> aForgedWordEndsNothing() {
        return forged().entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.getKey(), () -> {
                    WebClient browser = staff.signedIn(Role.EDITOR, SLUG, "back-channel");
                    assertThat(send(forgery.getValue())).isEqualTo(400);
                    assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(200);
                }));
    }

    private static Map<String, String> forged() {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("nonsense", "nonsense");
        forged.put("a stranger's key", token(claims -> {}, "logout+jwt", PlayedIssuer.newKey("stranger")));
        forged.put("another municipality's key", token(claims -> {}, "logout+jwt", key("heby")));
        forged.put("an id token's type", token(claims -> {}, "JWT", own()));
        forged.put("a nonce", token(claims -> claims.claim("nonce", "x"), "logout+jwt", own()));
        forged.put("no event", token(claims -> claims.claim("events", null), "logout+jwt", own()));
        forged.put("another client", token(claims -> claims.audience("other"), "logout+jwt", own()));
        forged.put("no id of its own", token(claims -> claims.jwtID(null), "logout+jwt", own()));
        forged.put("made long ago", token(claims -> claims.issueTime(in(-180)), "logout+jwt", own()));
        forged.put("expired", token(claims -> claims.expirationTime(in(-61)), "logout+jwt", own()));
        forged.put("about nobody", token(claims -> claims.subject(null).claim("sid", null), "logout+jwt", own()));
        return forged;
    }

    private int send(String token) {
        return new WebClient(program)
                .postBare("/logout/back-channel/" + staff.client(SLUG), Map.of("logout_token", token))
                .statusCode();
    }

    private static String token(Consumer<JWTClaimsSet.Builder> change, String type, RSAKey key) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(PlayedIssuer.instance().issuer(SLUG))
                .subject("back-channel")
                .claim("sid", "sid-back-channel")
                .audience("samlofte")
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of(EVENT, Map.of()))
                .issueTime(in(0))
                .expirationTime(in(120));
        change.accept(claims);
        JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        try {
            return SignInFlow.signed(head, claims.build(), new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey own() {
        return key(SLUG);
    }

    private static RSAKey key(String issuer) {
        return PlayedIssuer.instance().key(issuer);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
