package se.samlofte.tenancy;

import java.util.Locale;

/** The database roles that serve, see {@code infra/postgres/roles.sql}. */
public enum DatabaseAccess {
    PLATFORM,
    APP,
    PUBLIC,
    CONSENTED;

    public String roleName() {
        return "samlofte_" + name().toLowerCase(Locale.ROOT);
    }
}
