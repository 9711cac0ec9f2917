package dev.samlofte.demo.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/** How issuers are written: {@code http://localhost:PORT/word}. */
record IssuerAddresses(int port) {

    String base() {
        return "http://localhost:" + port;
    }

    String host() {
        return "localhost:" + port;
    }

    String of(String word) {
        return base() + "/" + word;
    }

    /** First word of the request's path. */
    static String wordOf(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** The path word of the issuer that the library works for just now. */
    static String currentWord() {
        AuthorizationServerContext context = AuthorizationServerContextHolder.getContext();
        String issuer = context == null ? "/" : context.getIssuer();
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }
}
