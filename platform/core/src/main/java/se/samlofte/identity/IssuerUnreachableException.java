package se.samlofte.identity;

/** An issuer did not answer, or answered with something else than what it should; public pages are not affected. */
public class IssuerUnreachableException extends RuntimeException {

    public IssuerUnreachableException(String issuer, String why) {
        super(issuer + ": " + why);
    }

    public IssuerUnreachableException(String issuer, Throwable cause) {
        super(issuer + " did not answer as an issuer does", cause);
    }
}
