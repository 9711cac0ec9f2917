package se.samlofte.identity;

import java.util.UUID;

/** A person as one issuer knows them; the same person at another issuer is another account. */
public record Account(UUID id, String name) {}
