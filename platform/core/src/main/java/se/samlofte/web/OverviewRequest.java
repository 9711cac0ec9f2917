package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.PlatformRole;
import se.samlofte.identity.SignedIn;
import se.samlofte.tenancy.Language;

/** A request of somebody with a role above the tenants: {@code /drift}, {@code /polisoversikt}. */
public record OverviewRequest(SignedIn who, Set<PlatformRole> roles, HttpServletRequest request) {

    static OverviewRequest of(HttpServletRequest request, java.util.function.Function<UUID, Set<PlatformRole>> roles) {
        SignedIn who =
                CurrentSession.signedIn(request).orElseThrow(() -> new NotFoundException("Nobody has signed in."));
        return new OverviewRequest(who, roles.apply(who.account()), request);
    }

    /** The person's role of this kind; without one there is nothing at this address. */
    public PlatformRole require(PlatformRole.Kind kind) {
        return roles.stream()
                .filter(role -> role.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is nothing at this address."));
    }

    public Language language() {
        return StaffAddress.language(request);
    }

    /** What the form to sign out carries. */
    public String csrf() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
