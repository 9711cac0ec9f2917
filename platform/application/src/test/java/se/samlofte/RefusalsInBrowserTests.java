package se.samlofte;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.Role;

/** What staff see in a browser when what they write meets something else: another window, a new sign-in, a role's end. */
class RefusalsInBrowserTests {

    private static final String SLUG = "svenljunga";
    private static final String WORKSPACE = "/" + SLUG + "/arbetsyta";

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK"})
    void whatWasTypedIsShownOnEveryRefusal(int width, ColorScheme colours) {
        String subject = "refused-" + UUID.randomUUID();
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG, subject);
        Browser.NewContextOptions screen =
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours);
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, screen).as(editor)) {
            Page page = browser.open(WORKSPACE + "/logg");
            assertThat(page.locator("h1")).hasText("Det här ingår inte i din roll");
            browser.look(page);
            begin(page);
            page.locator("#f-summary").fill("Ord som inte får försvinna");
            page.evaluate("document.querySelector('#utkast [name=_csrf]').value = 'gammal'");
            save(page);
            assertThat(page.locator("h1")).hasText("Sidan har varit öppen för länge");
            assertThat(page.locator("main")).containsText("Ord som inte får försvinna");
            browser.look(page);
            page.locator("main form button").click();
            page.waitForURL("**/utkast/*");
            assertThat(page.locator("#f-summary")).hasValue("Ord som inte får försvinna");
            page.locator("#f-summary").fill("Sista orden");
            Superuser.run("update identity.membership set ended_at = now() where name = ?", "Example " + subject);
            save(page);
            assertThat(page.locator("h1")).hasText("Du är inte med i arbetsytan längre");
            assertThat(page.locator("main")).containsText("Sista orden");
            assertThat(page.locator("main form[action='/logout'] button")).isVisible();
            browser.look(page);
            assertThat(browser.findings())
                    .filteredOn(finding -> !finding.contains("status of 403"))
                    .isEmpty();
        }
    }

    @Test
    void twoWindowsOfOnePersonMeetAndOneAloneIsLeftInPeace() {
        WebClient editor = STAFF.signedIn(Role.EDITOR, SLUG, "two-windows");
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, new Browser.NewContextOptions()).as(editor)) {
            Page one = browser.open(WORKSPACE);
            begin(one);
            Page other = browser.context().newPage();
            other.navigate(one.url());
            for (String text : List.of("Ett", "Ett och ett till")) {
                one.locator("#f-summary").fill(text);
                one.locator("#f-summary").blur();
                assertThat(one.locator("#sparat")).hasAttribute("data-state", "saved");
                one.evaluate("document.getElementById('sparat').dataset.state = ''");
            }
            other.locator("#f-summary").fill("Två");
            other.locator("#f-summary").blur();
            assertThat(other.locator("#sparat")).hasAttribute("data-state", "stale");
            assertThat(other.locator("#sparat")).containsText("ett annat fönster");
            other.locator("#sparat button").click();
            assertThat(other.locator("h1")).hasText("Du skrev i två fönster");
            assertThat(other.locator(".sl-compare .sl-typed")).hasText(new String[] {"Två", "Ett och ett till"});
            browser.look(other);
            other.locator("input[value=theirs]").check();
            other.locator("main form button[type=submit]").click();
            other.waitForURL("**/utkast/*");
            assertThat(other.locator("#f-summary")).hasValue("Ett och ett till");
            other.locator(".sl-discard button").click();
            assertThat(browser.findings())
                    .filteredOn(finding -> !finding.contains("status of 409"))
                    .isEmpty();
        }
    }

    private static void begin(Page page) {
        page.navigate(PROGRAM.address(WORKSPACE + "/medborgarloften/nytt"));
        page.locator("[name=kind]").first().check();
        page.locator("#f-title").fill("Löfte som möts");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/utkast/*");
    }

    private static void save(Page page) {
        page.locator(".sl-savebar button[value=save]").click();
        page.waitForLoadState(LoadState.LOAD);
    }
}
