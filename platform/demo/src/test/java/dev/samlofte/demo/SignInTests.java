package dev.samlofte.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at the demonstration's issuers, as the program and a browser meet them. */
class SignInTests {

    private static final String HEBY = Around.IT.issuer("heby");
    private static final String POLICE = Around.IT.issuer("polisen");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor = new Visitor();

    @Test
    void aClickBecomesATokenThatOnlyThatIssuerSigned() throws Exception {
        Map<String, String> answer = visitor.click(visitor.authorize(HEBY), HEBY, "coordinator@heby");
        assertThat(answer).containsEntry("state", "a+b").containsEntry("iss", HEBY);

        JsonNode tokens = JSON.readTree(
                visitor.token(HEBY, String.valueOf(answer.get("code"))).body());
        SignedJWT id = SignedJWT.parse(tokens.path("id_token").asString());
        assertThat(isSignedBy(HEBY, id)).isTrue();
        assertThat(isSignedBy(POLICE, id)).isFalse();
        assertThat(id.getJWTClaimsSet().getClaims())
                .containsEntry("iss", HEBY)
                .containsEntry("sub", "coordinator@heby")
                .containsEntry("name", "Trygghetssamordnare i Heby")
                .containsEntry("nonce", "n1")
                .containsEntry("acr", "demo")
                .containsKeys("auth_time", "sid");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void theDescriptionNamesTheIssuerThatWasAsked() throws Exception {
        JsonNode description = JSON.readTree(
                visitor.get(POLICE + "/.well-known/openid-configuration").body());
        assertThat(description.path("issuer").asString()).isEqualTo(POLICE);
        assertThat(description.path("end_session_endpoint").asString()).isEqualTo(POLICE + "/connect/logout");
        assertThat(description.path("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"none\"]");
        assertThat(description
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
        assertThat(visitor.get(Around.IT.issuer("uppsala") + "/.well-known/openid-configuration")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(POLICE.replace("localhost", "127.0.0.1") + "/.well-known/openid-configuration")
                        .statusCode())
                .isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=plain"})
    void withoutTheProofKeyThereIsNoCode(String challenge) throws Exception {
        HttpResponse<String> refused = visitor.authorize(HEBY, challenge + Visitor.redirect("heby"));
        assertThat(Visitor.answer(refused))
                .containsEntry("error", "invalid_request")
                .containsEntry("iss", HEBY)
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/login/oauth2/code/heby",
                "http://localhost:8080/login/oauth2/code/heby/more",
                "http://localhost:8080/login/oauth2/code/..",
                "http://localhost:8080.example.se/login/oauth2/code/heby",
                "http://127.0.0.1:8080/login/oauth2/code/heby",
                "https://example.se/login/oauth2/code/heby"
            })
    void aForeignAddressToReturnToIsRefusedAndNotGoneTo(String address) throws Exception {
        HttpResponse<String> refused = visitor.authorize(HEBY, Visitor.CHALLENGE + "&redirect_uri=" + address);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.location(refused)).isEmpty();
        assertThat(refused.body()).contains("<h1>Det gick inte att logga in</h1>");
        assertThat(visitor.authorize(HEBY).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeOfOneIssuerIsNothingAtAnother() throws Exception {
        String code = visitor.code(HEBY, "editor@heby");
        assertThat(visitor.token(POLICE, code).statusCode()).isEqualTo(400);
        assertThat(visitor.token(HEBY, code).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInAtOneIssuerIsNobodyAtAnother() throws Exception {
        visitor.click(visitor.authorize(HEBY), HEBY, "editor@heby");
        assertThat(Visitor.answer(visitor.authorize(HEBY))).containsKey("code");

        HttpResponse<String> page = visitor.authorize(POLICE);
        assertThat(Jsoup.parse(page.body()).select("button").eachText())
                .contains("Kommunpolis för Heby", "Analytiker, polisregion Mitt")
                .doesNotContain("Redaktör i Heby");
    }

    @Test
    void thePageComesAgainWhenTheProgramWantsAClickAndNeverWhenItWantsSilence() throws Exception {
        String silent = "&prompt=none" + Visitor.CHALLENGE + Visitor.redirect("heby");
        assertThat(Visitor.answer(visitor.authorize(HEBY, silent))).containsEntry("error", "login_required");
        visitor.click(visitor.authorize(HEBY), HEBY, "editor@heby");
        assertThat(Visitor.answer(visitor.authorize(HEBY, silent))).containsKey("code");

        HttpResponse<String> again =
                visitor.authorize(HEBY, "&prompt=login" + Visitor.CHALLENGE + Visitor.redirect("heby"));
        assertThat(again.body()).contains("<h1>Exempelinloggning – Heby</h1>");
        assertThat(visitor.click(again, HEBY, "tenant-admin@heby")).containsKey("code");
    }

    @Test
    void afterSigningOutThePageComesAgain() throws Exception {
        String code = visitor.code(HEBY, "editor@heby");
        String token =
                JSON.readTree(visitor.token(HEBY, code).body()).path("id_token").asString();
        String logout = HEBY + "/connect/logout?id_token_hint=" + token + "&state=s&post_logout_redirect_uri=";

        assertThat(visitor.get(logout + "http://example.se/").statusCode()).isEqualTo(400);
        assertThat(Visitor.answer(visitor.authorize(HEBY))).containsKey("code");

        String next = "http://localhost:8080/heby/arbetsyta/utloggad";
        assertThat(Visitor.location(visitor.get(logout + next))).isEqualTo(next + "?state=s");
        assertThat(visitor.authorize(HEBY).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageLetsFormsLeadToTheProgramAndNowhereElse() throws Exception {
        assertThat(visitor.authorize(HEBY).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("form-action 'self' http://localhost:8080;");
    }

    @Test
    void theKeysAreReadByTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Around.IT.data().signInKeys())))
                .isEqualTo("rw-------");
    }

    static boolean isSignedBy(String issuer, SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.parse(new Visitor().get(issuer + "/oauth2/jwks").body());
        boolean signed = false;
        for (JWK key : keys.getKeys()) {
            signed |= token.verify(new RSASSAVerifier(key.toRSAKey()));
        }
        return signed;
    }
}
