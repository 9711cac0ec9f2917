package se.samlofte.tenancy;

/**
 * Something that happened in one tenant. Carries ids only, never personal data: the publication table stores events of
 * all tenants as text. Listeners run with the tenant bound, and are skipped while their module is turned off.
 */
public interface TenantEvent {

    TenantId tenant();
}
