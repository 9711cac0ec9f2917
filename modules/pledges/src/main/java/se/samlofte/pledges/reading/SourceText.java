package se.samlofte.pledges.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source text, and the same in lower case with plain blanks, character for character, so that a place in one is the
 * same place in the other.
 */
final class SourceText {

    private final String source;
    private final String low;

    SourceText(String source) {
        this.source = source;
        char[] lowered = source.toCharArray();
        for (int i = 0; i < lowered.length; i++) {
            char c = lowered[i];
            lowered[i] = isBlank(c) ? ' ' : Character.toLowerCase(c);
        }
        this.low = new String(lowered);
    }

    static boolean isBlank(char c) {
        if (c > ' ' && c < 127) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || Character.getType(c) == Character.CONTROL;
    }

    String source() {
        return source;
    }

    int length() {
        return source.length();
    }

    Span all() {
        return new Span(this, 0, source.length());
    }

    /** A stretch of the source. */
    record Span(SourceText of, int start, int end) {

        /** In lower case, blanks as they stand. */
        String low() {
            return of.low.substring(start, end);
        }

        /** As people read it: one blank between words. */
        String text() {
            StringBuilder text = new StringBuilder(end - start);
            boolean blank = false;
            for (int i = start; i < end; i++) {
                char c = of.source.charAt(i);
                if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
                    continue;
                }
                if (isBlank(c)) {
                    blank = !text.isEmpty();
                    continue;
                }
                if (blank) {
                    text.append(' ');
                    blank = false;
                }
                text.append(c);
            }
            return text.toString();
        }

        Quote quote() {
            return new Quote(start, end);
        }

        int length() {
            return end - start;
        }

        boolean isEmpty() {
            return start == end;
        }

        boolean has(Pattern pattern) {
            return pattern.matcher(of.low).region(start, end).find();
        }

        /** Offsets are relative to the span. */
        Matcher matcher(Pattern pattern) {
            return pattern.matcher(low());
        }

        /** Relative offsets. */
        Span part(int from, int to) {
            return new Span(of, start + from, start + to).trimmed();
        }

        Span from(int from) {
            return part(from, length());
        }

        Span trimmed() {
            int first = start;
            int last = end;
            while (first < last && isBlank(of.source.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(of.source.charAt(last - 1))) {
                last--;
            }
            return new Span(of, first, last);
        }

        char first() {
            return isEmpty() ? ' ' : of.source.charAt(start);
        }

        char last() {
            return isEmpty() ? ' ' : of.source.charAt(end - 1);
        }

        Reading.Found found() {
            return new Reading.Found(text(), quote());
        }
    }
}
