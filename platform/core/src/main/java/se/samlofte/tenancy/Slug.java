package se.samlofte.tenancy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A tenant's address: lower-case ASCII words with hyphens, at most 60 characters, none of the reserved words. */
public record Slug(String value) {

    /** First words of addresses that belong to the platform or to a language. */
    public static final Set<String> RESERVED = Set.of(
            "sv",
            "en",
            "ar",
            "so",
            "ti",
            "fa",
            "uk",
            "fi",
            "se",
            "polisoversikt",
            "drift",
            "api",
            "hsds",
            "assets",
            "login",
            "logout",
            "oauth2",
            "actuator",
            "tillganglighet");

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when it has another shape or is reserved */
    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a tenant's address: " + value);
        }
    }

    public static Optional<Slug> parse(String text) {
        return isValid(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() <= 60 && SHAPE.matcher(text).matches() && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
