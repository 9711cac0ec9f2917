package se.samlofte.pledges.reading;

import se.samlofte.pledges.reading.SourceText.Span;

/**
 * A line, a list item or a paragraph of the page.
 *
 * @param span without its list sign
 * @param whole with it
 * @param gap whether a blank line stands before it
 */
record Block(Kind kind, Span span, Span whole, boolean gap, boolean oneLine) {

    enum Kind {
        BULLET,
        NUMBERED,
        PLAIN
    }

    boolean isItem() {
        return kind != Kind.PLAIN;
    }

    String low() {
        return span.low();
    }

    String text() {
        return span.text();
    }

    boolean opensList() {
        return span.last() == ':';
    }

    Block asPlain() {
        return new Block(Kind.PLAIN, span, whole, gap, oneLine);
    }
}
