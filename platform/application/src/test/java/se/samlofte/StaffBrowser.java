package se.samlofte;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.samlofte.testing.Axe;
import dev.samlofte.testing.Chromium;
import java.util.ArrayList;
import java.util.List;

/** A real browser with the session of somebody signed in, which notes what goes wrong in it. */
final class StaffBrowser implements AutoCloseable {

    private static final int MOST_STEPS = 150;
    private static final String SHOWS_FOCUS = """
            () => {
                const at = document.activeElement;
                const shows = element => {
                    const style = getComputedStyle(element), box = element.getBoundingClientRect();
                    return box.width > 0 && box.height > 0
                        && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                };
                // past the last element the browser's own buttons follow; ticks show it on the field around them
                return at === document.body || [at, at.parentElement, ...(at.labels || [])].some(shows);
            }
            """;

    private static final String HIDES_SIDEWAYS = """
            () => [...document.querySelectorAll('main *')]
                .filter(part => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX)
                    && part.tagName !== 'TEXTAREA' && part.scrollWidth > part.clientWidth + 1)
                .map(part => part.outerHTML.slice(0, 100)).join(', ')
            """;

    private final RunningProgram program;
    private final BrowserContext context;
    private final List<String> findings = new ArrayList<>();

    StaffBrowser(RunningProgram program, Browser.NewContextOptions options) {
        this.program = program;
        this.context = Chromium.browser().newContext(options);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                findings.add(message.location() + " says " + message.text());
            }
        });
        context.onWebError(error -> findings.add(error.page().url() + " throws " + error.error()));
    }

    /** From now on with this session. */
    StaffBrowser as(WebClient signedIn) {
        context.addCookies(
                List.of(new Cookie(WebClient.COOKIE, signedIn.session().orElseThrow())
                        .setUrl("https://localhost/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.LAX)));
        return this;
    }

    Page open(String path) {
        Page page = context.newPage();
        page.navigate(program.address(path));
        return page;
    }

    BrowserContext context() {
        return context;
    }

    List<String> findings() {
        return findings;
    }

    /** Shows a page and notes what axe finds, and whether it is wider than the screen. */
    void look(Page page, String path) {
        var answer = page.navigate(program.address(path));
        if (answer == null || answer.status() != 200) {
            findings.add(path + ": status " + (answer == null ? "none" : answer.status()));
        }
        look(page);
    }

    /** The same of the page as it stands. */
    void look(Page page) {
        String path = page.url().substring(program.address("").length());
        Axe.findings(page).forEach(finding -> findings.add(path + ": " + finding));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            findings.add(path + ": scrolls sideways by " + overflow);
        }
        if (!page.evaluate(HIDES_SIDEWAYS).toString().isEmpty()) {
            findings.add(path + ": hides something beyond the edge of " + page.evaluate(HIDES_SIDEWAYS));
        }
    }

    /** Goes on with the Tab key until the element has focus; on the way everything that gets focus has to show it. */
    void tabTo(Page page, String selector) {
        Locator goal = page.locator(selector).first();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (!(Boolean) page.evaluate(SHOWS_FOCUS)) {
                findings.add(page.url() + ": no visible focus at "
                        + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
            }
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the Tab key on " + page.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
