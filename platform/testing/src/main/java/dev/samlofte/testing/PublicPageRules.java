package dev.samlofte.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds on every public page, whoever made it. */
public final class PublicPageRules {

    private static final Set<String> KNOWN_SITES = Set.of("https://www.digg.se/tdosanmalan", "https://www.imy.se");

    private PublicPageRules() {}

    /** A sentence for each rule the page breaks; empty when all is well. */
    public static List<String> findings(String html) {
        Document page = Jsoup.parse(html);
        List<String> findings = new ArrayList<>();
        if (page.select("h1").size() != 1) {
            findings.add("has " + page.select("h1").size() + " h1");
        }
        // a block of data is no script: browsers run none of it
        page.select("[style], style, script:not([src]):not([type=application/ld+json])")
                .forEach(element -> findings.add("inline: " + element));
        page.getAllElements().stream()
                .filter(PublicPageRules::hasHandler)
                .forEach(element -> findings.add("handler: " + element));
        page.select("a").stream().flatMap(PublicPageRules::ofLink).forEach(findings::add);
        page.select(".sl-months li").stream()
                .filter(month -> month.select("svg > title").text().isBlank())
                .forEach(month -> findings.add("dot without title: " + month));
        page.select("[aria-labelledby]").stream()
                .filter(element -> page.getElementById(element.attr("aria-labelledby")) == null)
                .forEach(element -> findings.add("label missing: " + element.attr("aria-labelledby")));
        findings.addAll(headings(page));
        findings.addAll(repeatedIds(page));
        return findings;
    }

    private static boolean hasHandler(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static Stream<String> ofLink(Element link) {
        String href = link.attr("href");
        List<String> findings = new ArrayList<>();
        boolean inside = href.startsWith("/") && !href.startsWith("//");
        boolean toPage = href.startsWith("#")
                && link.ownerDocument() != null
                && link.ownerDocument().getElementById(href.substring(1)) != null;
        if (!inside
                && !toPage
                && !href.startsWith("mailto:")
                && !href.startsWith("tel:")
                && !KNOWN_SITES.contains(href)) {
            findings.add("leads astray: " + href);
        }
        if (link.text().isBlank()
                && link.attr("aria-label").isBlank()
                && link.select("title").text().isBlank()) {
            findings.add("link without name: " + link);
        }
        return findings.stream();
    }

    private static List<String> headings(Document page) {
        List<String> findings = new ArrayList<>();
        int before = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1) {
                findings.add("level skipped at: " + heading.text());
            }
            before = level;
        }
        return findings;
    }

    private static List<String> repeatedIds(Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !seen.add(id))
                .map(id -> "id twice: " + id)
                .toList();
    }
}
