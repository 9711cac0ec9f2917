package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether another site's page sent a form. One-time links are pressed without a session, so no token ties their form to
 * one; the browser's own word keeps others from signing somebody in unasked (SAFETY A07).
 */
public final class ForeignForms {

    private ForeignForms() {}

    /** True when the browser says that it was sent from elsewhere; browsers too old to say so are believed. */
    public static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
