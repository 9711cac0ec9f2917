package se.samlofte.web;

/** What was asked for does not exist, or is not for this tenant's readers: the two look the same from outside. */
public class NotFoundException extends RuntimeException {

    /** @param detail for the reader, in English; never tells of another tenant's rows */
    public NotFoundException(String detail) {
        super(detail);
    }
}
