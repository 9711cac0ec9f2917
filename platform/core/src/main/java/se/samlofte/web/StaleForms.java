package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Memberships.Member;
import se.samlofte.identity.SignedIn;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.SignInPages.Way;
import se.samlofte.web.TypedWords.Said;

/**
 * Forms whose token no longer fits the session: somebody signed in anew, or their session ended while they wrote. What
 * they typed is shown and can be sent again with a press. Never for what another site sent: then there is nothing to
 * keep, and nothing is offered to press.
 */
@Component
class StaleForms {

    private static final String KEY = "web.refusal.";

    private final RefusalPages pages;
    private final TypedForms typed;
    private final Memberships memberships;

    StaleForms(RefusalPages pages, TypedForms typed, Memberships memberships) {
        this.pages = pages;
        this.typed = typed;
        this.memberships = memberships;
    }

    /** Whether a refused request is a form of ours that somebody pressed too late. */
    static boolean is(HttpServletRequest request, AccessDeniedException refusal) {
        String path = request.getRequestURI();
        return refusal instanceof CsrfException
                && HttpMethod.POST.matches(request.getMethod())
                && !ForeignForms.isForeign(request)
                && (StaffAddress.is(path) && RequestTenant.of(request).isPresent() || path.equals("/logout"));
    }

    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Optional<SignedIn> who = CurrentSession.signedIn(request);
        Optional<Tenant> tenant = RequestTenant.of(request);
        if (who.isEmpty()) {
            return pages.outside(
                    SignInWays.needsSignIn(request) ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                    request,
                    signedOut(request));
        }
        return tenant.flatMap(found -> inWorkspace(request, found, who.get()))
                .orElseGet(() -> pages.outside(HttpStatus.FORBIDDEN, request, stale(request)));
    }

    private Optional<ResponseEntity<byte[]>> inWorkspace(HttpServletRequest request, Tenant tenant, SignedIn who) {
        Access access = Access.app(tenant.id());
        return AccessScope.<Optional<Member>, RuntimeException>call(access, () -> memberships.member(who.account()))
                .map(member -> AccessScope.<ResponseEntity<byte[]>, RuntimeException>call(
                        access,
                        member.actor(),
                        () -> pages.inWorkspace(
                                HttpStatus.FORBIDDEN,
                                new StaffRequest(tenant, StaffAddress.language(request), member, request),
                                stale(request))));
    }

    private Refusal stale(HttpServletRequest request) {
        return told(request, "stale", List.of());
    }

    private Refusal signedOut(HttpServletRequest request) {
        String signIn = SignInWays.signInPage(request);
        return told(
                request, "signed-out", List.of(new Way(pages.ui(request).text(KEY + "signed-out.sign-in"), signIn)));
    }

    private Refusal told(HttpServletRequest request, String kind, List<Way> ways) {
        Ui ui = pages.ui(request);
        List<Said> words = typed.words(request, ui);
        String what = hasFiles(request) ? ".do.file" : words.isEmpty() ? ".do.press" : ".do";
        List<String> sentences = List.of(ui.text(KEY + kind + ".what"), ui.text(KEY + kind + what));
        Refusal.@Nullable Again again = hasFiles(request)
                ? null
                : new Refusal.Again(address(request), FormToken.of(request), typed.again(request));
        return new Refusal(ui.text(KEY + kind + ".title"), sentences, words, again, ways, null);
    }

    /** Files are not read before the form is known to be ours, so there is nothing to send again. */
    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static String address(HttpServletRequest request) {
        return RequestTenant.of(request)
                .map(tenant -> StaffAddress.of(tenant, StaffAddress.language(request), StaffAddress.below(request)))
                .orElse(request.getRequestURI());
    }
}
