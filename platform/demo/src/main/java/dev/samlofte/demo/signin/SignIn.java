package dev.samlofte.demo.signin;

import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * One click on one person.
 *
 * @param id tells two clicks on the same person apart
 */
record SignIn(String id, DemoPerson person, Instant at) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return person.subject();
    }
}
