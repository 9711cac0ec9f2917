package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samlofte.web.Templates;
import se.samlofte.web.Ui;

/**
 * A letter as text and as HTML that says the same, without pictures or anything that would be fetched.
 *
 * @param links after the paragraphs, each alone on its line in the text
 * @param from who sends it
 */
public record PlainLetter(String subject, List<String> paragraphs, List<Link> links, String from) {

    /** @param address whole */
    public record Link(String text, String address) {}

    public String asText() {
        List<String> parts = new ArrayList<>(paragraphs);
        links.forEach(link -> parts.add(link.text() + ":\n" + link.address()));
        parts.add("-- \n" + from);
        return String.join("\n\n", parts) + "\n";
    }

    public String asHtml(Ui ui, Templates templates) {
        return templates.text("pledges/plain-letter.jte", Map.of("ui", ui, "letter", this));
    }

    /** A paragraph's lines. */
    public static List<String> lines(String paragraph) {
        return paragraph.lines().toList();
    }
}
