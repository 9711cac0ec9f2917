package dev.samlofte.demo.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samlofte.web.ResponseHeaders;

/**
 * Lets in only what is asked of {@code localhost} by name, since issuers are made from the name that was asked, and only
 * issuers that exist. Puts the program's headers on everything; forms may also lead on to the program.
 */
final class Gate extends OncePerRequestFilter {

    private static final Set<String> BELOW_AN_ISSUER =
            Set.of("oauth2", "connect", ".well-known", "userinfo", Click.PATH);

    private final IssuerAddresses addresses;
    private final DemoPeople people;
    private final Set<String> pages;
    private final String policy;

    Gate(IssuerAddresses addresses, DemoPeople people, Set<String> pages, String program) {
        this.addresses = addresses;
        this.people = people;
        this.pages = pages;
        this.policy =
                ResponseHeaders.CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' " + program);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ResponseHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", policy);
        if (!addresses.host().equalsIgnoreCase(request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_MISDIRECTED_REQUEST);
        } else if (!isKnown(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isKnown(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length < 2 || path.contains("//")) {
            return false;
        }
        return pages.contains(parts[1])
                || (parts.length > 2 && people.nameOf(parts[1]).isPresent() && BELOW_AN_ISSUER.contains(parts[2]));
    }
}
