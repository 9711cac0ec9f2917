package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** What ties a form to its session. */
final class FormToken {

    private FormToken() {}

    /** What a form of this request carries, as the value of {@code _csrf}. */
    static String of(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
