package se.samlofte.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a caller's {@code traceparent} (W3C Trace Context) back, with a span of our own, or starts a trace. */
final class TraceContextFilter extends HttpFilter {

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("traceparent", answer(request.getHeader("traceparent")));
        chain.doFilter(request, response);
    }

    private static String answer(@Nullable String sent) {
        var valid = VALID.matcher(sent == null ? "" : sent);
        return valid.matches()
                ? "00-" + valid.group(1) + "-" + random(8) + "-" + valid.group(2)
                : "00-" + random(16) + "-" + random(8) + "-00";
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
