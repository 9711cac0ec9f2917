package se.samlofte.onboarding;

/**
 * What is wrong in a file, where, and what to write instead; in Swedish, for the person who wrote it.
 *
 * @param file as the person named it
 * @param line from 1
 */
public record Finding(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ", rad " + line + ": " + message;
    }
}
