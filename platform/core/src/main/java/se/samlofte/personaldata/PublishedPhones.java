package se.samlofte.personaldata;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Phone numbers that are published for people to call, such as the switchboard's; compared by their digits. */
public final class PublishedPhones {

    public static final PublishedPhones NONE = new PublishedPhones(Set.of());

    private static final String SWEDEN = "46";

    private final Set<String> digits;

    private PublishedPhones(Set<String> digits) {
        this.digits = digits;
    }

    /** @param numbers as they are written, such as "0451-26 70 00"; empty ones count for nothing */
    public static PublishedPhones of(Collection<String> numbers) {
        return new PublishedPhones(numbers.stream()
                .filter(Objects::nonNull)
                .map(PublishedPhones::national)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String written) {
        return digits.contains(national(written));
    }

    /** Digits as they are dialled within Sweden. */
    private static String national(String written) {
        String plain = written.replace("(0)", "").replaceAll("[^0-9+]", "");
        if (plain.startsWith("+" + SWEDEN)) {
            return "0" + plain.substring(3);
        }
        return plain.startsWith("00" + SWEDEN) ? "0" + plain.substring(4) : plain;
    }
}
