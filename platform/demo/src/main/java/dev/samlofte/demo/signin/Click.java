package dev.samlofte.demo.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** A click on a person: that is all it takes to be signed in here. Goes on with the question that was asked. */
final class Click extends AbstractAuthenticationProcessingFilter {

    /** Below each issuer. */
    static final String PATH = "logga-in";

    private final DemoPeople people;
    private final Clock clock;

    Click(DemoPeople people, Clock clock, SecurityContextRepository contexts) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/*/" + PATH), asItIs());
        this.people = people;
        this.clock = clock;
        setSecurityContextRepository(contexts);
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler((request, response, signedIn) -> goOn(request, response));
        setAuthenticationFailureHandler((request, response, problem) ->
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, problem.getMessage()));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String subject = request.getParameter("person");
        DemoPerson person = people.at(IssuerAddresses.wordOf(request)).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new BadCredentialsException("No such person here"));
        SignIn signIn = new SignIn(UUID.randomUUID().toString(), person, clock.instant());
        GrantedAuthority click =
                FactorGrantedAuthority.withFactor("CLICK").issuedAt(signIn.at()).build();
        return UsernamePasswordAuthenticationToken.authenticated(signIn, null, List.of(click));
    }

    /** Always to our own authorisation endpoint, which examines the question; so it leads nobody astray. */
    private static void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String question = request.getParameter("question");
        if (question == null || !question.matches("[!-~]*")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.sendRedirect("/" + IssuerAddresses.wordOf(request) + "/oauth2/authorize?" + question);
    }

    private static AuthenticationManager asItIs() {
        return authentication -> authentication;
    }
}
