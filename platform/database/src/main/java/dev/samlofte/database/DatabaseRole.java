package dev.samlofte.database;

/** The login roles of {@code infra/postgres/roles.sql}. */
public enum DatabaseRole {
    OWNER,
    PLATFORM,
    APP,
    PUBLIC,
    CONSENTED;

    /** The role's name in PostgreSQL, such as {@code samlofte_app}. */
    public String roleName() {
        return "samlofte_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
