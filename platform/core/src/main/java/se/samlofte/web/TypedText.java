package se.samlofte.web;

import java.util.Optional;
import java.util.UUID;

/** What somebody typed in a form, read with good will. */
public final class TypedText {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TypedText() {}

    /** Without what no database and no reader can take: control characters other than line breaks, halves of characters. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (point == '\n' || point == '\t' || (!half && !Character.isISOControl(point))) {
                clean.appendCodePoint(point == '\t' ? ' ' : point);
            }
        });
        return clean.toString();
    }

    /** An id that a form carries; empty when it is none. */
    public static Optional<UUID> id(String text) {
        return text.matches(ID) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
