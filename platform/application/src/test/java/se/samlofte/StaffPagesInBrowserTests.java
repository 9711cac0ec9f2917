package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.PlatformRole;
import se.samlofte.identity.Role;

/** Every staff page there is, as a browser shows it to somebody who is signed in. */
class StaffPagesInBrowserTests {

    private static final String SLUG = "hassleholm";
    private static final String WORKSPACE = "/" + SLUG + "/arbetsyta";
    private static final String PLEDGES = WORKSPACE + "/medborgarloften";
    private static final String UUID_TEXT = "[0-9a-f-]{36}";

    private static final RunningProgram PROGRAM = RunningProgram.instance();
    private static final Staff STAFF = new Staff(PROGRAM);
    private static final WebClient ADMINISTRATOR = STAFF.signedIn(Role.TENANT_ADMIN, SLUG, "admin-in-browser");
    private static final String PLACE = UUID.randomUUID().toString();
    private static final String MEETING = UUID.randomUUID().toString();
    private static String draft = "";
    private static String commitment = "";
    private static String entry = "";
    private static final String NEWS = WORKSPACE + "/nyheter";
    private static String news = "";
    private static String period = "";

    /** The correction of a published pledge: the longest form there is. */
    @BeforeAll
    static void aDraftOfEverything() {
        String pledge = first(PLEDGES, "publicerade/([a-z0-9-]+)/ratta");
        String there = WebClient.location(ADMINISTRATOR.post(
                PLEDGES,
                PLEDGES + "/publicerade/" + pledge + "/ratta",
                Map.of("token", UUID.randomUUID().toString())));
        draft = there.substring(there.lastIndexOf('/') + 1);
        String item = WebClient.location(
                ADMINISTRATOR.post(NEWS, NEWS, Map.of("token", UUID.randomUUID().toString())));
        news = item.substring(item.lastIndexOf('/') + 1);
        String reports = PLEDGES + "/publicerade/" + open() + "/uppfoljningar";
        ADMINISTRATOR.post(reports, reports, Map.of("rhythm", "TERTIAL"));
        period = first(reports, "uppfoljningar/([0-9]{4}-[a-z0-9-]+)");
        new OpenFormClient(PROGRAM)
                .send(
                        "/" + SLUG + "/formular/synpunkt/" + pledge,
                        Map.of("text", "Fler lampor vid badet tack.", "e-post", "boende@example.org"));
        commitment = first(PLEDGES + "/publicerade/" + pledge, "lofte/([a-z0-9-]+)/gjort");
        String kept = PLEDGES + "/publicerade/" + pledge + "/lofte/" + commitment;
        String day = first(kept + "/gjort", "name=\"when\" value=\"([0-9-]+)\"");
        ADMINISTRATOR.post(kept, kept + "/gjort", Map.of("when", day, "note", "En anteckning."));
        entry = first(kept, "tillfalle/(" + UUID_TEXT + ")");
    }

    /** A pledge that is public. */
    private static String open() {
        return first(PLEDGES, "publicerade/([a-z0-9-]+)/ta-ner");
    }

    /** Two, so that one can be merged into the other. */
    @BeforeAll
    static void places() {
        addPlace(PLACE, "Fritidsgården i provet", "YOUTH_PLACE", "PUBLIC");
        addPlace(UUID.randomUUID().toString(), "Torget i provet", "PUBLIC_SPACE", "BY_KIND");
    }

    /** With an item that has a decision. */
    @BeforeAll
    static void aMeeting() {
        String form = WORKSPACE + "/moten/nytt";
        String meeting = WORKSPACE + "/moten/" + MEETING;
        String item = UUID.randomUUID().toString();
        send(form, form, Map.of("token", MEETING, "slag", "EST", "dag", "2026-12-01", "plats", "Stadshuset"));
        send(form, meeting + "/punkter", Map.of("token", item, "text", "Belysningen vid stationen"));
        send(
                form,
                meeting + "/punkter/" + item + "/beslut",
                Map.of("text", "Laga lamporna", "vem", "COORDINATOR", "senast", "2026-11-01"));
    }

    private static void send(String form, String path, Map<String, String> fields) {
        assertThat(ADMINISTRATOR.post(form, path, fields).statusCode()).as(path).isEqualTo(303);
    }

    private static void addPlace(String id, String name, String kind, String openness) {
        String form = WORKSPACE + "/platser/ny";
        assertThat(ADMINISTRATOR
                        .post(
                                form,
                                form,
                                Map.of(
                                        "token",
                                        id,
                                        "namn",
                                        name,
                                        "slag",
                                        kind,
                                        "vem",
                                        openness,
                                        "omrade",
                                        "Tyringe",
                                        "skal",
                                        "Den är allmänt känd."))
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void theDraftIsPutAway() {
        ADMINISTRATOR.post(PLEDGES, PLEDGES + "/utkast/" + draft + "/kasta", Map.of());
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                Arguments.of(1280, ColorScheme.LIGHT),
                Arguments.of(1280, ColorScheme.DARK),
                Arguments.of(360, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void noPageHasAnAccessibilityFindingNorSidewaysScrolling(int width, ColorScheme colours) {
        try (StaffBrowser browser = browser(width, colours)) {
            Page page = browser.as(ADMINISTRATOR).context().newPage();
            pages().forEach(path -> browser.look(page, path));
            browser.as(aboveTenants("operators", "samlofte", AccountOwner.OPERATORS, "OPERATOR", null))
                    .look(page, "/drift");
            browser.look(page, "/en/drift");
            browser.as(aboveTenants("police", "polisen", AccountOwner.POLICE, "REGION_ANALYST", "syd"))
                    .look(page, "/polisoversikt");
            browser.look(page, "/en/polisoversikt");
            browser.context().clearCookies();
            browser.look(page, "/login");
            browser.look(page, "/en/login");
            assertThat(browser.findings()).isEmpty();
        }
    }

    @Test
    void everyPageHasAnExampleToLookAt() {
        assertThat(pages())
                .noneMatch(path -> path.contains("{"))
                .contains(WORKSPACE, WORKSPACE + "/logg", WORKSPACE + "/personer", WORKSPACE + "/personer/bjud-in")
                .contains(PLEDGES, PLEDGES + "/nytt", "/" + SLUG + "/en/arbetsyta/logga-in", WORKSPACE + "/utloggad")
                .contains(PLEDGES + "/utkast/" + draft + "/forhandsgranska")
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void formsThatCameBackHaveNoFindingEither(int width, ColorScheme colours) {
        try (StaffBrowser browser = browser(width, colours)) {
            Page page = browser.as(ADMINISTRATOR).context().newPage();
            List<String> forms = List.of(
                    WORKSPACE + "/personer/bjud-in",
                    WORKSPACE + "/platser/ny",
                    WORKSPACE + "/moten/nytt",
                    PLEDGES + "/nytt",
                    PLEDGES + "/utkast/" + draft + "/publicera");
            for (String path : forms) {
                page.navigate(PROGRAM.address(path));
                page.evaluate("document.querySelector('main form').noValidate = true");
                page.locator("main form button[type=submit]").last().click();
                page.waitForLoadState(LoadState.LOAD);
                assertThat(page.locator(".ds-error-summary").count()).as(path).isPositive();
                browser.look(page);
            }
            // what the browser itself says of the answer 422
            assertThat(browser.findings())
                    .filteredOn(finding -> !finding.contains("status of 422"))
                    .isEmpty();
        }
    }

    @Test
    void theSignInPageIsWorkedWithTheKeyboardAlone() {
        try (StaffBrowser browser = browser(1280, ColorScheme.LIGHT)) {
            List<String> asked = new ArrayList<>();
            browser.context().route("**/oauth2/authorization/**", route -> {
                asked.add(route.request().url());
                route.fulfill();
            });
            Page page = browser.open(WORKSPACE);
            assertThat(page.url()).contains("/logga-in");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#innehall");
            page.keyboard().press("Enter");
            browser.tabTo(page, ".sl-ways a");
            browser.tabTo(page, "#e-post");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/oauth2/authorization/**");
            assertThat(asked).hasSize(1);
            assertThat(browser.findings()).isEmpty();
        }
    }

    @Test
    void aDraftIsWrittenWithTheKeyboardAlone() {
        try (StaffBrowser browser = browser(1280, ColorScheme.LIGHT)) {
            Page page = browser.as(ADMINISTRATOR).open(PLEDGES + "/nytt");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            browser.tabTo(page, "[name=kind]");
            page.keyboard().press("Space");
            browser.tabTo(page, "#f-title");
            page.keyboard().type("Tangentbordslöftet");
            browser.tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL("**/utkast/*");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("sl-skip");
            page.keyboard().press("Enter");
            browser.tabTo(page, "button[value^='add:commitments:']");
            page.keyboard().press("Enter");
            page.waitForURL("**/utkast/*#f-commitments-*");
            browser.tabTo(page, "textarea[name^='commitments.']");
            page.keyboard().type("Vi går en runda i månaden.");
            browser.tabTo(page, ".sl-savebar button[value=save]");
            page.keyboard().press("Enter");
            page.waitForLoadState(LoadState.LOAD);
            page.locator("[role=status]").first().waitFor();
            assertThat(page.locator("textarea[name^='commitments.']").first().inputValue())
                    .isEqualTo("Vi går en runda i månaden.");
            assertThat(browser.findings()).isEmpty();
            page.locator(".sl-discard button").click();
        }
    }

    @Test
    void withoutJavaScriptWhatWasTypedStandsThere() {
        Browser.NewContextOptions without = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (StaffBrowser browser = new StaffBrowser(PROGRAM, without)) {
            Page page = browser.as(ADMINISTRATOR).open(PLEDGES + "/nytt");
            page.locator("[name=kind]").first().check();
            page.locator("#f-title").fill("Löftet utan skript");
            page.locator("main button[type=submit]").click();
            page.locator("[name=summary]").fill("Vi lovar <b>detta</b> & mer.");
            page.locator("button[value^='add:commitments:']").first().click();
            page.locator("textarea[name^='commitments.']").first().fill("Rad ett\nRad två");
            page.locator(".sl-savebar button[value=save]").click();
            assertThat(page.locator("textarea[name^='commitments.']").first().inputValue())
                    .isEqualTo("Rad ett\nRad två");
            assertThat(page.locator("[name=summary]").inputValue()).isEqualTo("Vi lovar <b>detta</b> & mer.");
            assertThat(page.locator("#f-title").inputValue()).isEqualTo("Löftet utan skript");
            page.locator(".sl-discard button").click();
        }
    }

    private static List<String> pages() {
        return new StaffPageList(
                        PROGRAM,
                        Map.of(
                                "utkast/{id}", "utkast/" + draft,
                                "nyheter/{id}", "nyheter/" + news,
                                "uppfoljningar/{period}", "uppfoljningar/" + period,
                                "platser/{id}", "platser/" + PLACE,
                                "moten/{id}", "moten/" + MEETING,
                                "synpunkter/{id}",
                                        "synpunkter/"
                                                + first(WORKSPACE + "/synpunkter", "synpunkter/(" + UUID_TEXT + ")"),
                                "personer/{id}",
                                        "personer/" + first(WORKSPACE + "/personer", "personer/(" + UUID_TEXT + ")"),
                                "lofte/{commitment}", "lofte/" + commitment,
                                "tillfalle/{id}", "tillfalle/" + entry,
                                "publicerade/{pledge}", "publicerade/" + open()))
                .of(SLUG);
    }

    private static String first(String path, String pattern) {
        Matcher matcher =
                Pattern.compile(pattern).matcher(ADMINISTRATOR.get(path).body());
        if (!matcher.find()) {
            throw new AssertionError("Nothing like " + pattern + " on " + path);
        }
        return matcher.group(1);
    }

    private static WebClient aboveTenants(
            String client,
            String issuer,
            AccountOwner owner,
            String role,
            @org.jspecify.annotations.Nullable String region) {
        String subject = role + "-in-browser";
        Accounts accounts = PROGRAM.bean(Accounts.class);
        UUID account = accounts.signIn(owner, PlayedIssuer.instance().issuer(issuer), subject, "Example " + subject)
                .orElseThrow()
                .id();
        accounts.give(account, new PlatformRole(PlatformRole.Kind.valueOf(role), region));
        WebClient browser = new WebClient(PROGRAM);
        new SignInFlow(browser, client, issuer, subject).run("/");
        return browser;
    }

    private static StaffBrowser browser(int width, ColorScheme colours) {
        return new StaffBrowser(
                PROGRAM,
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    }
}
