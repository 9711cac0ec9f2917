package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.samlofte.testing.Proves;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;

/** Signing out in one tab ends it in all of them, whatever the issuer does then. */
class SignOutInBrowserTests {

    private static final String WORKSPACE = "/hassleholm/arbetsyta";
    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);

    @Test
    @Proves("A12")
    void theOtherTabAsksToSignInAgain() {
        WebClient person = STAFF.signedIn(Role.COORDINATOR, "hassleholm", "two-tabs");
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, new Browser.NewContextOptions()).as(person)) {
            browser.context().route("**/end?id_token_hint=**", SignOutInBrowserTests::comeBack);
            Page other = browser.open(WORKSPACE + "/logg");
            Page here = browser.open(WORKSPACE);
            here.locator("form[action='/logout'] button").click();
            here.waitForURL("**" + WORKSPACE + "/utloggad");
            other.waitForURL("**" + WORKSPACE + "/logga-in**");
            assertThat(other.locator(".sl-ways a").count()).isPositive();
            assertThat(browser.findings()).isEmpty();
        }
    }

    @Test
    @Proves("A12")
    void theOtherTabIsToldAlsoWhenTheIssuerNeverAnswers() {
        WebClient person = STAFF.signedIn(Role.COORDINATOR, "hassleholm", "two-tabs-alone");
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, new Browser.NewContextOptions()).as(person)) {
            browser.context().route("**/end?id_token_hint=**", Route::abort);
            Page other = browser.open(WORKSPACE + "/logg");
            browser.open(WORKSPACE).locator("form[action='/logout'] button").click();
            other.waitForURL("**" + WORKSPACE + "/logga-in**");
            assertThat(other.url()).contains("to=");
        }
    }

    private static void comeBack(Route route) {
        String back = SignInFlow.query(route.request().url()).get("post_logout_redirect_uri");
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", String.valueOf(back))));
    }
}
