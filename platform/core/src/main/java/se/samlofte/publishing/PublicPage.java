package se.samlofte.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One finished page or file.
 *
 * @param path full address without query, such as {@code /heby/en/medborgarloften}
 * @param contentType with charset where it is text
 * @param key the same for the same bytes
 * @param bytes made when they are needed; may take long, and may ask the database nothing
 * @param validUntil when it must be rendered again because time passed; {@link #ALWAYS} if never
 */
public record PublicPage(String path, String contentType, String key, Supplier<byte[]> bytes, Instant validUntil) {

    /** Far enough for PostgreSQL and people alike. */
    public static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    public PublicPage(String path, String contentType, byte[] body, Instant validUntil) {
        this(path, contentType, FinishedPage.hash(body), () -> body, validUntil);
    }

    public static PublicPage html(String path, String html, Instant validUntil) {
        return new PublicPage(path, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8), validUntil);
    }

    /** A file of text, such as {@code text/csv;charset=utf-8}; its path ends with what nginx knows its type by. */
    public static PublicPage file(String path, String contentType, String text, Instant validUntil) {
        return new PublicPage(path, contentType, text.getBytes(StandardCharsets.UTF_8), validUntil);
    }

    /**
     * A file that takes long to make, such as a PDF: made only when what it is made from has changed.
     *
     * @param source what it is made from; the same source gives the same bytes
     */
    public static PublicPage madeFrom(
            String source, String path, String contentType, Supplier<byte[]> bytes, Instant validUntil) {
        return new PublicPage(
                path, contentType, FinishedPage.hash(source.getBytes(StandardCharsets.UTF_8)), bytes, validUntil);
    }

    public byte[] body() {
        return bytes.get();
    }
}
