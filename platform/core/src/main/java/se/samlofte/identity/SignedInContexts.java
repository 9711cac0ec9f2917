package se.samlofte.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps who signed in as our own record in the session. */
@Component
public class SignedInContexts implements SecurityContextRepository {

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
            CurrentSession.update(request, content -> content.withSignedIn(user.signedIn()));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return CurrentSession.signedIn(request).isPresent();
    }

    private static SecurityContext context(HttpServletRequest request) {
        return CurrentSession.signedIn(request)
                .<SecurityContext>map(signedIn -> new SecurityContextImpl(
                        new SignedInAuthentication(new Account(signedIn.account(), signedIn.name()))))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }
}
