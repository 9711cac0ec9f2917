package se.samlofte.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role above the tenants.
 *
 * @param region slug of the police region of an analyst, such as {@code syd}
 */
public record PlatformRole(Kind kind, @Nullable String region) {

    public enum Kind {
        OPERATOR,
        REGION_ANALYST
    }
}
