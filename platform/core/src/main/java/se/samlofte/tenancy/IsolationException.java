package se.samlofte.tenancy;

/** The database refused a statement because of its policies or grants (SQLSTATE 42501 or 28000): a bug or an attack. */
public class IsolationException extends NoTenantException {

    public IsolationException(String message, Throwable cause) {
        super(message, cause);
    }
}
