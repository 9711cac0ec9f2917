package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.samlofte.testing.Proves;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;

/** From a joint status to its confirmation by a link in a letter, and entering on a phone, in the running program. */
class ReminderLinkTests {

    private static final int YEAR = LocalDate.now(ZoneId.of("Europe/Stockholm")).getYear();
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final MailServer MAIL = MailServer.instance();
    private static final String KEPT =
            "/svenljunga/arbetsyta/medborgarloften/publicerade/medborgarlofte-" + YEAR + "/lofte/";

    private final Staff staff = new Staff(PROGRAM);
    private final WebClient officer = staff.signedIn(Role.LIAISON_OFFICER, "svenljunga", "link-officer");
    private final WebClient coordinator = staff.signedIn(Role.COORDINATOR, "svenljunga", "link-coordinator");
    private final String email = "samordnare." + UUID.randomUUID() + "@example.se";

    @Test
    @Proves({"E06", "R01"})
    void theOtherPartyConfirmsByTheLinkInItsLetter() {
        String joint = joint();
        String kept = KEPT + joint;
        assertThat(coordinator
                        .post(
                                kept,
                                kept + "/ansvarig",
                                Map.of("side", "MUNICIPALITY", "role", "Samordnare", "email", email))
                        .statusCode())
                .isEqualTo(303);
        assertThat(say(kept, "PARTLY_DONE").statusCode()).isEqualTo(303);
        MimeMessage letter = MAIL.letter(email, 1);
        assertThat(MailServer.part(letter, 0)).contains("Polisen säger: Delvis genomfört");
        assertThat(MailServer.part(letter, 1)).doesNotContain("<img", "http://www", "utm_");
        String link = "/svenljunga/lank/reminder/" + MAIL.token(email, 1);
        WebClient nobody = new WebClient(PROGRAM);
        HttpResponse<String> page = nobody.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stämmer det?", "Polisen säger: Delvis genomfört.");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(nobody.get(link + "?sprak=en").body()).contains("Is that right?");
        assertThat(coordinator.get(kept).body()).as("looking changes nothing").contains("Väntar på bekräftelse");
        assertThat(nobody.postBare(link, Map.of("do", "confirm")).body()).contains("Ditt svar är sparat");
        assertThat(nobody.postBare(link, Map.of("do", "confirm")).body()).contains("Redan besvarat");
        assertThat(coordinator.get(kept).body())
                .contains("svarade genom en länk")
                .doesNotContain("Väntar på bekräftelse");
        assertThat(Superuser.count(
                        "select count(*) from identity.link where token = convert_to(?, 'UTF8')",
                        link.substring(link.length() - 43)))
                .isZero();
        assertThat(nobody.get(link.replace("svenljunga", "heby")).statusCode()).isEqualTo(404);
    }

    @Test
    void anInventedLinkLeadsNowhereAndAForeignFormDoesNothing() {
        String invented = "/svenljunga/lank/reminder/" + "A".repeat(43);
        assertThat(PROGRAM.get(invented).statusCode()).isEqualTo(404);
        assertThat(PROGRAM.get(invented).body()).contains("Länken gäller inte längre");
    }

    @Test
    @Proves("4-12")
    void aPhoneWithoutScriptsEntersAMonthAndAnOccasion() {
        WebClient admin = staff.signedIn(Role.TENANT_ADMIN, "hallefors", "keeping-in-browser");
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false);
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, phone)) {
            Page page = browser.as(admin).open("/hallefors/arbetsyta/medborgarloften/gjort");
            page.locator("a[href$='/manad']").first().click();
            page.locator("#f-met").fill("5");
            page.locator("#f-of").fill("6");
            page.locator("main form.sl-form button[type=submit]").first().click();
            assertThat(page.locator("main").innerText()).contains("Tiden hölls");
            page.navigate(PROGRAM.address("/hallefors/arbetsyta/medborgarloften/gjort"));
            page.locator("a[href$='/gjort'].ds-button").first().click();
            page.locator("main form.sl-form button[type=submit]").first().click();
            assertThat(page.locator("main").innerText()).contains("Det som är inlagt");
            assertThat(browser.findings()).isEmpty();
        }
    }

    @Test
    void theLinkPagesAndTheMonthHaveNoFinding() {
        String joint = joint();
        String kept = KEPT + joint;
        coordinator.post(
                kept, kept + "/ansvarig", Map.of("side", "MUNICIPALITY", "role", "Samordnare", "email", email));
        say(kept, "ONGOING");
        String link = "/svenljunga/lank/reminder/" + MAIL.token(email, 1);
        WebClient admin = staff.signedIn(Role.TENANT_ADMIN, "hallefors", "keeping-in-browser");
        String month = admin.get("/hallefors/arbetsyta/medborgarloften/gjort").body();
        int at = month.indexOf("/manad\"");
        String address = month.substring(month.lastIndexOf('"', at) + 1, at) + "/manad";
        for (int width : new int[] {360, 1280}) {
            for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Browser.NewContextOptions screen = new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(colours);
                try (StaffBrowser browser = new StaffBrowser(PROGRAM, screen)) {
                    Page page = browser.context().newPage();
                    browser.look(page, link);
                    browser.look(page, link + "?sprak=en");
                    browser.as(admin).look(page, address);
                    page.locator("main form.sl-form button[type=submit]")
                            .first()
                            .click();
                    browser.look(page);
                    assertThat(browser.findings())
                            .filteredOn(finding -> !finding.contains("status of 4"))
                            .isEmpty();
                }
            }
        }
    }

    private HttpResponse<String> say(String kept, String declared) {
        String form = officer.get(kept + "/status").body();
        int at = form.indexOf("name=\"version\" value=\"") + "name=\"version\" value=\"".length();
        return officer.post(
                kept,
                kept + "/status",
                Map.of(
                        "declared",
                        declared,
                        "version",
                        form.substring(at, form.indexOf('"', at)),
                        "token",
                        UUID.randomUUID().toString()));
    }

    /** A commitment that both parties answer for. */
    private String joint() {
        var answer = PROGRAM.get("/api/v1/1465/pledges/medborgarlofte-" + YEAR);
        for (var commitment : ApiCaller.json(answer).findValues("commitments").stream()
                .flatMap(list -> list.valueStream())
                .toList()) {
            String id = commitment.get("id").asString();
            String page = officer.get(KEPT + id).body();
            if (page.contains("svarar för det här tillsammans")) {
                return id;
            }
        }
        throw new AssertionError("No joint commitment in Svenljunga");
    }
}
