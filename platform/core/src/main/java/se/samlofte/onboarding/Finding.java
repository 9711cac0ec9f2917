package se.samlofte.onboarding;

/**
 * What is wrong in a file, where, and what to write instead; in Swedish, for the person who wrote it.
 *
 * @param file as the person named it
 * @param line from 1
 * @param hidesMore whether the file was not looked at further because of this, so that mending it may show more
 */
public record Finding(String file, int line, String message, boolean hidesMore) {

    /** A finding that hides no other. */
    public Finding(String file, int line, String message) {
        this(file, line, message, false);
    }

    /** The same finding, after which the file was not looked at further. */
    public Finding hidingMore() {
        return new Finding(file, line, message, true);
    }

    @Override
    public String toString() {
        return file + ", rad " + line + ": " + message;
    }
}
