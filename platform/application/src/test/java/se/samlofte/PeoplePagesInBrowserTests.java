package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.samlofte.testing.Axe;
import dev.samlofte.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.Role;

/** The pages on which people are invited, come in and go, as a browser shows them. */
class PeoplePagesInBrowserTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final String PEOPLE = "/orkelljunga/arbetsyta/personer";

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK"})
    void noPageHasAnAccessibilityFindingNorSidewaysScrolling(int width, ColorScheme colours) {
        String email = "webb-" + UUID.randomUUID() + "@example.org";
        String cookie = new Staff(PROGRAM)
                .signedIn(Role.TENANT_ADMIN, "orkelljunga")
                .session()
                .orElseThrow();
        try (BrowserContext context = context(width, colours)) {
            context.addCookies(List.of(new Cookie(WebClient.COOKIE, cookie)
                    .setUrl("https://localhost/")
                    .setSecure(true)
                    .setHttpOnly(true)));
            Page page = context.newPage();
            page.navigate(PROGRAM.address(PEOPLE + "/bjud-in"));
            look(page, "form");
            page.fill("#e-post", "namn@kommunen");
            page.evaluate("document.querySelector('main form').noValidate = true");
            page.click("main form button[type=submit]");
            look(page, "errors");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("ds-error-summary");
            assertThat(page.inputValue("#e-post")).isEqualTo("namn@kommunen");
            page.fill("#namn", "Nya Samordnaren");
            page.fill("#e-post", email);
            page.selectOption("#roll", "COORDINATOR");
            page.click("main form button[type=submit]");
            look(page, "people");
            assertThat(page.textContent("main")).contains(email, "Inbjudan är på väg.");
            page.click("table a");
            look(page, "person");
        }
        String token = MailServer.instance().token(email, 1);
        try (BrowserContext context = context(width, colours)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/orkelljunga/arbetsyta/logga-in",
                    "/orkelljunga/lank/invitation/" + token + "?sprak=en",
                    "/orkelljunga/lank/invitation/" + "A".repeat(43),
                    "/orkelljunga/lank/invitation/" + token)) {
                page.navigate(PROGRAM.address(path));
                look(page, "open");
            }
        }
        assertThat(findings).isEmpty();
    }

    private static BrowserContext context(int width, ColorScheme colours) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(colours));
    }

    private void look(Page page, String name) {
        Axe.findings(page).forEach(finding -> findings.add(name + ": " + finding));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            findings.add(name + " scrolls sideways");
        }
        String pictures = System.getProperty("samlofte.pictures", "");
        if (!pictures.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(pictures, name + page.viewportSize().width + ".png")));
        }
    }
}
