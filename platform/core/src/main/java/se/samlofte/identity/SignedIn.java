package se.samlofte.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, as the session remembers it: our own record, not the library's objects, so that instances of different
 * versions read each other's sessions.
 *
 * @param client registration id of the client by which they came
 * @param sid the issuer's own id of its session, where it tells
 * @param idToken for signing out at the issuer; never shown
 */
public record SignedIn(
        UUID account,
        String name,
        String client,
        String issuer,
        @Nullable String sid,
        @Nullable String acr,
        String idToken,
        Instant at) {}
