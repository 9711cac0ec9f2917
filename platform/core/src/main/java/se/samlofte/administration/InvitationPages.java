package se.samlofte.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.Invitation.Problem;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Role;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame.Crumb;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedDay;
import se.samlofte.web.Ui;

/** Inviting people, sending a letter again, taking an invitation back. */
@Controller
class InvitationPages {

    private static final String FORM = PeoplePages.PATH + "/bjud-in";

    private final StaffPages pages;
    private final Invitations invitations;
    private final Clock clock;

    InvitationPages(StaffPages pages, Invitations invitations, Clock clock) {
        this.pages = pages;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/{slug}/arbetsyta" + FORM)
    ResponseEntity<byte[]> form(StaffRequest request) {
        request.actor().require(Memberships.MANAGE);
        return page(request, HttpStatus.OK, InvitationForm.empty(LocalDate.now(clock)));
    }

    @PostMapping("/{slug}/arbetsyta" + FORM)
    ResponseEntity<byte[]> invite(
            StaffRequest request,
            @RequestParam(name = InvitationForm.NAME, defaultValue = "") String name,
            @RequestParam(name = InvitationForm.EMAIL, defaultValue = "") String email,
            @RequestParam(name = InvitationForm.ROLE, defaultValue = "") String role) {
        request.actor().require(Memberships.MANAGE);
        TypedDay since = TypedDay.of(request.request(), InvitationForm.SINCE);
        TypedDay last = TypedDay.of(request.request(), InvitationForm.LAST);
        InvitationForm form =
                InvitationForm.of(new InvitationForm.Typed(name, email, role, since, last), LocalDate.now(clock));
        if (form.draft().isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        Set<Problem> problems = invitations.invite(form.draft().get(), request.language());
        if (!problems.isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(problems));
        }
        request.say("administration.invite.sent");
        return pages.goTo(request, PeoplePages.PATH);
    }

    @PostMapping("/{slug}/arbetsyta" + PeoplePages.PATH + "/inbjudan/{id}/skicka-igen")
    ResponseEntity<byte[]> resend(StaffRequest request, @PathVariable UUID id) {
        if (!invitations.resend(id, request.language())) {
            throw new NotFoundException("There is no such open invitation.");
        }
        request.say("administration.invite.sent-again");
        return pages.goTo(request, PeoplePages.PATH);
    }

    @PostMapping("/{slug}/arbetsyta" + PeoplePages.PATH + "/inbjudan/{id}/ta-tillbaka")
    ResponseEntity<byte[]> withdraw(StaffRequest request, @PathVariable UUID id) {
        if (!invitations.withdraw(id)) {
            throw new NotFoundException("There is no such open invitation.");
        }
        request.say("administration.invite.withdrawn");
        return pages.goTo(request, PeoplePages.PATH);
    }

    private ResponseEntity<byte[]> page(StaffRequest request, HttpStatus status, InvitationForm form) {
        Ui ui = pages.ui(request);
        StaffFrame frame = new StaffFrame(
                request,
                ui.text("administration.invite"),
                FORM,
                List.of(
                        StaffFrame.start(request, ui),
                        new Crumb(ui.text("administration.people"), request.address(PeoplePages.PATH))));
        return pages.page(
                status, frame, "administration/invite.jte", Map.of("form", form, "roles", List.of(Role.values())));
    }
}
