package se.samlofte.web;

/** The request cannot be understood as it stands; the reader can mend it. */
public class BadRequestException extends RuntimeException {

    /** @param detail what is wrong and what to send instead, in English */
    public BadRequestException(String detail) {
        super(detail);
    }
}
