package se.samlofte.tenancy;

/** Work that needs a tenant ran without one: a bug, never a visitor's mistake. */
public class NoTenantException extends IllegalStateException {

    public NoTenantException(String message) {
        super(message);
    }

    public NoTenantException(String message, Throwable cause) {
        super(message, cause);
    }
}
