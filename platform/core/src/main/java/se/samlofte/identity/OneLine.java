package se.samlofte.identity;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short text that somebody typed and that ends up on one line: in a heading, in a letter's head. Control characters,
 * line ends of any kind and marks that turn the reading direction have no place there (SAFETY I02, I09).
 */
public final class OneLine {

    private OneLine() {}

    /** The text without white space around it, in Unicode's composed form; empty when it is blank, too long or not one line. */
    public static Optional<String> parse(@Nullable String typed, int longest) {
        if (typed == null || typed.length() > longest * 4) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return text.isEmpty() || text.length() > longest || !isClean(text) ? Optional.empty() : Optional.of(text);
    }

    /** What an issuer says, brought to one line of at most that many characters, whatever it holds. */
    static String of(String said, int longest) {
        String line = FreeText.clean(said).replace('\n', ' ').strip();
        return line.length() <= longest
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Whether nothing in it ends a line, controls a device, hides or turns the reading direction. */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(OneLine::endsALine)
                && FreeText.disturbing(text).isEmpty();
    }

    private static boolean endsALine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
