package dev.samlofte.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs axe-core on a page as it stands. Put into the page itself instead of through the vendor's builder, which opens a
 * second page for every run: a tenth of the time over some hundred pages.
 */
public final class Axe {

    private static final String SOURCE = source();
    private static final String RUN = """
            async rules => (await axe.run(document, {
                runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']
            })).violations.flatMap(found => found.nodes.map(node =>
                found.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))
            """;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What breaks WCAG 2.2 AA or axe's best practice, a sentence for each element. */
    @SuppressWarnings("unchecked")
    public static List<String> findings(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN, RULES);
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
