package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.samlofte.testing.Proves;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samlofte.identity.Role;

/** The API's bearer tokens: the issuer must speak for the municipality in the address. */
class ApiTokenTests {

    private static final String PLEDGES = "/api/v1/1257/pledges";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);

    @Test
    void publishedFactsNeedNoToken() {
        assertThat(program.get(PLEDGES).statusCode()).isEqualTo(200);
    }

    @Test
    void aMembersTokenIsTaken() {
        staff.member(Role.COORDINATOR, "orkelljunga", "api");
        assertThat(ask(token("orkelljunga", "api", claims -> {})).statusCode()).isEqualTo(200);
        staff.member(Role.LIAISON_OFFICER, "orkelljunga", "api");
        assertThat(ask(token("polisen", "api", claims -> {})).statusCode())
                .as("the police's issuer speaks for its people too")
                .isEqualTo(200);
    }

    @Test
    @Proves("E01")
    void aTokenOfAnotherMunicipalityIsRefused() {
        staff.member(Role.COORDINATOR, "heby", "api-heby");
        String token = token("heby", "api-heby", claims -> {});
        assertThat(ask("/api/v1/0331/pledges", token).statusCode())
                .as("at home")
                .isEqualTo(200);
        assertThat(ask(token).statusCode()).as("away").isEqualTo(401);
        assertThat(ask("/api/v1/municipalities", token).statusCode())
                .as("nobody's address")
                .isEqualTo(401);
    }

    @Test
    @Proves("E01")
    void whoIsNoMemberFindsNothing() {
        staff.member(Role.LIAISON_OFFICER, "svenljunga", "api-officer");
        String token = token("polisen", "api-officer", claims -> {});
        assertThat(ask("/api/v1/1465/pledges", token).statusCode()).isEqualTo(200);
        HttpResponse<String> away = ask(token);
        assertThat(away.statusCode()).isEqualTo(404);
        assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    @Proves("A09")
    void aTokenNeverTouchesTheSessionOfTheBrowserItComesFrom() {
        WebClient browser = staff.signedIn(Role.COORDINATOR, "orkelljunga", "api-browser");
        String session = browser.session().orElseThrow();
        String token = token("orkelljunga", "api-browser", claims -> {});
        for (String path : List.of(PLEDGES, PLEDGES + "/nothing", "/orkelljunga/arbetsyta")) {
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(program.address(path)))
                    .header("Authorization", "Bearer " + token));
            assertThat(WebClient.setCookies(answer)).as(path).isEmpty();
        }
        assertThat(browser.session()).contains(session);
        assertThat(browser.get("/orkelljunga/arbetsyta").statusCode())
                .as("the browser's session lives on")
                .isEqualTo(200);
        HttpResponse<String> cookieAlone = browser.send(HttpRequest.newBuilder(URI.create(program.address(PLEDGES)))
                .header("Idempotency-Key", "cookie-alone")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(cookieAlone.statusCode()).as("a cookie is no token").isEqualTo(401);
    }

    @TestFactory
    @Proves({"A01", "A02", "A03"})
    Stream<DynamicTest> bentItIsRefused() {
        staff.member(Role.COORDINATOR, "orkelljunga", "api");
        return mutants().entrySet().stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.getKey(), () -> {
                    HttpResponse<String> answer = ask(mutant.getValue());
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
                    assertThat(answer.body())
                            .contains("\"type\"", "\"title\"", "\"status\":401", "\"detail\"", "\"instance\"");
                }));
    }

    private static Map<String, String> mutants() {
        Map<String, String> mutants = new LinkedHashMap<>();
        mutants.put("no token's form", "nonsense");
        mutants.put("no signature", new PlainJWT(body("orkelljunga", "api", claims -> {})).serialize());
        mutants.put("a stranger's key", signed(PlayedIssuer.newKey("stranger"), "orkelljunga", claims -> {}));
        mutants.put(
                "another municipality's key", signed(PlayedIssuer.instance().key("heby"), "orkelljunga", claims -> {}));
        mutants.put(
                "expired",
                bent(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(61)))));
        mutants.put("without an end", bent(claims -> claims.expirationTime(null)));
        mutants.put(
                "not yet",
                bent(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
        mutants.put("for somebody else", bent(claims -> claims.audience("other")));
        mutants.put("for nobody", bent(claims -> claims.audience((String) null)));
        mutants.put("an id token", bent(claims -> claims.audience("samlofte")));
        mutants.put("no issuer", bent(claims -> claims.issuer(null)));
        mutants.put("an issuer nobody knows", bent(claims -> claims.issuer("http://localhost:1/orkelljunga")));
        mutants.put(
                "the operators' issuer",
                signed(
                        PlayedIssuer.instance().key("samlofte"),
                        "orkelljunga",
                        claims -> claims.issuer(PlayedIssuer.instance().issuer("samlofte"))));
        mutants.put("no subject", bent(claims -> claims.subject(null)));
        mutants.put("a subject that never signed in", bent(claims -> claims.subject("never-seen")));
        mutants.put("several audiences, none ours", bent(claims -> claims.audience(List.of("a", "b"))));
        return mutants;
    }

    private HttpResponse<String> ask(String token) {
        return ask(PLEDGES, token);
    }

    private HttpResponse<String> ask(String path, String token) {
        return program.get(path, "Authorization", "Bearer " + token);
    }

    private static String bent(Consumer<JWTClaimsSet.Builder> change) {
        return token("orkelljunga", "api", change);
    }

    static String token(String issuer, String subject, Consumer<JWTClaimsSet.Builder> change) {
        return sign(PlayedIssuer.instance().key(issuer), body(issuer, subject, change));
    }

    private static String signed(RSAKey key, String issuer, Consumer<JWTClaimsSet.Builder> change) {
        return sign(key, body(issuer, "api", change));
    }

    private static JWTClaimsSet body(String issuer, String subject, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(PlayedIssuer.instance().issuer(issuer))
                .subject(subject)
                .audience("samlofte-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        change.accept(claims);
        return claims.build();
    }

    private static String sign(RSAKey key, JWTClaimsSet body) {
        try {
            JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            return SignInFlow.signed(head, body, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
