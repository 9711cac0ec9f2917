package se.samlofte.administration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.identity.Invitation;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.Membership;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Memberships.Ending;
import se.samlofte.web.DayField;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame.Crumb;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedDay;
import se.samlofte.web.Ui;

/** Who belongs to the municipality's workspace, as what and until when; and who is invited. */
@Controller
public class PeoplePages {

    static final String PATH = "/personer";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final StaffPages pages;
    private final Memberships memberships;
    private final Invitations invitations;

    PeoplePages(StaffPages pages, Memberships memberships, Invitations invitations) {
        this.pages = pages;
        this.memberships = memberships;
        this.invitations = invitations;
    }

    /**
     * Somebody with a role.
     *
     * @param last the last day with the role; absent without an end
     * @param me whether it is whoever looks
     */
    public record Person(
            UUID id,
            String name,
            String role,
            LocalDate since,
            @Nullable LocalDate last,
            boolean me) {

        static Person of(Membership membership, StaffRequest request, Ui ui) {
            LocalDate until = membership.until();
            return new Person(
                    membership.id(),
                    membership.name(),
                    ui.text("web.role." + membership.role()),
                    membership.since(),
                    until == null ? null : until.minusDays(1),
                    membership.account().equals(request.actor().account()));
        }
    }

    /** @param linkLast the last day the link in the letter works; absent when it has ended */
    public record Invited(
            UUID id,
            String name,
            String email,
            String role,
            LocalDate since,
            @Nullable LocalDate linkLast) {

        static Invited of(Invitation invitation, Ui ui) {
            java.time.Instant until = invitation.linkUntil();
            return new Invited(
                    invitation.id(),
                    invitation.name(),
                    invitation.email(),
                    ui.text("web.role." + invitation.role()),
                    invitation.since(),
                    until == null ? null : LocalDateTime.ofInstant(until, ZONE).toLocalDate());
        }
    }

    @GetMapping("/{slug}/arbetsyta" + PATH)
    ResponseEntity<byte[]> people(StaffRequest request) {
        Ui ui = pages.ui(request);
        List<Person> people = memberships.all().stream()
                .map(membership -> Person.of(membership, request, ui))
                .toList();
        List<Invited> invited = invitations.open().stream()
                .map(invitation -> Invited.of(invitation, ui))
                .toList();
        return pages.page(
                StaffFrame.below(request, ui, ui.text("administration.people"), PATH),
                "administration/people.jte",
                Map.of("people", people, "invited", invited));
    }

    @GetMapping("/{slug}/arbetsyta" + PATH + "/{id}")
    ResponseEntity<byte[]> person(StaffRequest request, @PathVariable UUID id) {
        Person person = find(request, id);
        return page(request, HttpStatus.OK, person, TypedDay.of(person.last()), "");
    }

    @PostMapping("/{slug}/arbetsyta" + PATH + "/{id}/avsluta")
    ResponseEntity<byte[]> end(StaffRequest request, @PathVariable UUID id) {
        return after(request, id, memberships.end(id), "administration.person.ended", TypedDay.EMPTY);
    }

    /** Takes the last day with the role; empty fields for no end. */
    @PostMapping("/{slug}/arbetsyta" + PATH + "/{id}/slutdatum")
    ResponseEntity<byte[]> endOn(StaffRequest request, @PathVariable UUID id) {
        TypedDay typed = TypedDay.of(request.request(), InvitationForm.LAST);
        Optional<LocalDate> last = typed.date();
        if (last.isEmpty() && !typed.isBlank()) {
            return page(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    find(request, id),
                    typed,
                    "administration.invite.wrong." + InvitationForm.LAST);
        }
        Ending ending = memberships.endOn(id, last.map(day -> day.plusDays(1)).orElse(null));
        return after(request, id, ending, "administration.person.changed", typed);
    }

    private ResponseEntity<byte[]> after(StaffRequest request, UUID id, Ending ending, String notice, TypedDay typed) {
        return switch (ending) {
            case NO_SUCH_MEMBERSHIP -> throw new NotFoundException("There is no such membership.");
            case LAST_ADMINISTRATOR, TOO_EARLY ->
                page(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        find(request, id),
                        typed,
                        "administration.person.refused." + ending);
            case ENDED -> {
                request.say(notice);
                yield pages.goTo(request, PATH);
            }
        };
    }

    private Person find(StaffRequest request, UUID id) {
        return memberships
                .find(id)
                .map(membership -> Person.of(membership, request, pages.ui(request)))
                .orElseThrow(() -> new NotFoundException("There is no such membership."));
    }

    private ResponseEntity<byte[]> page(
            StaffRequest request, HttpStatus status, Person person, TypedDay typed, String error) {
        Ui ui = pages.ui(request);
        StaffFrame frame = new StaffFrame(
                request,
                person.name(),
                PATH + "/" + person.id(),
                List.of(
                        StaffFrame.start(request, ui),
                        new Crumb(ui.text("administration.people"), request.address(PATH))));
        DayField last = new DayField(
                InvitationForm.LAST,
                ui.text("administration.people.last"),
                ui.text("administration.person.last.help"),
                typed,
                error.isEmpty() ? null : ui.text(error));
        return pages.page(
                status, frame, "administration/person.jte", Map.of("person", person, "last", last, "error", error));
    }
}
