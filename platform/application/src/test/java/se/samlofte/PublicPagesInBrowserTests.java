package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.samlofte.testing.Axe;
import dev.samlofte.testing.Chromium;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Period;

/** Every public page there is, as a browser shows it. */
class PublicPagesInBrowserTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();

    private static final String ALIKE = ".*(/formular/.*|/dela|/inbaddad)";
    private static final String PLEDGE = "/orkelljunga/medborgarloften/medborgarlofte-2024";
    /** What the page to copy from says of the card's height. */
    private static final int CARD_HEIGHT = 440;

    /** So that there is a frozen report, a measured goal and news to look at. */
    @BeforeAll
    static void somethingIsTold() {
        WebClient coordinator = new Staff(PROGRAM).signedIn(Role.COORDINATOR, "orkelljunga", "teller");
        String pledges = "/orkelljunga/arbetsyta/medborgarloften";
        String reports = pledges + "/publicerade/medborgarlofte-2024/uppfoljningar";
        coordinator.post(pledges, reports, Map.of("rhythm", "YEAR"));
        coordinator.post(pledges, reports + "/2024/faststall", Map.of("version", "0"));
        String current = "medborgarlofte-" + Year.now(Period.ZONE);
        String values = pledges + "/publicerade/" + current + "/matvarden";
        for (String year : List.of("2024", "2025")) {
            coordinator.post(pledges, values, Map.of("goal", "farre-inbrott", "year", year, "value", "1" + year));
        }
        RunningProgram.await(() -> PROGRAM.get("/orkelljunga/medborgarloften/medborgarlofte-2024/uppfoljning/2024")
                        .statusCode()
                == 200);
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
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(colours))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    findings.add(page.url() + ": " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(PROGRAM.address(""))) {
                    findings.add(page.url() + " asks a third party: " + request.url());
                }
            });
            for (String path : pages()) {
                page.navigate(PROGRAM.address(path));
                findings.addAll(findingsOn(page, path));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void everyPageIsReachedByLinksFromTheFront() {
        assertThat(pages())
                .contains("/", "/en", "/heby", "/heby/en", "/orkelljunga/medborgarloften/medborgarlofte-2024")
                .contains(
                        "/orkelljunga/medborgarloften/medborgarlofte-2024/uppfoljning/2024",
                        "/heby/nyheter/arbetet-fortsatter")
                .contains("/hallefors/tillganglighet", "/svenljunga/en/integritet", "/hassleholm/medborgarloften")
                .hasSizeGreaterThan(60);
    }

    @Test
    void aCardShowsInAnotherSitesFrameAndAPageDoesNot() throws IOException {
        HttpServer other = anotherSite();
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            String site = "http://127.0.0.1:" + other.getAddress().getPort();
            page.navigate(site + "/kort");
            page.frameLocator("iframe").getByText("Medborgarlöfte 2024").first().waitFor();
            page.navigate(site + "/sida");
            assertThat(page.frameLocator("iframe")
                            .getByText("Medborgarlöfte 2024")
                            .count())
                    .isZero();
        } finally {
            other.stop(0);
        }
    }

    /** Shows the card in a frame, or the whole page. */
    private static HttpServer anotherSite() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            String shown = exchange.getRequestURI().getPath().equals("/kort") ? "/inbaddad" : "";
            byte[] html = ("<!doctype html><iframe src='" + PROGRAM.address(PLEDGE + shown) + "'></iframe>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
        return site;
    }

    @Test
    void everyCardFitsTheHeightThatIsAdvised() {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 200))) {
            Page page = context.newPage();
            for (String path : pages()) {
                if (path.matches("/[a-z]+(/en)?/medborgarloften/[^/]+")) {
                    page.navigate(PROGRAM.address(path + "/inbaddad"));
                    Object height = page.evaluate("document.querySelector('main').getBoundingClientRect().bottom");
                    assertThat(((Number) height).intValue()).as(path).isLessThanOrEqualTo(CARD_HEIGHT);
                }
            }
        }
    }

    @Test
    void theKeyboardReachesContentFirstAndShowsWhereItIs() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(PROGRAM.address("/orkelljunga/medborgarloften/medborgarlofte-2024"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#innehall");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
        }
    }

    @Test
    void thePledgeReadsTheSameWithoutJavaScript() {
        String path = PROGRAM.address("/orkelljunga/medborgarloften/medborgarlofte-2024");
        assertThat(textOf(path, false)).isEqualTo(textOf(path, true)).contains("Medborgarlöfte 2024");
    }

    private static String textOf(String address, boolean script) {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(address);
            return page.locator("body").innerText();
        }
    }

    private static List<String> findingsOn(Page page, String path) {
        List<String> findings = new ArrayList<>();
        Axe.findings(page).forEach(finding -> findings.add(path + ": " + finding));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            findings.add(path + ": scrolls sideways by " + overflow);
        }
        return findings;
    }

    /** Every page that is linked to, once a change of another test is shown everywhere. */
    private static List<String> pages() {
        RunningProgram.await(
                () -> linked().stream().allMatch(path -> PROGRAM.get(path).statusCode() == 200));
        return linked();
    }

    /** Follows every link of our own from the two fronts. */
    private static List<String> linked() {
        TreeSet<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of("/", "/en"));
        while (!open.isEmpty()) {
            String path = open.removeLast();
            if (seen.add(path)) {
                Links.in(PROGRAM.get(path).body())
                        // what every pledge has alike is looked at in one municipality
                        .filter(link -> !link.matches(ALIKE) || link.startsWith("/orkelljunga/"))
                        .filter(link -> !seen.contains(link))
                        .forEach(open::add);
            }
        }
        return List.copyOf(seen);
    }
}
