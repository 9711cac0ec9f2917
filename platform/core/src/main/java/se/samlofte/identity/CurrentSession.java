package se.samlofte.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The content of a request's session. A session is begun only when there is something to keep. */
public final class CurrentSession {

    private CurrentSession() {}

    public static SessionContent content(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object content = session == null ? null : session.getAttribute(Sessions.CONTENT);
        return content instanceof SessionContent found ? found : SessionContent.EMPTY;
    }

    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(content(request).signedIn());
    }

    public static void update(HttpServletRequest request, UnaryOperator<SessionContent> change) {
        SessionContent before = content(request);
        SessionContent after = change.apply(before);
        if (!after.equals(before)) {
            request.getSession(true).setAttribute(Sessions.CONTENT, after);
        }
    }

    /** Takes the notice that the next page is to show once, a text key. */
    public static @Nullable String takeNotice(HttpServletRequest request) {
        String notice = content(request).notice();
        if (notice != null) {
            update(request, content -> content.withNotice(null));
        }
        return notice;
    }

    /** Ends the session. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
