package se.samlofte.pledges;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    /** A measured value: "3,5", "-12", "1 200"; empty when it is none. */
    static Optional<BigDecimal> decimal(String value) {
        String plain = value.strip()
                .replaceAll("[ \\u00a0\\u202f]", "")
                .replace('−', '-')
                .replace(',', '.');
        return plain.matches("-?[0-9]{1,12}([.][0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A name that programs give; empty when it is none. */
    static Optional<UUID> uuid(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(plain))
                : Optional.empty();
    }

    /** The lines that say something. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static boolean isYes(String value) {
        return value.strip().toLowerCase(Locale.ROOT).equals("true");
    }
}
