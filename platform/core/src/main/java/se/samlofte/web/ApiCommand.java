package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that changes something, as a controller of the API takes it: the body, at most 1 MB, read strictly; the
 * version the caller has read ({@code If-Match}); the key under which a repeat gets the first answer
 * ({@code Idempotency-Key}).
 */
public final class ApiCommand {

    /** Bytes of a body. */
    static final int LONGEST = 1_000_000;

    /** Bytes that are listened to, and thrown away, so that whoever sends too much reads why. */
    private static final int HEARD_OUT = 16_000_000;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private final String target;
    private final byte[] body;
    private final @Nullable String key;
    private final @Nullable String match;

    private ApiCommand(String target, byte[] body, @Nullable String key, @Nullable String match) {
        this.target = target;
        this.body = body;
        this.key = key;
        this.match = match;
    }

    static ApiCommand of(HttpServletRequest request) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequestException(
                    "The Idempotency-Key needs 8 to 100 visible ASCII characters; a UUID is fine.");
        }
        return new ApiCommand(
                request.getMethod() + " " + request.getRequestURI(),
                read(request.getInputStream()),
                key,
                request.getHeader("If-Match"));
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            byte[] rest = new byte[1 << 16];
            int heard = body.length;
            for (int more = in.read(rest); more > 0 && heard < HEARD_OUT; more = in.read(rest)) {
                heard += more;
            }
            throw new RefusalException(HttpStatus.CONTENT_TOO_LARGE, "The body is longer than 1 MB. Send less.");
        }
        return body;
    }

    /**
     * The body as this type.
     *
     * @throws RefusalException (400) naming the fields that are unknown or of the wrong kind
     */
    public <T> T body(Class<T> type) {
        return StrictJson.read(body, type);
    }

    /**
     * The version the caller has read.
     *
     * @throws RefusalException (428) when they do not tell
     */
    public int version() {
        if (match == null) {
            throw new RefusalException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Say which version you have read: send its ETag as If-Match, such as \"3\" with the marks.");
        }
        Matcher tag = TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw new BadRequestException("If-Match takes one ETag as it was given, such as \"3\" with the marks.");
        }
        return Integer.parseInt(tag.group(1));
    }

    /** The same command, which cannot go without a key. @throws BadRequestException when it has none */
    public ApiCommand withKey() {
        if (key == null) {
            throw new BadRequestException("Send an Idempotency-Key, 8 to 100 characters that you make up for this "
                    + "command, so that sending it twice makes one draft.");
        }
        return this;
    }

    @Nullable
    String key() {
        return key;
    }

    /** Tells whether two requests are the same one. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((target + "\n" + match + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
