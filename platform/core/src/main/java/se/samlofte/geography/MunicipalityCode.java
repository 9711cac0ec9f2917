package se.samlofte.geography;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SCB's code of a municipality: four digits, leading zero kept, the first two are the county.
 * Codes change (Heby got a new one in 2007), so a tenant's key is its own id and this is an attribute.
 */
public record MunicipalityCode(String value) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    /** @throws IllegalArgumentException when it is not four digits */
    public MunicipalityCode {
        if (!FOUR_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a municipality code of four digits: " + value);
        }
    }

    /** The code in this text, or empty when the text is none. */
    public static Optional<MunicipalityCode> parse(String text) {
        return FOUR_DIGITS.matcher(text).matches() ? Optional.of(new MunicipalityCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
