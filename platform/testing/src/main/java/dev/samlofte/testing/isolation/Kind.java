package dev.samlofte.testing.isolation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of tenant table that {@code tenancy.isolate} knows; a table's kind stands in its comment. */
public enum Kind {
    /** Staff only. */
    TENANT,
    /** Staff read and add; nobody changes or removes. */
    APPENDED,
    /** Visitors read rows that are marked published. */
    PUBLISHED,
    /** Visitors read every row of their tenant. */
    OPEN,
    /** Visitors add rows and read none; staff do everything. */
    INTAKE,
    /** The platform sees across tenants what is due. */
    DUE;

    private static final String PREFIX = "isolation: ";

    static Optional<Kind> ofComment(@Nullable String comment) {
        return Stream.of(values())
                .filter(kind -> (PREFIX + kind.name().toLowerCase(Locale.ROOT)).equals(comment))
                .findFirst();
    }
}
