package se.samlofte.pledges;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed, read with good will. */
final class Typed {

    private Typed() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The text without blanks around it; absent when nothing is left. */
    static @Nullable String orNull(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.strip())) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** A number from 1; empty when it is none. */
    static Optional<Integer> number(String value) {
        String stripped = value.strip();
        return stripped.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(stripped)) : Optional.empty();
    }

    static boolean isYes(String value) {
        return value.strip().toLowerCase(Locale.ROOT).equals("true");
    }
}
