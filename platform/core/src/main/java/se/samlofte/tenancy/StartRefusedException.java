package se.samlofte.tenancy;

/** The program does not start here; the message says why and what to do, in one line for the operator. */
public class StartRefusedException extends IllegalStateException {

    public StartRefusedException(String reason) {
        super("Samlöfte does not start: " + reason);
    }

    public StartRefusedException(String reason, Throwable cause) {
        super("Samlöfte does not start: " + reason, cause);
    }
}
