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
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Progress;
import se.samlofte.pledges.StatusChange;
import se.samlofte.pledges.Statuses;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Saying how a commitment goes, confirming what the other party says, and recording what a meeting confirmed. */
@Controller
class StatusPages {

    private static final List<String> HELP = List.of("text", "meeting", "meetingRoles");
    private static final String YES = "true";

    private final StaffPages pages;
    private final Statuses statuses;
    private final CommitmentDesks desks;
    private final Ids ids;

    StatusPages(StaffPages pages, Statuses statuses, CommitmentDesks desks, Ids ids) {
        this.pages = pages;
        this.statuses = statuses;
        this.desks = desks;
        this.ids = ids;
    }

    @GetMapping(KeepLinks.COMMITMENT + KeepLinks.STATUS)
    ResponseEntity<byte[]> form(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.RECORD);
        CommitmentDesk desk = desks.of(pages.ui(request), request, new CommitmentKey(pledge, commitment));
        Progress progress = desk.commitment().progress();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "declared",
                progress.declared() == null ? "" : progress.declared().name());
        if (progress.deviation() != null) {
            values.put("cause", progress.deviation().cause().name());
            values.put("text", progress.deviation().text());
        }
        values.put("version", Integer.toString(desk.now().version()));
        values.put("token", ids.next().toString());
        return page(HttpStatus.OK, request, desk, values, List.of());
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.STATUS)
    ResponseEntity<byte[]> declare(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        Declaring declaring = form.text("meeting").equals(YES)
                ? statuses.recordMeeting(form.token(ids::next), key, form.version(), form.status())
                : statuses.declare(form.token(ids::next), key, form.version(), form.status());
        return answer(request, key, form, declaring);
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.STATUS + "/bekrafta")
    ResponseEntity<byte[]> confirm(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        return decided(request, key, statuses.confirm(form.token(ids::next), key, form.version()));
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.STATUS + "/avboj")
    ResponseEntity<byte[]> decline(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        return decided(request, key, statuses.decline(form.token(ids::next), key, form.version(), form.text("reason")));
    }

    private ResponseEntity<byte[]> decided(StaffRequest request, CommitmentKey key, Declaring declaring) {
        request.say(
                switch (declaring) {
                    case Declaring.Done done ->
                        done.change().kind() == StatusChange.Kind.CONFIRMED
                                ? "pledges.keep.said.confirmed"
                                : "pledges.keep.said.declined";
                    case Declaring.Invalid invalid -> "pledges.keep.said.reason";
                    case Declaring.Refused refused -> "pledges.keep.refused." + refused.why();
                    case Declaring.Stale stale -> "pledges.keep.said.stale";
                    case Declaring.Unknown unknown -> throw CommitmentDesks.none();
                });
        return pages.goTo(request, KeepLinks.commitment(key));
    }

    private ResponseEntity<byte[]> answer(
            StaffRequest request, CommitmentKey key, KeepFields form, Declaring declaring) {
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
        return new Fault("declared", rule, List.of(), Fault.Weight.INVALID);
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
                desks.below(request, ui, desk, ui.text("pledges.keep.status"), KeepLinks.STATUS),
                "pledges/staff/status.jte",
                Map.of("desk", desk, "form", new KeepForm(ui, values, faults, HELP)));
    }
}
