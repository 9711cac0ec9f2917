package se.samlofte.pledges.reading;

import java.util.ArrayList;
import java.util.List;
import se.samlofte.pledges.reading.Reading.Found;
import se.samlofte.pledges.reading.SourceText.Span;

/** Which parts of the text were accounted for, and which were not understood. */
final class Units {

    private final List<Span> open = new ArrayList<>();

    /** What nobody has understood yet. */
    void notUnderstood(Span span) {
        if (!span.isEmpty()) {
            open.add(span);
        }
    }

    /** Neighbours are told as one. */
    List<Found> unparsed() {
        List<Found> parts = new ArrayList<>();
        Span last = null;
        for (Span span : open) {
            if (last != null && between(last, span)) {
                last = new Span(span.of(), last.start(), span.end());
            } else {
                if (last != null) {
                    parts.add(last.found());
                }
                last = span;
            }
        }
        if (last != null) {
            parts.add(last.found());
        }
        return parts;
    }

    private static boolean between(Span before, Span after) {
        return new Span(after.of(), before.end(), Math.max(before.end(), after.start()))
                        .trimmed()
                        .isEmpty()
                && after.start() - before.end() <= 1;
    }

    double coverage(SourceText source) {
        long all = letters(source.all());
        long left = open.stream().mapToLong(Units::letters).sum();
        return all == 0 ? 0 : Math.max(0, (double) (all - left) / all);
    }

    private static long letters(Span span) {
        String source = span.of().source();
        long letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            if (!SourceText.isBlank(source.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
