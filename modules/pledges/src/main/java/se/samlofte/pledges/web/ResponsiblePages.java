package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.ResponsiblePeople;
import se.samlofte.pledges.ResponsiblePeople.Naming;
import se.samlofte.pledges.Sides;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Naming who answers for a commitment and is reminded by letter. */
@Controller
class ResponsiblePages {

    private static final String RESPONSIBLE = "/ansvarig";
    private static final List<String> HELP = List.of("role", "email");

    private final StaffPages pages;
    private final ResponsiblePeople people;
    private final CommitmentDesks desks;

    ResponsiblePages(StaffPages pages, ResponsiblePeople people, CommitmentDesks desks) {
        this.pages = pages;
        this.people = people;
        this.desks = desks;
    }

    @GetMapping(KeepLinks.COMMITMENT + RESPONSIBLE)
    ResponseEntity<byte[]> form(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.WRITE);
        return page(HttpStatus.OK, request, new CommitmentKey(pledge, commitment), Map.of(), List.of());
    }

    @PostMapping(KeepLinks.COMMITMENT + RESPONSIBLE)
    ResponseEntity<byte[]> name(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        return switch (people.name(key, form.text("side"), form.text("role"), form.text("email"))) {
            case Naming.Named named -> {
                request.say("pledges.keep.said.named");
                yield pages.goTo(request, KeepLinks.commitment(key));
            }
            case Naming.Invalid invalid ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, request, key, form.values(), invalid.faults());
            case Naming.Unknown unknown -> throw CommitmentDesks.none();
        };
    }

    @PostMapping(KeepLinks.COMMITMENT + RESPONSIBLE + "/ta-bort")
    ResponseEntity<byte[]> forget(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.WRITE);
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        String side = KeepFields.of(request.request().getParameterMap()).text("side");
        DeclaredBy party = Stream.of(DeclaredBy.POLICE, DeclaredBy.MUNICIPALITY)
                .filter(one -> one.name().equals(side))
                .findFirst()
                .orElseGet(() -> Sides.of(request.actor()));
        if (!people.forget(key, party)) {
            throw CommitmentDesks.none();
        }
        request.say("pledges.keep.said.unnamed");
        return pages.goTo(request, KeepLinks.commitment(key));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            StaffRequest request,
            CommitmentKey key,
            Map<String, String> values,
            List<Fault> faults) {
        Ui ui = pages.ui(request);
        CommitmentDesk desk = desks.of(ui, request, key);
        return pages.page(
                status,
                desks.below(request, ui, desk, ui.text("pledges.keep.name"), RESPONSIBLE),
                "pledges/staff/responsible.jte",
                Map.of("desk", desk, "form", new KeepForm(ui, values, faults, HELP)));
    }
}
