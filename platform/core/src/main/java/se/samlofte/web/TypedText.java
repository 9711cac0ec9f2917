package se.samlofte.web;

import java.util.Optional;
import java.util.UUID;
import se.samlofte.identity.FreeText;

/** What somebody typed in a form, read with good will. */
public final class TypedText {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TypedText() {}

    /** Without what readers cannot see or read, as {@link FreeText} says. */
    public static String clean(String text) {
        return FreeText.clean(text);
    }

    /** An id that a form carries; empty when it is none. */
    public static Optional<UUID> id(String text) {
        return text.matches(ID) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
