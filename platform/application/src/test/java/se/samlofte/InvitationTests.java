package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.identity.Role;

/** Roles are offered by letter and taken on by pressing a button behind its link. */
class InvitationTests {

    private static final String SLUG = "hallefors";
    private static final String FORM = "/" + SLUG + "/arbetsyta/personer/bjud-in";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient ADMINISTRATOR = STAFF.signedIn(Role.TENANT_ADMIN, SLUG);
    private static final MailServer MAIL = MailServer.instance();

    private final String email = "ny-" + UUID.randomUUID() + "@example.org";

    @Test
    @Proves({"E06", "E12"})
    void theInvitedPersonSignsInAcceptsAndBelongs() {
        String token = invite(Role.EDITOR);
        MimeMessage letter = MAIL.letter(email, 1);
        assertThat(MailServer.part(letter, 0)).contains("redaktör", "Hällefors kommun", PROGRAM.address("/" + SLUG));
        WebClient stranger = new WebClient(PROGRAM);
        HttpResponse<String> page = stranger.get(link(token));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.body()).contains("redaktör", "Logga in").contains("%2Farbetsyta%2Finbjudan%2F" + token);
        String subject = "new-" + UUID.randomUUID();
        new SignInFlow(stranger, STAFF.client(SLUG), SLUG, subject).run("/" + SLUG + "/arbetsyta/inbjudan/" + token);
        HttpResponse<String> back = stranger.get("/" + SLUG + "/arbetsyta/inbjudan");
        assertThat(WebClient.location(back)).endsWith(link(token));
        assertThat(stranger.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(404);
        assertThat(stranger.get(link(token)).body()).contains("Tacka ja");
        String before = stranger.session().orElseThrow();
        HttpResponse<String> answer = stranger.postBare(link(token), Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(stranger.session().orElseThrow()).isNotEqualTo(before);
        assertThat(stranger.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(200);
        assertThat(Superuser.count("select count(*) from identity.invitation where email = ?", email))
                .as("the address is forgotten")
                .isZero();
        assertThat(Superuser.count("select count(*) from identity.link_account where email = ?", email))
                .isZero();
        assertThat(ADMINISTRATOR.get("/" + SLUG + "/arbetsyta/logg").body()).contains("Tackade ja till en inbjudan");
    }

    @Test
    @Proves("E06")
    void usedWithdrawnForeignAndInventedLinksGetOnePage() {
        String used = invite(Role.EDITOR);
        assertThat(new WebClient(PROGRAM)
                        .postBare(link(used), Map.of("vag", "lank"))
                        .statusCode())
                .isEqualTo(303);
        String first = "forst-" + email;
        String withdrawn = invite(Role.EDITOR, first);
        HttpResponse<String> elsewhere = new WebClient(PROGRAM).get("/heby/lank/invitation/" + withdrawn);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        String people = ADMINISTRATOR.get("/" + SLUG + "/arbetsyta/personer").body();
        assertThat(people).contains(first);
        assertThat(ADMINISTRATOR
                        .post(FORM, "/" + SLUG + "/arbetsyta/personer/inbjudan/" + id(first) + "/ta-tillbaka", Map.of())
                        .statusCode())
                .isEqualTo(303);
        String invented = "A".repeat(43);
        List<HttpResponse<String>> answers = List.of(
                new WebClient(PROGRAM).get(link(used)),
                new WebClient(PROGRAM).get(link(withdrawn)),
                new WebClient(PROGRAM).get(link(invented)),
                new WebClient(PROGRAM).postBare(link(used), Map.of("vag", "lank")),
                new WebClient(PROGRAM).postBare(link(withdrawn), Map.of("vag", "lank")));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void sentAgainOnlyTheNewLinkWorks() {
        String first = invite(Role.EDITOR);
        String resend = "/" + SLUG + "/arbetsyta/personer/inbjudan/" + id(email) + "/skicka-igen";
        assertThat(ADMINISTRATOR.post(FORM, resend, Map.of()).statusCode()).isEqualTo(303);
        String second = MAIL.token(email, 2);
        assertThat(new WebClient(PROGRAM).get(link(first)).statusCode()).isEqualTo(404);
        assertThat(new WebClient(PROGRAM).get(link(second)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoIssuerComesInByLinkAndCanSignOut() {
        String token = invite(Role.COORDINATOR);
        WebClient browser = new WebClient(PROGRAM);
        assertThat(browser.get(link(token)).body()).contains("Fortsätt utan inloggningstjänst");
        assertThat(browser.postBare(link(token), Map.of()).statusCode())
                .as("without a way nothing happens")
                .isEqualTo(200);
        assertThat(browser.postBare(link(token), Map.of("vag", "lank")).statusCode())
                .isEqualTo(303);
        String workspace = "/" + SLUG + "/arbetsyta";
        assertThat(browser.get(workspace).statusCode()).isEqualTo(200);
        assertThat(browser.get(workspace + "/personer").statusCode()).isNotEqualTo(200);
        assertThat(browser.post(workspace, "/logout", Map.of("slug", SLUG)).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(workspace).statusCode()).isNotEqualTo(200);
    }

    @Test
    @Proves("E06")
    void noSessionHoldsTheTokenWhileItsPersonSignsIn() {
        String token = invite(Role.EDITOR);
        WebClient stranger = new WebClient(PROGRAM);
        SignInFlow flow = new SignInFlow(stranger, STAFF.client(SLUG), SLUG, "invited-" + UUID.randomUUID());
        String back = flow.begin("/" + SLUG + "/arbetsyta/inbjudan/" + token);
        String holding = "select count(*) from identity.session where content::text like '%' || ? || '%'";
        assertThat(Superuser.count(holding, token)).isZero();
        assertThat(Superuser.count(holding, "/arbetsyta/inbjudan")).isPositive();
        assertThat(WebClient.location(stranger.get(back))).endsWith("/" + SLUG + "/arbetsyta/inbjudan");
        assertThat(WebClient.location(stranger.get("/" + SLUG + "/arbetsyta/inbjudan")))
                .endsWith(link(token));
        assertThat(WebClient.location(stranger.get("/" + SLUG + "/arbetsyta/inbjudan")))
                .as("the browser has forgotten it")
                .endsWith("/" + SLUG + "/arbetsyta");
        assertThat(stranger.postBare(link(token), Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void anAdministratorNeedsTheIssuerThatTheMunicipalityHas() {
        String token = invite(Role.TENANT_ADMIN);
        WebClient browser = new WebClient(PROGRAM);
        assertThat(browser.get(link(token)).body()).doesNotContain("Fortsätt utan inloggningstjänst");
        assertThat(browser.postBare(link(token), Map.of("vag", "lank")).statusCode())
                .isEqualTo(409);
        String editor = "redaktor-" + email;
        browser.postBare(link(invite(Role.EDITOR, editor)), Map.of("vag", "lank"));
        assertThat(browser.get("/" + SLUG + "/arbetsyta").statusCode()).isEqualTo(200);
        assertThat(browser.postBare(link(token), Map.of()).statusCode())
                .as("signed in by link")
                .isEqualTo(409);
        WebClient byIssuer = STAFF.signIn(Role.TENANT_ADMIN, SLUG, "admin-" + UUID.randomUUID());
        assertThat(byIssuer.postBare(link(token), Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void whereTheMunicipalityHasNoIssuerTheFirstAdministratorComesInByLink() {
        String token = invite(Role.TENANT_ADMIN);
        String profile = "update tenancy.profile set sign_in = ?"
                + " where tenant_id = (select id from tenancy.tenant where slug = '" + SLUG + "')";
        WebClient browser = new WebClient(PROGRAM);
        Superuser.run(profile, "none");
        try {
            assertThat(browser.get(link(token)).body()).contains("Fortsätt utan inloggningstjänst");
            assertThat(browser.postBare(link(token), Map.of("vag", "lank")).statusCode())
                    .isEqualTo(303);
            assertThat(browser.get(FORM).statusCode()).isEqualTo(200);
        } finally {
            Superuser.run(profile, "demo");
        }
    }

    @Test
    @Proves("A07")
    void aFormOfAnotherSiteDoesNothing() {
        String token = invite(Role.EDITOR);
        WebClient browser = new WebClient(PROGRAM);
        HttpResponse<String> answer =
                browser.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(PROGRAM.address(link(token))))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("vag=lank")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.session()).isEmpty();
        assertThat(browser.postBare(link(token), Map.of("vag", "lank")).statusCode())
                .isEqualTo(303);
    }

    @Test
    @Proves("A24")
    void ofSixtyFourAnswersOneCounts() throws Exception {
        String token = invite(Role.EDITOR);
        List<Integer> answers = AtOnce.run(64, () -> new WebClient(PROGRAM)
                .postBare(link(token), Map.of("vag", "lank"))
                .statusCode());
        assertThat(answers).filteredOn(code -> code == 303).hasSize(1);
        assertThat(answers).filteredOn(code -> code == 404).hasSize(63);
        assertThat(Superuser.count(
                        "select count(*) from identity.membership m join identity.link_account l"
                                + " on l.account_id = m.account_id where l.email = ?",
                        email))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "REGION_ANALYST", "tenant_admin", "", "TENANT_ADMIN,OPERATOR"})
    @Proves("A16")
    void nothingAboveTheMunicipalityCanBeOffered(String role) {
        Map<String, String> fields = fields(email, "EDITOR");
        fields.put("roll", role);
        HttpResponse<String> answer = ADMINISTRATOR.post(FORM, FORM, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj en av rollerna");
        assertThat(Superuser.count("select count(*) from identity.invitation where email = ?", email))
                .isZero();
    }

    @Test
    @Proves("A16")
    void whoMayNotInviteCannot() {
        WebClient coordinator = STAFF.signedIn(Role.COORDINATOR, SLUG);
        assertThat(coordinator.get(FORM).statusCode()).isIn(403, 404);
        assertThat(coordinator
                        .post("/" + SLUG + "/arbetsyta", FORM, fields(email, "EDITOR"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(Superuser.count("select count(*) from identity.invitation where email = ?", email))
                .isZero();
    }

    @Test
    void everyErrorIsTold() {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(1);
        HttpResponse<String> answer = ADMINISTRATOR.post(
                FORM,
                FORM,
                Map.of(
                        "namn", " ",
                        "e-post", "någon snabel-a \" onfocus=x <b>",
                        "roll", "",
                        "fran", yesterday.toString(),
                        "till", yesterday.minusDays(3).toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#namn\"", "href=\"#e-post\"", "href=\"#roll\"", "href=\"#fran\"", "href=\"#till\"")
                .contains("id=\"e-post-fel\"")
                .contains("value=\"någon snabel-a &#34; onfocus=x &lt;b>\"")
                .contains("value=\"" + yesterday + "\"");
    }

    @Test
    void theSameOfferTwiceIsTold() {
        invite(Role.EDITOR);
        HttpResponse<String> answer =
                ADMINISTRATOR.post(FORM, FORM, fields(email.toUpperCase(java.util.Locale.ROOT), "EDITOR"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("redan en inbjudan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna\r\nBcc: alla@example.org",
                "Anna\nBcc: alla@example.org",
                "Anna\u2028Bcc: alla@example.org",
                "Anna\u0000",
                "Anna\u202Egnp.exe"
            })
    @Proves("I09")
    void aNameThatEndsALineIsRefused(String name) {
        Map<String, String> fields = fields(email, "EDITOR");
        fields.put("namn", name);
        assertThat(ADMINISTRATOR.post(FORM, FORM, fields).statusCode()).isEqualTo(422);
        fields.put("namn", "Anna");
        fields.put("e-post", email + name.substring(4));
        assertThat(ADMINISTRATOR.post(FORM, FORM, fields).statusCode()).isEqualTo(422);
    }

    @Test
    @Proves({"I02", "I09"})
    void aHostileNameIsText() {
        Map<String, String> fields = fields(email, "EDITOR");
        fields.put("namn", "<b>Ö</b> =?utf-8?q?x?= \"å\" <alla@example.org>, {0}");
        assertThat(ADMINISTRATOR.post(FORM, FORM, fields).statusCode()).isEqualTo(303);
        MimeMessage letter = MAIL.letter(email, 1);
        assertThat(MailServer.part(letter, 0)).contains("<b>Ö</b>");
        assertThat(MailServer.part(letter, 1)).contains("&lt;b&gt;Ö").doesNotContain("<b>");
        assertThat(MailServer.header(letter, "To")).isEqualTo(email);
    }

    private String invite(Role role) {
        return invite(role, email);
    }

    private static String invite(Role role, String to) {
        HttpResponse<String> answer = ADMINISTRATOR.post(FORM, FORM, fields(to, role.name()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return MAIL.token(to, 1);
    }

    private static Map<String, String> fields(String email, String role) {
        Map<String, String> fields = new HashMap<>();
        fields.put("namn", "Nya Redaktören");
        fields.put("e-post", email);
        fields.put("roll", role);
        fields.put("fran", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
        fields.put("till", "");
        return fields;
    }

    private static String id(String email) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        java.util.regex.Pattern.quote(email) + ".*?/inbjudan/([0-9a-f-]{36})/",
                        java.util.regex.Pattern.DOTALL)
                .matcher(ADMINISTRATOR.get("/" + SLUG + "/arbetsyta/personer").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String link(String token) {
        return "/" + SLUG + "/lank/invitation/" + token;
    }
}
