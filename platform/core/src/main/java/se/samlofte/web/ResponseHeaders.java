package se.samlofte.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

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

    private ResponseHeaders() {}

    static void writeTo(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }
}
