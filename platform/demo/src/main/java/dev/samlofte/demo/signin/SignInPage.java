package dev.samlofte.demo.signin;

import dev.samlofte.demo.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page with one button for each person of the issuer, shown in place of the answer when nobody has clicked. The
 * question rides along in the form, so that two windows do not disturb each other.
 */
final class SignInPage implements AuthenticationEntryPoint {

    private final DemoPeople people;

    SignInPage(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String issuer = IssuerAddresses.wordOf(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Page.of("demo/people.jte")
                .with(Map.of(
                        "place", people.nameOf(issuer).orElse(issuer),
                        "people", people.at(issuer),
                        "action", "/" + issuer + "/" + Click.PATH,
                        "question", AskAgain.answered(request.getQueryString()),
                        "csrf", csrf.getToken()))
                .writeTo(response);
    }
}
