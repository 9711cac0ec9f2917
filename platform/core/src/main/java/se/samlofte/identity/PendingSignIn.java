package se.samlofte.identity;

import java.time.Instant;

/**
 * A sign-in that somebody began and has not ended.
 *
 * @param state ties the issuer's answer to this browser
 * @param verifier of PKCE
 * @param target where they wanted to go: a path of ours
 */
public record PendingSignIn(String state, String client, String nonce, String verifier, String target, Instant at) {}
