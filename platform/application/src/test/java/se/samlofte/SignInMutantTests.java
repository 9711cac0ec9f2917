package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.samlofte.testing.Proves;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samlofte.identity.Role;

/** Each bends one thing of a sign-in that works otherwise, and is refused. */
class SignInMutantTests {

    private static final String WORKSPACE = "/orkelljunga/arbetsyta";
    private static final RSAKey STRANGERS_KEY = PlayedIssuer.newKey("stranger");

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);

    @Test
    void unbentItWorks() {
        assertThat(comesIn(flow -> flow)).isTrue();
    }

    @Test
    void whatIsAllowedToVaryMayVary() {
        assertThat(comesIn(flow -> flow.claims(claims -> claims.notBeforeTime(at(Duration.ofSeconds(30))))))
                .as("a clock that is half a minute ahead")
                .isTrue();
        assertThat(comesIn(flow -> flow.claims(
                        claims -> claims.audience(List.of("samlofte", "other")).claim("azp", "samlofte"))))
                .as("several audiences with azp")
                .isTrue();
        assertThat(comesIn(flow -> flow.header(head -> head.keyID(null))))
                .as("no key id while the issuer has one key")
                .isTrue();
    }

    @TestFactory
    @Proves({"A01", "A02", "A03", "A04", "A07", "A22"})
    Stream<DynamicTest> bentItIsRefused() {
        return mutants().entrySet().stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.getKey(), () -> assertThat(comesIn(mutant.getValue()))
                        .isFalse()));
    }

    private boolean comesIn(UnaryOperator<SignInFlow> bend) {
        staff.member(Role.COORDINATOR, "orkelljunga", "bent");
        WebClient browser = new WebClient(program);
        SignInFlow flow = new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "bent");
        HttpResponse<String> back = bend.apply(flow).run(WORKSPACE);
        assertThat(back.statusCode()).isEqualTo(302);
        return browser.get(WORKSPACE).statusCode() == 200;
    }

    static Map<String, UnaryOperator<SignInFlow>> mutants() {
        Map<String, UnaryOperator<SignInFlow>> mutants = new LinkedHashMap<>();
        signatures(mutants);
        headers(mutants);
        times(mutants);
        claims(mutants);
        callbacks(mutants);
        answers(mutants);
        return mutants;
    }

    private static void signatures(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put("no signature", flow -> flow.signing((head, body) -> new PlainJWT(body).serialize()));
        mutants.put(
                "alg none with a signature's rest",
                flow -> flow.signing((head, body) -> new PlainJWT(body).serialize() + "c2lnbmF0dXJl"));
        mutants.put(
                "a stranger's key under the issuer's key id",
                flow -> flow.signing((head, body) -> rsa(head, body, STRANGERS_KEY)));
        mutants.put(
                "a stranger's key under its own id",
                flow -> flow.signing((head, body) -> rsa(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("stranger")
                                .build(),
                        body,
                        STRANGERS_KEY)));
        mutants.put(
                "another municipality's key",
                flow -> flow.signing(
                        (head, body) -> rsa(head, body, PlayedIssuer.instance().key("heby"))));
        mutants.put(
                "the police's key",
                flow -> flow.signing(
                        (head, body) -> rsa(head, body, PlayedIssuer.instance().key("polisen"))));
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            mutants.put(
                    algorithm + " by the public key",
                    flow -> flow.signing((head, body) -> hmacByPublicKey(algorithm, body)));
        }
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS384)) {
            mutants.put(
                    algorithm + ", which we did not agree on",
                    flow -> flow.signing((head, body) -> rsa(
                            new JWSHeader.Builder(algorithm)
                                    .keyID(head.getKeyID())
                                    .build(),
                            body,
                            PlayedIssuer.instance().key("orkelljunga"))));
        }
        mutants.put(
                "a changed claim",
                flow -> flow.signing((head, body) -> {
                    String[] parts = own(head, body).split("\\.");
                    String other = java.util.Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(new JWTClaimsSet.Builder(body)
                                    .subject("other")
                                    .build()
                                    .toString()
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    return parts[0] + "." + other + "." + parts[2];
                }));
        mutants.put(
                "a cut signature",
                flow -> flow.signing((head, body) -> {
                    String whole = own(head, body);
                    return whole.substring(0, whole.length() - 12);
                }));
        mutants.put(
                "an empty signature",
                flow -> flow.signing((head, body) -> {
                    String whole = own(head, body);
                    return whole.substring(0, whole.lastIndexOf('.') + 1);
                }));
        mutants.put("no token at all", flow -> flow.signing((head, body) -> "no.token.atall"));
        mutants.put("an empty text", flow -> flow.signing((head, body) -> ""));
    }

    private static void headers(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put("an unknown key id", flow -> flow.header(head -> head.keyID("unknown")));
        mutants.put("jku to a stranger's keys", flow -> flow.header(
                        head -> head.keyID("stranger").jwkURL(URI.create("http://localhost:1/jwks")))
                .signing((head, body) -> rsa(head, body, STRANGERS_KEY)));
        mutants.put("x5u to a stranger's certificate", flow -> flow.header(
                        head -> head.keyID("stranger").x509CertURL(URI.create("http://localhost:1/cert")))
                .signing((head, body) -> rsa(head, body, STRANGERS_KEY)));
        mutants.put("a stranger's key in the header", flow -> flow.header(
                        head -> head.keyID("stranger").jwk(STRANGERS_KEY.toPublicJWK()))
                .signing((head, body) -> rsa(head, body, STRANGERS_KEY)));
        mutants.put(
                "a critical header that we do not know",
                flow -> flow.header(
                        head -> head.criticalParams(java.util.Set.of("unknown")).customParam("unknown", true)));
    }

    private static void times(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put("expired 61 seconds ago", claim(claims -> claims.expirationTime(at(Duration.ofSeconds(-61)))));
        mutants.put("expired an hour ago", claim(claims -> claims.expirationTime(at(Duration.ofHours(-1)))));
        mutants.put("no expiry", claim(claims -> claims.expirationTime(null)));
        mutants.put("not before in 65 seconds", claim(claims -> claims.notBeforeTime(at(Duration.ofSeconds(65)))));
        mutants.put("not before in an hour", claim(claims -> claims.notBeforeTime(at(Duration.ofHours(1)))));
        mutants.put("issued in two minutes", claim(claims -> claims.issueTime(at(Duration.ofMinutes(2)))));
        mutants.put("issued in an hour", claim(claims -> claims.issueTime(at(Duration.ofHours(1)))));
        mutants.put("issued twelve minutes ago", claim(claims -> claims.issueTime(at(Duration.ofMinutes(-12)))));
        mutants.put("issued yesterday", claim(claims -> claims.issueTime(at(Duration.ofDays(-1)))));
        mutants.put("no time of issue", claim(claims -> claims.issueTime(null)));
        mutants.put("times as texts", claim(claims -> claims.claim("exp", "tomorrow")));
    }

    private static void claims(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put(
                "another municipality's issuer",
                claim(claims -> claims.issuer(PlayedIssuer.instance().issuer("heby"))));
        mutants.put(
                "the issuer with a slash more",
                claim(claims -> claims.issuer(PlayedIssuer.instance().issuer("orkelljunga") + "/")));
        mutants.put(
                "the issuer in capitals",
                claim(claims -> claims.issuer(PlayedIssuer.instance().issuer("ORKELLJUNGA"))));
        mutants.put("no issuer", claim(claims -> claims.issuer(null)));
        mutants.put("an issuer that is no address", claim(claims -> claims.issuer("orkelljunga")));
        mutants.put("another audience", claim(claims -> claims.audience("other")));
        mutants.put("the API's audience", claim(claims -> claims.audience("samlofte-api")));
        mutants.put("no audience", claim(claims -> claims.audience((String) null)));
        mutants.put("several audiences without azp", claim(claims -> claims.audience(List.of("samlofte", "other"))));
        mutants.put("several audiences, azp another", claim(claims -> claims.audience(List.of("samlofte", "other"))
                .claim("azp", "other")));
        mutants.put("azp another", claim(claims -> claims.claim("azp", "other")));
        mutants.put("another nonce", claim(claims -> claims.claim("nonce", "other")));
        mutants.put("no nonce", claim(claims -> claims.claim("nonce", null)));
        mutants.put("an empty nonce", claim(claims -> claims.claim("nonce", "")));
        mutants.put("no subject", claim(claims -> claims.subject(null)));
        mutants.put("an empty subject", claim(claims -> claims.subject("")));
        mutants.put("a blank subject", claim(claims -> claims.subject("   ")));
        mutants.put("a subject of 256 signs", claim(claims -> claims.subject("x".repeat(256))));
        mutants.put("another subject", claim(claims -> claims.subject("nobody-knows-me")));
        mutants.put("the subject in capitals", claim(claims -> claims.subject("BENT")));
        mutants.put("an admin's address and no membership", claim(claims -> claims.subject("hostile")
                .claim("email", "admin.orkelljunga@example.se")));
        mutants.put("roles of the issuer's own", claim(claims -> claims.subject("self-made")
                .claim("roles", List.of("TENANT_ADMIN", "OPERATOR"))));
    }

    private static void callbacks(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put("no state", back(parameters -> parameters.remove("state")));
        mutants.put("another state", back(parameters -> parameters.put("state", "other")));
        mutants.put("an empty state", back(parameters -> parameters.put("state", "")));
        mutants.put("no code", back(parameters -> parameters.remove("code")));
        mutants.put("another code", back(parameters -> parameters.put("code", "other")));
        mutants.put("an error and a code", back(parameters -> {
            parameters.remove("code");
            parameters.put("error", "access_denied");
        }));
        mutants.put("no issuer in the answer", back(parameters -> parameters.remove("iss")));
        mutants.put(
                "another issuer in the answer",
                back(parameters -> parameters.put("iss", PlayedIssuer.instance().issuer("heby"))));
        mutants.put("an empty issuer in the answer", back(parameters -> parameters.put("iss", "")));
    }

    private static void answers(Map<String, UnaryOperator<SignInFlow>> mutants) {
        mutants.put("no id token", answer(tokens -> without(tokens, "id_token")));
        mutants.put("no access token", answer(tokens -> without(tokens, "access_token")));
        mutants.put("no token type", answer(tokens -> without(tokens, "token_type")));
        mutants.put("a token type that is not bearer", answer(tokens -> with(tokens, "token_type", "mac")));
        mutants.put("an error for an answer", answer(tokens -> Map.of("error", "server_error")));
        mutants.put("a megabyte for an answer", answer(tokens -> with(tokens, "padding", "x".repeat(1024 * 1024))));
    }

    @Test
    @Proves("A04")
    void aCodeOfOneMunicipalityDoesNotOpenAnother() {
        staff.member(Role.COORDINATOR, "orkelljunga", "mixed");
        WebClient browser = new WebClient(program);
        String back = new SignInFlow(browser, staff.client("heby"), "heby", "mixed").begin("/heby/arbetsyta");
        HttpResponse<String> answer =
                browser.get(back.replace("/code/" + staff.client("heby"), "/code/" + staff.client("orkelljunga")));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(WORKSPACE).statusCode()).isNotEqualTo(200);
    }

    @Test
    @Proves("A07")
    void anAnswerWorksOnceAndInItsOwnBrowser() {
        staff.member(Role.COORDINATOR, "orkelljunga", "once");
        WebClient browser = new WebClient(program);
        String back = new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "once").begin(WORKSPACE);
        WebClient victim = new WebClient(program);
        victim.get(back);
        assertThat(victim.get(WORKSPACE).statusCode()).as("another browser").isEqualTo(302);
        browser.get(back);
        assertThat(browser.get(WORKSPACE).statusCode()).as("its own browser").isEqualTo(200);
        WebClient again = new WebClient(program).with(browser.session().orElseThrow());
        again.get(back);
        assertThat(again.get("/orkelljunga/arbetsyta/logga-in").body())
                .as("the same once more")
                .contains("gick inte igenom");
    }

    @Test
    @Proves("A04")
    void anIssuerThatNamesAnotherInItsDocumentIsNotAsked() {
        int tenant = staff.tenant("svenljunga").id().value();
        PlayedIssuer.instance().discovery("misnamed", document -> with(document, "issuer", "http://localhost:1/x"));
        Superuser.run(
                "insert into identity.sign_in (tenant_id, version, issuer, client_id, made_at) values (?, 1, ?, 'samlofte', now())",
                tenant,
                PlayedIssuer.instance().issuer("misnamed"));
        try {
            HttpResponse<String> start = new WebClient(program).get("/oauth2/authorization/" + tenant + "-1");
            assertThat(start.statusCode()).isEqualTo(302);
            assertThat(WebClient.location(start)).doesNotContain("/authorize");
        } finally {
            Superuser.run("delete from identity.sign_in where tenant_id = ?", tenant);
        }
    }

    @Test
    @Proves("A07")
    void theWayThereCarriesPkceStateAndNonce() {
        HttpResponse<String> start = new WebClient(program)
                .get("/oauth2/authorization/" + staff.client("orkelljunga") + "?to=" + SignInFlow.encode(WORKSPACE));
        Map<String, String> asked = SignInFlow.query(WebClient.location(start));
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code");
        assertThat(asked.get("code_challenge")).hasSize(43);
        assertThat(asked.get("state")).hasSizeGreaterThan(30);
        assertThat(asked.get("nonce")).hasSizeGreaterThan(30);
        assertThat(asked.get("redirect_uri"))
                .isEqualTo(program.address("/login/oauth2/code/" + staff.client("orkelljunga")));
    }

    private static UnaryOperator<SignInFlow> claim(java.util.function.Consumer<JWTClaimsSet.Builder> change) {
        return flow -> flow.claims(change);
    }

    private static UnaryOperator<SignInFlow> back(java.util.function.Consumer<Map<String, String>> change) {
        return flow -> flow.callback(change);
    }

    private static UnaryOperator<SignInFlow> answer(UnaryOperator<Map<String, Object>> change) {
        return flow -> flow.tokenAnswer(change);
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(all);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> all, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(all);
        changed.remove(name);
        return changed;
    }

    private static String own(JWSHeader head, JWTClaimsSet body) {
        return rsa(head, body, PlayedIssuer.instance().key("orkelljunga"));
    }

    private static String rsa(JWSHeader head, JWTClaimsSet body, RSAKey key) {
        try {
            return SignInFlow.signed(head, body, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmacByPublicKey(JWSAlgorithm algorithm, JWTClaimsSet body) {
        try {
            byte[] key =
                    PlayedIssuer.instance().key("orkelljunga").toRSAPublicKey().getEncoded();
            JWSHeader head = new JWSHeader.Builder(algorithm)
                    .type(JOSEObjectType.JWT)
                    .keyID(PlayedIssuer.instance().key("orkelljunga").getKeyID())
                    .build();
            return SignInFlow.signed(head, body, new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date at(Duration fromNow) {
        return Date.from(Instant.now().plus(fromNow));
    }
}
