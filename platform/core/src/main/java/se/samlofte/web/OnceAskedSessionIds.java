package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells a request's session ids once. The session filter asks again when it ends, only to learn whether the cookie has
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
        if (request.getAttribute(ASKED) != null) {
            return List.of();
        }
        request.setAttribute(ASKED, Boolean.TRUE);
        return cookies.resolveSessionIds(request);
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
