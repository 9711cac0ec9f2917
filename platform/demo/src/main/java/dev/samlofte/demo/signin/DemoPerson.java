package dev.samlofte.demo.signin;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to sign in as in the demonstration; a role, never a named human being.
 *
 * @param issuer last word of the issuer's address: a municipality's slug, {@code polisen} or {@code samlofte}
 * @param subject the token's {@code sub}, such as {@code coordinator@heby}
 * @param name what the pages call the person, in Swedish
 * @param role such as {@code COORDINATOR}
 * @param slug the municipality that the person works for; null for whole regions and for operators
 */
public record DemoPerson(
        String issuer,
        String subject,
        String name,
        String role,
        @Nullable String slug) {}
