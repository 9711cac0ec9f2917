package se.samlofte.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that stand on every response, errors and files included (SAFETY I20). {@code infra/nginx} carries the
 * same; a test compares them.
 */
public final class ResponseHeaders {

    /** Nothing but our own style sheets, fonts, pictures and scripts; no frames, no inline styles or scripts. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Name and value of each. */
    public static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    /** A card that other sites show in a frame: reads styles, sends nothing, runs nothing. */
    public static final Map<String, String> OF_CARDS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; "
                    + "base-uri 'none'; frame-ancestors *",
            "Cross-Origin-Resource-Policy",
            "cross-origin");

    /** What stands on all other responses and keeps them out of frames. */
    public static final String OLDER_FRAME_RULE = "X-Frame-Options";

    private static final Pattern CARD =
            Pattern.compile("/[a-z0-9-]+(/[a-z]{2})?/[a-z-]+/[a-z0-9-]+/inbaddad(/(ljus|mork))?");

    private ResponseHeaders() {}

    /** Whether a page's address is that of a card, which may be framed; nothing else may. */
    public static boolean isCard(String path) {
        return CARD.matcher(path).matches();
    }

    /** Lets the page be framed. */
    public static void letBeFramed(HttpServletResponse response) {
        OF_CARDS.forEach(response::setHeader);
        response.setHeader(OLDER_FRAME_RULE, null);
    }

    static void writeTo(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }
}
