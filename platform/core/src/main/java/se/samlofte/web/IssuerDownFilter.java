package se.samlofte.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.IssuerUnreachableException;
import se.samlofte.identity.SignInTarget;

/**
 * An issuer that does not answer keeps its people out and nobody else; they are told so (SAFETY R26). One that answers
 * with what no library expects is refused like any other.
 */
final class IssuerDownFilter extends HttpFilter {

    private static final String CALLBACK = "/login/oauth2/code/";

    private static final Logger LOG = LoggerFactory.getLogger(IssuerDownFilter.class);

    private final transient AuthenticationFailureHandler refusals;

    IssuerDownFilter(AuthenticationFailureHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IssuerUnreachableException e) {
            sayThatItIsDown(request, response, e);
        } catch (RuntimeException e) {
            if (!request.getRequestURI().startsWith(CALLBACK)) {
                throw e;
            }
            LOG.warn("An issuer answered strangely: {}", e.getClass().getSimpleName());
            refusals.onAuthenticationFailure(request, response, new OAuth2AuthenticationException("invalid_answer"));
        }
    }

    /** A sign-in that could not even begin: its issuer is down, or there is no such client. */
    static void couldNotBegin(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        Throwable cause = refusal;
        while (cause != null) {
            if (cause instanceof IssuerUnreachableException down) {
                sayThatItIsDown(request, response, down);
                return;
            }
            cause = cause.getCause();
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void sayThatItIsDown(
            HttpServletRequest request, HttpServletResponse response, IssuerUnreachableException down)
            throws IOException {
        LOG.warn("Nobody can sign in: {}", down.getMessage());
        CurrentSession.update(request, content -> content.withNotice("web.sign-in.issuer-down"));
        String target = SignInTarget.or(request.getParameter("to"), "/login");
        response.sendRedirect(SignInWays.signInPage(target));
    }
}
