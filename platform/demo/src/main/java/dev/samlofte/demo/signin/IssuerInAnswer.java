package dev.samlofte.demo.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in every answer to the program, refusals too, which issuer gives it ({@code iss}, RFC 9207): so nobody can pass
 * off one issuer's answer as another's. The library does not do it by itself.
 */
final class IssuerInAnswer extends OncePerRequestFilter {

    private final RequestMatcher authorize;
    private final IssuerAddresses addresses;
    private final String program;

    IssuerInAnswer(RequestMatcher authorize, IssuerAddresses addresses, String program) {
        this.authorize = authorize;
        this.addresses = addresses;
        this.program = program;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!authorize.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        String issuer = URLEncoder.encode(addresses.of(IssuerAddresses.wordOf(request)), StandardCharsets.UTF_8);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(location.startsWith(program + "/") ? location + "&iss=" + issuer : location);
            }
        });
    }
}
