package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.Memberships.Member;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/**
 * A request of somebody who belongs to the tenant in its address. Controllers of staff pages take one as a parameter.
 *
 * @param request for what is seldom needed
 */
public record StaffRequest(Tenant tenant, Language language, Member member, HttpServletRequest request) {

    static final String MEMBER = StaffRequest.class.getName();

    /** Whether a member of the address's tenant asks. */
    static boolean is(HttpServletRequest request) {
        return request.getAttribute(MEMBER) instanceof Member;
    }

    static StaffRequest of(HttpServletRequest request) {
        Member member = (Member) Objects.requireNonNull(request.getAttribute(MEMBER), "not a staff request");
        return new StaffRequest(
                RequestTenant.of(request).orElseThrow(), StaffAddress.language(request), member, request);
    }

    public Actor actor() {
        return member.actor();
    }

    public Set<Role> roles() {
        return member.roles();
    }

    /** Address of a staff page in this request's language, such as {@code address("/logg")}. */
    public String address(String below) {
        return StaffAddress.of(tenant, language, below);
    }

    /** What every form carries, as the value of {@code _csrf}. */
    public String csrf() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /** Has the next page that is shown say something once, by its text key. */
    public void say(String textKey) {
        CurrentSession.update(request, content -> content.withNotice(textKey));
    }

    @Nullable
    String takeNotice() {
        return CurrentSession.takeNotice(request);
    }
}
