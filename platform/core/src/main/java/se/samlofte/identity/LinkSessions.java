package se.samlofte.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Begins the session of somebody who came by a one-time link, always under a new id (SAFETY A09). */
public final class LinkSessions {

    private LinkSessions() {}

    public static void begin(HttpServletRequest request, SignedIn signedIn) {
        renew(request);
        CurrentSession.update(request, content -> content.withSignedIn(signedIn));
    }

    /** A new id where there is a session, as after a role was taken on (ASVS 7.2.4). */
    public static void renew(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }
}
