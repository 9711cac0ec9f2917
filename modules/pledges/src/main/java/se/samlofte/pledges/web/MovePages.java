package se.samlofte.pledges.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.Declaring;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Moves;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Moving a commitment to the next pledge, published or still a draft. */
@Controller
class MovePages {

    private static final String MOVE = "/flytta";
    private static final List<String> HELP = List.of("text");

    private final StaffPages pages;
    private final Moves moves;
    private final CommitmentDesks desks;
    private final Ids ids;

    MovePages(StaffPages pages, Moves moves, CommitmentDesks desks, Ids ids) {
        this.pages = pages;
        this.moves = moves;
        this.desks = desks;
        this.ids = ids;
    }

    @GetMapping(KeepLinks.COMMITMENT + MOVE)
    ResponseEntity<byte[]> form(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.RECORD);
        CommitmentDesk desk = desk(request, new CommitmentKey(pledge, commitment));
        return page(
                HttpStatus.OK,
                request,
                desk,
                Map.of(
                        "token",
                        ids.next().toString(),
                        "version",
                        Integer.toString(desk.now().version())),
                List.of());
    }

    @PostMapping(KeepLinks.COMMITMENT + MOVE)
    ResponseEntity<byte[]> move(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        Declaring declaring = moves.move(
                form.token(ids::next), key, form.version(), form.text("target"), form.text("cause"), form.text("text"));
        return switch (declaring) {
            case Declaring.Done done -> {
                request.say("pledges.keep.said." + done.change().kind());
                yield pages.goTo(request, KeepLinks.commitment(key));
            }
            case Declaring.Invalid invalid ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, request, desk(request, key), form.values(), invalid.faults());
            case Declaring.Refused refused ->
                page(
                        HttpStatus.CONFLICT,
                        request,
                        desk(request, key),
                        form.values(),
                        List.of(fault("refused-" + refused.why())));
            case Declaring.Stale stale -> {
                Map<String, String> values = new LinkedHashMap<>(form.values());
                values.put("version", Integer.toString(stale.version()));
                yield page(HttpStatus.CONFLICT, request, desk(request, key), values, List.of(fault("status-stale")));
            }
            case Declaring.Unknown unknown -> throw CommitmentDesks.none();
        };
    }

    private static Fault fault(String rule) {
        return new Fault("target", rule, List.of(), Fault.Weight.INVALID);
    }

    private CommitmentDesk desk(StaffRequest request, CommitmentKey key) {
        return desks.of(pages.ui(request), request, key);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            StaffRequest request,
            CommitmentDesk desk,
            Map<String, String> values,
            List<Fault> faults) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                desks.below(request, ui, desk, ui.text("pledges.keep.move"), MOVE),
                "pledges/staff/move.jte",
                Map.of("desk", desk, "goals", moves.goals(desk.key()), "form", new KeepForm(ui, values, faults, HELP)));
    }
}
