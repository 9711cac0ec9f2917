package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Membership;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** Coming in, staying in and going out. */
class SignInTests {

    private static final String WORKSPACE = "/orkelljunga/arbetsyta";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleComesIn(Role role) {
        WebClient browser = staff.signedIn(role, "orkelljunga");
        HttpResponse<String> page = browser.get(WORKSPACE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Example " + Staff.subject(role, "orkelljunga"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        HttpResponse<String> answer = new WebClient(program).get(WORKSPACE);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(WebClient.location(answer))
                .endsWith("/orkelljunga/arbetsyta/logga-in?to=%2Forkelljunga%2Farbetsyta");
        HttpResponse<String> page = new WebClient(program).get("/orkelljunga/arbetsyta/logga-in");
        assertThat(page.body())
                .contains(
                        "Örkelljunga kommun",
                        "/oauth2/authorization/" + staff.client("orkelljunga"),
                        "/oauth2/authorization/police");
    }

    @Test
    void theWayBackLeadsToWhereOneWanted() {
        WebClient browser = new WebClient(program);
        staff.member(Role.COORDINATOR, "orkelljunga", "back");
        HttpResponse<String> back =
                new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "back").run(WORKSPACE + "/logg");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(WebClient.location(back)).isEqualTo(WORKSPACE + "/logg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/orkelljunga/arbetsyta//evil",
                "/orkelljunga/arbetsyta/\r\nX: y",
                "/orkelljunga/arbetsyta/../../x",
                "/orkelljunga/arbetsyta?x=//evil",
                "/\u2215evil.example",
                "/api/v1/api-info",
                ""
            })
    @Proves("A08")
    void nobodyIsSentElsewhere(String target) {
        WebClient browser = new WebClient(program);
        HttpResponse<String> back =
                new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "elsewhere").run(target);
        assertThat(WebClient.location(back)).isEqualTo("/");
    }

    @Test
    @Proves({"A09", "A10"})
    void signingInGivesANewSessionWithAGuardedCookie() {
        staff.member(Role.EDITOR, "orkelljunga", "fixed");
        WebClient browser = new WebClient(program);
        String back = new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "fixed").begin(WORKSPACE);
        String before = browser.session().orElseThrow();
        HttpResponse<String> signedIn = browser.get(back);
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
        assertThat(WebClient.setCookies(signedIn)).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("__Host-samlofte=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain="));
        assertThat(new WebClient(program).with(before).get(WORKSPACE).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("A09")
    void aSessionIdOfOnesOwnMakingIsNotTaken() {
        WebClient browser = new WebClient(program).with("A".repeat(43));
        new SignInFlow(browser, staff.client("orkelljunga"), "orkelljunga", "own-id").begin(WORKSPACE);
        assertThat(browser.session()).isPresent().get().isNotEqualTo("A".repeat(43));
    }

    @Test
    @Proves("A12")
    void afterSigningOutTheCookieIsWorthNothing() {
        WebClient browser = staff.signedIn(Role.COORDINATOR, "orkelljunga", "leaver");
        String cookie = browser.session().orElseThrow();
        HttpResponse<String> out = browser.post(WORKSPACE, "/logout", Map.of("slug", "orkelljunga"));
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains(PlayedIssuer.instance().issuer("orkelljunga") + "/end?id_token_hint=");
        assertThat(new WebClient(program).with(cookie).get(WORKSPACE).statusCode())
                .isEqualTo(302);
    }

    @Test
    @Proves("A11")
    void signingOutNeedsTheFormsToken() {
        WebClient browser = staff.signedIn(Role.COORDINATOR, "orkelljunga", "kept");
        assertThat(browser.postBare("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(200);
        assertThat(browser.get("/logout").statusCode()).isIn(404, 405);
    }

    @Test
    @Proves({"A05", "A06"})
    void theSameSubjectAtAnotherIssuerIsAnotherPerson() {
        UUID member = staff.member(Role.TENANT_ADMIN, "orkelljunga", "same");
        WebClient stranger = new WebClient(program);
        new SignInFlow(stranger, staff.client("heby"), "heby", "same")
                .claims(claims ->
                        claims.claim("email", "admin.orkelljunga@example.se").claim("name", "Example same"))
                .run("/heby/arbetsyta");
        assertThat(stranger.get(WORKSPACE).statusCode()).isEqualTo(404);
        var heby = staff.tenant("heby");
        UUID other = program.bean(Accounts.class)
                .find(AccountOwner.tenant(heby.id()), PlayedIssuer.instance().issuer("heby"), "same")
                .orElseThrow()
                .id();
        assertThat(other).isNotEqualTo(member);
    }

    @Test
    @Proves("A13")
    void aRoleThatIsWithdrawnEndsAtTheNextPress() {
        WebClient browser = staff.signedIn(Role.COORDINATOR, "orkelljunga", "withdrawn");
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(200);
        end("orkelljunga", "Example withdrawn");
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(403);
    }

    @Test
    @Proves("A09")
    void aChangedRoleGivesTheSessionANewId() {
        WebClient browser = staff.signedIn(Role.EDITOR, "orkelljunga", "promoted");
        browser.get(WORKSPACE);
        String before = browser.session().orElseThrow();
        staff.member(Role.COORDINATOR, "orkelljunga", "promoted");
        assertThat(browser.get(WORKSPACE).statusCode()).isEqualTo(200);
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
        assertThat(new WebClient(program).with(before).get(WORKSPACE).statusCode())
                .isEqualTo(302);
    }

    @Test
    @Proves("T23")
    void onesOwnWorkspaceIsTheOnlyOneThereIs() {
        WebClient browser = staff.signedIn(Role.LIAISON_OFFICER, "svenljunga");
        assertThat(browser.get("/svenljunga/arbetsyta").statusCode()).isEqualTo(200);
        HttpResponse<String> foreign = browser.get(WORKSPACE);
        HttpResponse<String> invented = browser.get("/ingenstans/arbetsyta");
        assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(invented.statusCode());
    }

    @Test
    void englishIsALanguageOfTheWorkspaceToo() {
        WebClient browser = staff.signedIn(Role.COORDINATOR, "orkelljunga");
        HttpResponse<String> page = browser.get("/orkelljunga/en/arbetsyta");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\"", "Waiting for you", "href=\"/orkelljunga/arbetsyta\"");
    }

    @Test
    @Proves("R26")
    void anIssuerThatIsDownKeepsNobodyFromReading() {
        int tenant = staff.tenant("hallefors").id().value();
        Superuser.run("insert into identity.sign_in (tenant_id, version, issuer, client_id, made_at)" + " values ("
                + tenant + ", 1, 'http://localhost:1/down', 'samlofte', now())");
        try {
            WebClient browser = new WebClient(program);
            HttpResponse<String> answer =
                    browser.get("/oauth2/authorization/" + tenant + "-1?to=%2Fhallefors%2Farbetsyta");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(WebClient.location(answer)).endsWith("/hallefors/arbetsyta/logga-in");
            assertThat(browser.get("/hallefors/arbetsyta/logga-in").body()).contains("svarar inte just nu");
            assertThat(program.get("/hallefors").statusCode()).isEqualTo(200);
        } finally {
            Superuser.run("delete from identity.sign_in where tenant_id = " + tenant);
        }
    }

    private void end(String slug, String name) {
        AccessScope.<Boolean, RuntimeException>call(
                Access.app(staff.tenant(slug).id()), Actor.program("test"), () -> {
                    Memberships memberships = program.bean(Memberships.class);
                    memberships.all().stream()
                            .filter(membership -> membership.name().equals(name))
                            .map(Membership::id)
                            .forEach(memberships::end);
                    return Boolean.TRUE;
                });
    }
}
