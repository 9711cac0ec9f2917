package se.samlofte.web;

import static se.samlofte.web.LinkSignInPages.goTo;
import static se.samlofte.web.LinkSignInPages.language;
import static se.samlofte.web.LinkSignInPages.tenant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.CarriedInvitation;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.Invitation.Offer;
import se.samlofte.identity.InvitationAnswers;
import se.samlofte.identity.InvitationAnswers.Accepted;
import se.samlofte.identity.InvitationAnswers.Answer;
import se.samlofte.identity.InvitationAnswers.Gone;
import se.samlofte.identity.InvitationAnswers.IssuerNeeded;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.LinkAddress;
import se.samlofte.identity.LinkSessions;
import se.samlofte.identity.SignIns;
import se.samlofte.identity.SignedIn;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/**
 * Where an invitation's link leads: a page that says what is offered and acts only when its button is pressed. An
 * answered, withdrawn, old or invented link gets one and the same page.
 */
@Controller
class InvitationLinkPages {

    private static final String LINK = "/{slug}/lank/" + Invitations.PURPOSE + "/{token:" + LinkAddress.TOKEN + "}";
    private static final String WITHOUT_ISSUER = "lank";

    private final OpenPages pages;
    private final WaysIn ways;
    private final InvitationAnswers answers;
    private final SignIns signIns;

    InvitationLinkPages(OpenPages pages, WaysIn ways, InvitationAnswers answers, SignIns signIns) {
        this.pages = pages;
        this.ways = ways;
        this.answers = answers;
        this.signIns = signIns;
    }

    @GetMapping(LINK)
    ResponseEntity<byte[]> look(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        Tenant tenant = tenant(request);
        Language language = language(in);
        return answers.look(tenant, token)
                .map(offer -> page(HttpStatus.OK, tenant, language, token, offer, request))
                .orElseGet(() -> gone(tenant, language));
    }

    /** Back from signing in; on to the page of the invitation, or to the workspace when the browser kept none. */
    @GetMapping("/{slug}" + StaffAddress.WORKSPACE + StaffAddress.INVITATION)
    ResponseEntity<byte[]> back(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Tenant tenant = tenant(request);
        Language language = StaffAddress.language(request);
        return goTo(CarriedInvitation.take(request, response)
                .map(token -> LinkAddress.of(tenant, language, Invitations.PURPOSE, token))
                .orElseGet(() -> StaffAddress.of(tenant, language, "")));
    }

    /** @param way {@code lank} for those who have no issuer to sign in at */
    @PostMapping(LINK)
    ResponseEntity<byte[]> answer(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            @RequestParam(name = "vag", defaultValue = "") String way,
            HttpServletRequest request) {
        Optional<SignedIn> who = CurrentSession.signedIn(request);
        boolean withoutIssuer = who.isEmpty() && way.equals(WITHOUT_ISSUER);
        if (ForeignForms.isForeign(request) || (who.isEmpty() && !withoutIssuer)) {
            return look(slug, token, in, request);
        }
        Tenant tenant = tenant(request);
        Language language = language(in);
        Answer answer = who.map(signedIn -> answers.accept(tenant, token, signedIn))
                .orElseGet(() -> answers.acceptWithoutIssuer(tenant, token));
        return switch (answer) {
            case Gone none -> gone(tenant, language);
            case IssuerNeeded refused -> pages.word(HttpStatus.CONFLICT, tenant, language, "web.invitation-issuer");
            case Accepted accepted -> {
                if (withoutIssuer) {
                    LinkSessions.begin(request, accepted.signedIn());
                    signIns.succeeded(accepted.signedIn());
                } else {
                    LinkSessions.renew(request);
                }
                CurrentSession.update(request, content -> content.withNotice("web.invitation.accepted"));
                yield goTo(StaffAddress.of(tenant, language, ""));
            }
        };
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Tenant tenant,
            Language language,
            String token,
            Offer offer,
            HttpServletRequest request) {
        Optional<SignedIn> who = CurrentSession.signedIn(request);
        String target = StaffAddress.of(tenant, language, StaffAddress.INVITATION + "/" + token);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("offer", offer);
        parameters.put("who", who.map(SignedIn::name).orElse(""));
        parameters.put("ways", ways.of(tenant, pages.ui(language), target));
        parameters.put("withoutIssuer", answers.isOpenWithoutIssuer(tenant, offer));
        parameters.put("csrf", who.isEmpty() ? "" : FormToken.of(request));
        parameters.put("address", LinkAddress.of(tenant, language, Invitations.PURPOSE, token));
        parameters.put(
                "other",
                LinkAddress.of(
                        tenant, language == Language.SV ? Language.EN : Language.SV, Invitations.PURPOSE, token));
        return pages.page(status, tenant, language, "web.invitation.title", "web/invitation.jte", parameters);
    }

    private ResponseEntity<byte[]> gone(Tenant tenant, Language language) {
        return pages.word(HttpStatus.NOT_FOUND, tenant, language, "web.invitation-gone");
    }
}
