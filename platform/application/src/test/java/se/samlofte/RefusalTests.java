package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Permissions;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** What staff are told when something is not taken: why, whom to ask, and what they typed. */
class RefusalTests {

    private static final String SLUG = "orkelljunga";
    private static final String WORKSPACE = "/" + SLUG + "/arbetsyta";
    private static final String NEW = WORKSPACE + "/medborgarloften/nytt";
    private static final String TYPED = "Rad ett <b>& \"så\"</b>\nRad två";
    private static final String SHOWN = "Rad ett &lt;b&gt;&amp; \"så\"&lt;/b&gt;\nRad två";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient ADMINISTRATOR = STAFF.signedIn(Role.TENANT_ADMIN, SLUG, "refuser");

    @Test
    @Proves("A13")
    void whoseRoleEndedWhileTheyWroteReadsWhyAndKeepsTheirText() {
        String subject = "writer-" + UUID.randomUUID();
        WebClient writer = STAFF.signedIn(Role.EDITOR, SLUG, subject);
        String draft = draft(writer);
        String csrf = writer.csrf(draft);
        assertThat(writer.postBare(draft, typed(csrf)).statusCode()).isEqualTo(303);
        end(subject);
        HttpResponse<String> answer = writer.postBare(draft, typed(csrf));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Din roll som redaktör i Örkelljunga kommun slutade", "administratör i Örkelljunga kommun")
                .contains("Sammanfattning</dt>", SHOWN)
                .contains("action=\"/logout\"", ">Logga ut<");
        assertThat(writer.get("/" + SLUG + "/en/arbetsyta").body()).contains("Your role as", "Sign out");
        HttpResponse<String> gone = writer.postBare(draft + "/spara", typed(csrf));
        assertThat(gone.statusCode()).isEqualTo(403);
        assertThat(ADMINISTRATOR.get(draft).body())
                .as("the first saving stands")
                .contains("Rad ett");
        HttpResponse<String> out = writer.postBare("/logout", Map.of("_csrf", writer.csrf(WORKSPACE), "slug", SLUG));
        assertThat(out.statusCode()).isEqualTo(200);
    }

    @Test
    @Proves({"E01", "A15"})
    void whoNeverBelongedHereLearnsNothing() {
        WebClient stranger = STAFF.signedIn(Role.COORDINATOR, "heby", "never-here");
        HttpResponse<String> answer =
                stranger.post("/heby/arbetsyta", WORKSPACE + "/medborgarloften/nytt", Map.of("title", TYPED));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Din roll", "Rad ett", "administratör");
        assertThat(answer.body()).isEqualTo(stranger.get(WORKSPACE + "/logg").body());
    }

    @Test
    void aRoleThatHasNotBegunSaysWhen() {
        String subject = "soon-" + UUID.randomUUID();
        UUID account = STAFF.member(Role.EDITOR, SLUG, subject);
        Superuser.run("update identity.membership set since = current_date + 40 where account_id = ?", account);
        WebClient soon = STAFF.signIn(Role.EDITOR, SLUG, subject);
        HttpResponse<String> answer = soon.get(WORKSPACE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Din roll har inte börjat än", "Du blir redaktör i Örkelljunga kommun den");
        Superuser.run("update identity.membership set since = current_date where account_id = ?", account);
        assertThat(soon.get(WORKSPACE).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("A14")
    void whatIsNotPartOfARoleSaysWhoseItIsAndWhoGivesIt() {
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG);
        HttpResponse<String> answer = editor.get(WORKSPACE + "/logg");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("class=\"sl-staff\"", "Det här ingår inte i din roll")
                .contains("Du är redaktör. För att läsa loggen behöver du vara administratör eller samordnare.")
                .contains("Be ", "Example refuser")
                .doesNotContain("audit:read", "TENANT_ADMIN");
        assertThat(editor.get("/" + SLUG + "/en/arbetsyta/logg").body()).contains("To read the log you need to be");
        assertThat(ADMINISTRATOR.get(WORKSPACE + "/logg").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaidInTheWorkspace() {
        HttpResponse<String> answer = ADMINISTRATOR.get(WORKSPACE + "/personer/" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("class=\"sl-staff\"", "Här finns ingenting");
    }

    @Test
    @Proves("A11")
    void aFormFromBeforeANewSignInIsSentAgainWithOnePress() {
        String subject = "again-" + UUID.randomUUID();
        WebClient writer = STAFF.signedIn(Role.EDITOR, SLUG, subject);
        String draft = draft(writer);
        String old = writer.csrf(draft);
        WebClient anew = STAFF.signIn(Role.EDITOR, SLUG, subject);
        Map<String, String> late = typed(old);
        late.put("goals.g1.text", "Ett mål");
        HttpResponse<String> answer = anew.postBare(draft, late);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("class=\"sl-staff\"", "Sidan har varit öppen för länge", "Skicka igen", SHOWN)
                .contains("Mål 1, Mål</dt>");
        Map<String, String> again = hidden(answer.body(), draft);
        assertThat(again).containsEntry("summary", TYPED).containsEntry("goals.g1.text", "Ett mål");
        assertThat(again.get("_csrf")).isNotEqualTo(old);
        assertThat(anew.get(draft).body()).doesNotContain("Rad ett");
        assertThat(anew.postBare(draft, again).statusCode()).isEqualTo(303);
        assertThat(anew.get(draft).body()).contains("Rad ett", "Ett mål");
    }

    @Test
    @Proves("A11")
    void whatAnotherSiteSendsIsNeitherShownNorOfferedToBeSentAgain() {
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG);
        for (String site : Set.of("cross-site", "same-site")) {
            HttpResponse<String> answer = editor.send(HttpRequest.newBuilder(URI.create(PROGRAM.address(NEW)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", site)
                    .POST(BodyPublishers.ofString("title=" + URLEncoder.encode(TYPED, StandardCharsets.UTF_8))));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Rad ett", "Skicka igen", "_csrf");
        }
        HttpResponse<String> own = editor.postBare(NEW, Map.of("title", TYPED));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains(SHOWN, "Skicka igen");
    }

    @Test
    void aFileIsNotOfferedToBeSentAgain() {
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG);
        HttpResponse<String> answer = editor.send(HttpRequest.newBuilder(URI.create(PROGRAM.address(NEW)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nEtt\r\n--x--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("välj filen en gång till").doesNotContain(">Skicka igen<");
    }

    @Test
    void signingOutFromAPageOfAnEarlierSignInTakesOneMorePress() {
        String subject = "leaves-" + UUID.randomUUID();
        String old = STAFF.signedIn(Role.EDITOR, SLUG, subject).csrf(WORKSPACE);
        WebClient anew = STAFF.signIn(Role.EDITOR, SLUG, subject);
        HttpResponse<String> answer = anew.postBare("/logout", Map.of("_csrf", old, "slug", SLUG, "language", "sv"));
        assertThat(answer.statusCode()).isEqualTo(403);
        Map<String, String> again = hidden(answer.body(), "/logout");
        assertThat(again).containsEntry("slug", SLUG);
        assertThat(anew.postBare("/logout", again).statusCode()).isEqualTo(200);
        assertThat(anew.get(WORKSPACE).statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsSignedOutMeanwhileKeepsTheirText() {
        HttpResponse<String> answer = new WebClient(PROGRAM).postBare(NEW, Map.of("title", TYPED, "kind", "AGREEMENT"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Du är inte inloggad längre", SHOWN, "Samverkansöverenskommelse")
                .contains("href=\"" + WORKSPACE + "/logga-in\"");
        assertThat(hidden(answer.body(), NEW)).containsEntry("title", TYPED);
        assertThat(new WebClient(PROGRAM)
                        .postBare("/finns-inte/arbetsyta/medborgarloften/nytt", Map.of("title", TYPED))
                        .body())
                .doesNotContain("Rad ett");
    }

    @Test
    void everyPermissionHasItsWords() {
        Texts texts = PROGRAM.bean(Texts.class);
        for (Language language : Set.of(Language.SV, Language.EN)) {
            Ui ui = texts.in(language);
            PROGRAM.beans(Permissions.class)
                    .forEach(module -> assertThat(module.permissions()).allSatisfy(permission -> assertThat(
                                    ui.has("web.permission." + permission.id().replace(':', '.')))
                            .as("There are no words in %s for %s", language, permission.id())
                            .isTrue()));
        }
    }

    private static String draft(WebClient writer) {
        return WebClient.location(writer.post(
                NEW,
                NEW,
                Map.of("token", UUID.randomUUID().toString(), "kind", "CITIZEN_PLEDGE", "title", "Ett löfte")));
    }

    private static Map<String, String> typed(String csrf) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", csrf);
        fields.put("version", "1");
        fields.put("window", UUID.randomUUID().toString());
        fields.put("kind", "CITIZEN_PLEDGE");
        fields.put("title", "Ett löfte");
        fields.put("summary", TYPED);
        fields.put("do", "save");
        return fields;
    }

    private static void end(String subject) {
        Superuser.run("update identity.membership set ended_at = now() where name = ?", "Example " + subject);
    }

    private static Map<String, String> hidden(String body, String action) {
        int form = body.indexOf("action=\"" + action + "\"");
        assertThat(form).isPositive();
        Matcher matcher = HIDDEN.matcher(body.substring(form, body.indexOf("</form>", form)));
        Map<String, String> fields = new LinkedHashMap<>();
        while (matcher.find()) {
            fields.put(matcher.group(1), org.jsoup.parser.Parser.unescapeEntities(matcher.group(2), true));
        }
        return fields;
    }
}
