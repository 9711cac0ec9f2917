package dev.samlofte.demo.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgets for one request who clicked before, when the program wants to be sure ({@code prompt=login},
 * {@code prompt=select_account} or {@code max_age}): the page then asks again.
 */
final class AskAgain extends OncePerRequestFilter {

    private final RequestMatcher authorize;
    private final Clock clock;

    AskAgain(RequestMatcher authorize, Clock clock) {
        this.authorize = authorize;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (authorize.matches(request) && (wantsClick(request) || isTooOld(request))) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private static boolean wantsClick(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt != null && (prompt.contains("login") || prompt.contains("select_account"));
    }

    private boolean isTooOld(HttpServletRequest request) {
        String maxAge = request.getParameter("max_age");
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return maxAge != null
                && maxAge.matches("[0-9]{1,9}")
                && known != null
                && known.getPrincipal() instanceof SignIn signIn
                && signIn.at().plus(Duration.ofSeconds(Long.parseLong(maxAge))).isBefore(clock.instant());
    }

    /** The query without what asks for a click, to go on with after the click. */
    static String answered(@Nullable String query) {
        return query == null
                ? ""
                : query.replaceAll("(^|&)(prompt|max_age)=[^&]*", "$1").replaceAll("&{2,}", "&");
    }
}
