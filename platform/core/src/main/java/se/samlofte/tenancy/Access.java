package se.samlofte.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * As whom the program speaks to the database: the role, and the tenant whose rows the session may see.
 * Platform access sees only the global tables and has no tenant.
 */
public record Access(DatabaseAccess role, @Nullable TenantId tenant) {

    private static final Access PLATFORM = new Access(DatabaseAccess.PLATFORM, null);

    public Access {
        if ((role == DatabaseAccess.PLATFORM) != (tenant == null)) {
            throw new IllegalArgumentException("Platform access has no tenant, every other access has one");
        }
    }

    public static Access platform() {
        return PLATFORM;
    }

    /** Staff requests, jobs and listeners of one tenant. */
    public static Access app(TenantId tenant) {
        return new Access(DatabaseAccess.APP, tenant);
    }

    /** Anonymous visitors of one tenant: published rows only. */
    public static Access visitor(TenantId tenant) {
        return new Access(DatabaseAccess.PUBLIC, tenant);
    }
}
