package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.reading.SourceText.Span;

/** Cuts a page into its blocks: list items by their signs, paragraphs by blank lines, wrapped lines joined again. */
final class Blocks {

    private static final Pattern BULLET = Pattern.compile(
            "^(?:[•·∙‣▪▫●○◦►▶➢➤✓✔■□\\uF0B7\\uF0A7*»]+[ .]*|o {1,8}(?=\\p{L})|[-–—] {1,8}|[-–—](?=\\p{L}))");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\d{1,2}[.)] {0,8}(?=\\D)|\\d{1,2}\\.(?= )|[a-h]\\) {0,8})");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?:[,–-]|(?:^| )(?:och|eller|samt|i|på|av|med|att|som|för|till|mellan|den|det|de|en|ett|vid|från|under|om|mot|inom|utifrån|genom|hos|kring|sina|sin|sitt|vår|våra|vårt))$");
    private static final Pattern PROMISES_LIST =
            Pattern.compile("(?:lovar|ska|åtar sig|kommer|ansvarar för|genom)(?: tillsammans)?(?: att)?$");
    private static final int WRAPPED = 50;

    private final SourceText source;
    private final List<Block> blocks = new ArrayList<>();

    private @Nullable Block open;
    private int openIndent;
    private int lastLine;

    private Blocks(SourceText source) {
        this.source = source;
    }

    /** @param limit where to stop reading */
    static List<Block> of(SourceText source, int limit) {
        Blocks blocks = new Blocks(source);
        String text = source.source().substring(0, limit);
        int start = 0;
        boolean gap = true;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(source, start, end).trimmed();
            if (!line.isEmpty()) {
                blocks.line(line, line.start() - start, gap);
                gap = false;
            } else {
                gap = true;
                blocks.blank();
            }
            start = end + 1;
        }
        blocks.flush();
        return blocks.blocks;
    }

    private void line(Span line, int indent, boolean gap) {
        Matcher bullet = line.matcher(BULLET);
        Matcher number = line.matcher(NUMBER);
        if (bullet.find()) {
            start(Block.Kind.BULLET, line, bullet.end(), indent, gap);
        } else if (number.find()) {
            start(Block.Kind.NUMBERED, line, number.end(), indent, gap);
        } else if (open != null && continues(open, line, indent)) {
            Block before = open;
            open = new Block(
                    before.kind(),
                    new Span(
                            source,
                            before.span().isEmpty()
                                    ? line.start()
                                    : before.span().start(),
                            line.end()),
                    new Span(source, before.whole().start(), line.end()),
                    before.gap(),
                    before.span().isEmpty());
        } else {
            start(Block.Kind.PLAIN, line, 0, indent, gap);
        }
        lastLine = line.length();
    }

    private void start(Block.Kind kind, Span line, int sign, int indent, boolean gap) {
        flush();
        open = new Block(kind, line.from(sign), line, gap, true);
        openIndent = indent;
    }

    /** A list sign alone on its line waits for its text over blank lines. */
    private void blank() {
        if (open != null && !open.span().isEmpty()) {
            flush();
        }
    }

    private void flush() {
        if (open != null) {
            blocks.add(open);
            open = null;
        }
    }

    private boolean continues(Block before, Span line, int indent) {
        if (before.span().isEmpty()) {
            return true;
        }
        char last = before.span().last();
        if (last == ':' || People.isName(before.span()) || People.isReachLine(line)) {
            return false;
        }
        boolean lower = Character.isLowerCase(line.first());
        String tail = tail(before.span());
        boolean openEnd = OPEN_END.matcher(tail).find();
        if (PROMISES_LIST.matcher(tail).find() && before.span().length() < WRAPPED && lower) {
            return false;
        }
        if (before.isItem() && indent > openIndent && last != '.' && last != '!') {
            return true;
        }
        if (openEnd && last != '-' || before.isItem() && lower) {
            return true;
        }
        return lastLine >= WRAPPED && (lower || Character.isDigit(line.first()) && last != '.');
    }

    private static String tail(Span span) {
        return new Span(span.of(), Math.max(span.start(), span.end() - 40), span.end()).low();
    }
}
