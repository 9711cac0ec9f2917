package se.samlofte.pledges.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import se.samlofte.pledges.reading.SourceFile.Outcome;

/**
 * The text of an HTML page that a reader sees, line by line. Hidden text, scripts, forms and what steers a browser are
 * left out; nothing that the page links to is fetched.
 */
final class HtmlText implements NodeVisitor {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "form",
            "select",
            "button",
            "input",
            "textarea",
            "audio",
            "video",
            "canvas",
            "base",
            "meta",
            "link",
            "title");
    private static final Set<String> AROUND = Set.of("nav", "aside");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "blockquote",
            "figure",
            "figcaption",
            "address",
            "pre",
            "hr",
            "details",
            "summary",
            "fieldset",
            "legend");
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0(?:\\.0+)?(?![.\\d])|font-size\\s*:\\s*0|text-indent\\s*:\\s*-\\d{3,}|clip\\s*:\\s*rect\\(0|(?:left|top|right)\\s*:\\s*-\\d{3,}|(?<![a-z-])(?:width|height)\\s*:\\s*0(?![.\\d])|color\\s*:\\s*transparent");
    private static final Pattern HIDING_CLASS = Pattern.compile(
            "(?:^|\\s)(?:hidden|d-none|sr-only|visually-hidden|visuallyhidden|screen-reader-text|hide|is-hidden|u-hidden)(?:\\s|$)");
    private static final int DEEPEST = 500;

    private final StringBuilder text = new StringBuilder();
    private int hidden;
    private boolean blank;

    private HtmlText() {}

    static Outcome read(byte[] content) {
        Element body = Jsoup.parse(PlainText.decode(content)).body();
        HtmlText page = new HtmlText();
        body.traverse(page);
        return PlainText.of(page.text.toString().strip() + "\n");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (hidden > 0 || leavesOut(element) || depth > DEEPEST) {
                hidden++;
                return;
            }
            open(element.normalName(), element);
        } else if (hidden == 0 && node instanceof TextNode words) {
            write(words.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (hidden > 0) {
            hidden--;
            return;
        }
        String name = element.normalName();
        if (name.matches("h[1-6]")) {
            lines(2);
        } else if (LINES.contains(name) || name.equals("li")) {
            lines(name.equals("p") || name.equals("ul") || name.equals("ol") || name.equals("table") ? 2 : 1);
        }
    }

    private void open(String name, Element element) {
        if (name.matches("h[1-6]")) {
            lines(2);
        } else if (name.equals("br")) {
            lines(1);
        } else if (name.equals("li")) {
            lines(1);
            Element list = element.parent();
            boolean numbered = list != null && list.normalName().equals("ol");
            text.append(numbered ? (element.elementSiblingIndex() + 1) + ". " : "• ");
            blank = false;
        } else if (name.equals("td") || name.equals("th")) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\t');
                blank = false;
            }
        } else if (LINES.contains(name)) {
            lines(name.equals("p") ? 2 : 1);
        }
    }

    private static boolean leavesOut(Element element) {
        String name = element.normalName();
        return LEFT_OUT.contains(name)
                || AROUND.contains(name)
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || HIDING_CLASS
                        .matcher(element.className().toLowerCase(Locale.ROOT))
                        .find()
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    private void write(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (SourceText.isBlank(c)) {
                blank = true;
            } else {
                if (blank && !text.isEmpty() && "\n\t ".indexOf(text.charAt(text.length() - 1)) < 0) {
                    text.append(' ');
                }
                blank = false;
                text.append(c);
            }
        }
    }

    /** At least so many line ends before what comes next. */
    private void lines(int count) {
        blank = false;
        if (text.isEmpty()) {
            return;
        }
        int there = 0;
        while (there < count && there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
            there++;
        }
        text.append("\n".repeat(count - there));
    }
}
