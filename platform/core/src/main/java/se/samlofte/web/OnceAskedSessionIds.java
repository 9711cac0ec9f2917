package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells a request's session ids: none for the API and for whoever shows a token, whatever cookie comes along, so that
 * they never read, renew or end a browser's session; else once. The session filter asks again when it ends, only to learn whether the cookie has
 * to be written, and would read the session a second time for that; so the cookie is written with each answer instead.
 */
final class OnceAskedSessionIds implements HttpSessionIdResolver {

    private static final String ASKED = OnceAskedSessionIds.class.getName();

    private final HttpSessionIdResolver cookies;

    OnceAskedSessionIds(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (isWithoutSession(request) || request.getAttribute(ASKED) != null) {
            return List.of();
        }
        request.setAttribute(ASKED, Boolean.TRUE);
        return cookies.resolveSessionIds(request);
    }

    private static boolean isWithoutSession(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return request.getServletPath().startsWith("/api/")
                || (shown != null && shown.regionMatches(true, 0, "Bearer", 0, "Bearer".length()));
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
