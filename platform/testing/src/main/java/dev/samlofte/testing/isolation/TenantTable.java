package dev.samlofte.testing.isolation;

import org.jspecify.annotations.Nullable;

/**
 * A table that is not on the list of global ones.
 *
 * @param address {@code schema.table}
 * @param kind absent when its comment names none that we know
 */
public record TenantTable(
        long oid, String address, @Nullable Kind kind) {}
