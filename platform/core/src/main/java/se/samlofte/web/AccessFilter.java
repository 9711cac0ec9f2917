package se.samlofte.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Memberships.Former;
import se.samlofte.identity.Memberships.Member;
import se.samlofte.identity.SessionContent;
import se.samlofte.identity.SignedInAuthentication;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Tenant;

/**
 * After authorisation: binds as whom the database is read. A person of the address's tenant acts as staff with what
 * they may do there at this moment; on staff addresses a stranger finds nothing, since what exists elsewhere is not
 * theirs to know, and who once belonged there is told that it is over; everybody else reads published rows.
 */
final class AccessFilter extends HttpFilter {

    private final transient Memberships memberships;
    private final transient ObjectProvider<StaffRefusals> refusals;

    /** @param refusals pages need far more than filters do, so they are made when the first one is shown */
    AccessFilter(Memberships memberships, ObjectProvider<StaffRefusals> refusals) {
        this.memberships = memberships;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tenant> tenant = RequestTenant.of(request);
        if (tenant.isEmpty() && StaffAddress.is(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (tenant.isEmpty()) {
            go(Access.platform(), actorAboveTenants(), request, response, chain);
            return;
        }
        String path = request.getRequestURI();
        boolean staff = StaffAddress.is(path);
        Optional<Member> member = staff || isApi(path) ? member(tenant.get()) : Optional.empty();
        if (member.isPresent()) {
            if (staff) {
                renewSessionWhenRolesChanged(request, tenant.get(), member.get());
            }
            request.setAttribute(StaffRequest.MEMBER, member.get());
            Actor actor = member.get().actor();
            Optional<String> sentBy = isApi(path) ? SentBy.of(request) : Optional.empty();
            go(Access.app(tenant.get().id()), sentBy.map(actor::sentBy).orElse(actor), request, response, chain);
        } else if (staff && !StaffAddress.isOpen(path)) {
            refuse(request, response, tenant.get());
        } else if (isApi(path) && signedIn().isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            go(Access.visitor(tenant.get().id()), Actor.nobody(), request, response, chain);
        }
    }

    /** Who once belonged here is told that it is over; for everybody else there is nothing here. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Tenant tenant) throws IOException {
        Optional<Former> former = signedIn()
                .flatMap(who -> AccessScope.<Optional<Former>, RuntimeException>call(
                        Access.app(tenant.id()),
                        () -> memberships.former(who.account().id())));
        if (former.isPresent()) {
            StaffPages.send(refusals.getObject().former(request, tenant, former.get()), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Member> member(Tenant tenant) {
        return signedIn()
                .flatMap(who -> AccessScope.call(
                        Access.app(tenant.id()),
                        () -> memberships.member(who.account().id())));
    }

    private static Actor actorAboveTenants() {
        return signedIn()
                .map(who -> Actor.person(who.account().id(), who.account().name(), java.util.Set.of()))
                .orElse(Actor.nobody());
    }

    private static Optional<SignedInAuthentication> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedInAuthentication who ? Optional.of(who) : Optional.empty();
    }

    /** A role that changed while somebody was signed in gives their session a new id (ASVS 7.2.4). */
    private static void renewSessionWhenRolesChanged(HttpServletRequest request, Tenant tenant, Member member) {
        SessionContent content = CurrentSession.content(request);
        List<String> now = member.roles().stream().map(Enum::name).sorted().toList();
        List<String> before = content.roles().get(tenant.id().value());
        if (content.signedIn() == null || now.equals(before)) {
            return;
        }
        if (before != null) {
            request.changeSessionId();
        }
        CurrentSession.update(request, old -> old.withRoles(tenant.id().value(), now));
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    private static void go(
            Access access, Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            AccessScope.<Boolean, Exception>call(access, actor, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
