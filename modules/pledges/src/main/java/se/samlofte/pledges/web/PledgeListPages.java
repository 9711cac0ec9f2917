package se.samlofte.pledges.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgePublishing;
import se.samlofte.pledges.PledgePublishing.TakingDown;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.StoredPledge;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** The workspace's list of pledges: what is being written, what is public; beginning, correcting, taking down. */
@Controller
class PledgeListPages {

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final PledgePublishing publishing;
    private final DraftFrames frames;
    private final Ids ids;

    PledgeListPages(StaffPages pages, PledgeDrafts drafts, PledgePublishing publishing, DraftFrames frames, Ids ids) {
        this.pages = pages;
        this.drafts = drafts;
        this.publishing = publishing;
        this.frames = frames;
        this.ids = ids;
    }

    @GetMapping(DraftLinks.ROOT)
    ResponseEntity<byte[]> list(StaffRequest request) {
        Ui ui = pages.ui(request);
        return pages.page(
                StaffFrame.below(request, ui, ui.text("pledges.staff.list"), DraftLinks.LIST),
                "pledges/staff/list.jte",
                Map.of(
                        "list",
                        new PledgeList(
                                ui,
                                request,
                                drafts.open(),
                                drafts.stored(),
                                ids.next().toString())));
    }

    @GetMapping(DraftLinks.ROOT + "/nytt")
    ResponseEntity<byte[]> form(StaffRequest request) {
        request.actor().require(PledgePermissions.WRITE);
        return form(
                request, HttpStatus.OK, ids.next().toString(), PledgeView.Kind.CITIZEN_PLEDGE.name(), "", List.of());
    }

    @PostMapping(DraftLinks.ROOT + "/nytt")
    ResponseEntity<byte[]> start(
            StaffRequest request,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "title", defaultValue = "") String typed) {
        request.actor().require(PledgePermissions.WRITE);
        String title = FreeText.clean(typed);
        List<String> wrong = FirstFields.wrong(kind, title);
        UUID form = token(token);
        if (!wrong.isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, form.toString(), kind, title, wrong);
        }
        Draft draft = drafts.start(form, FirstFields.document(kind, title));
        return pages.goTo(request, DraftLinks.draft(draft.id()));
    }

    /** Leads to the public page; links of the workspace's start come this way. */
    @GetMapping(DraftLinks.PUBLISHED + "/las")
    ResponseEntity<byte[]> read(StaffRequest request, @PathVariable String pledge) {
        StoredPledge stored = open(pledge);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.tenant().path(request.language()) + PledgeLinks.PATH + "/" + stored.id()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PostMapping(DraftLinks.PUBLISHED + "/ratta")
    ResponseEntity<byte[]> correct(
            StaffRequest request,
            @PathVariable String pledge,
            @RequestParam(name = "token", defaultValue = "") String token) {
        Draft draft = drafts.correct(token(token), pledge).orElseThrow(PledgeListPages::noPledge);
        return pages.goTo(request, DraftLinks.draft(draft.id()));
    }

    @GetMapping(DraftLinks.PUBLISHED + "/ta-ner")
    ResponseEntity<byte[]> askToTakeDown(StaffRequest request, @PathVariable String pledge) {
        request.actor().require(PledgePermissions.PUBLISH);
        return takeDownPage(request, HttpStatus.OK, open(pledge), "", "");
    }

    @PostMapping(DraftLinks.PUBLISHED + "/ta-ner")
    ResponseEntity<byte[]> takeDown(
            StaffRequest request,
            @PathVariable String pledge,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        TakingDown result = publishing.takeDown(pledge, reason);
        if (result == TakingDown.NO_REASON) {
            String rule = reason.isBlank() ? "pledges.fault.reason" : "pledges.fault.reason.long";
            return takeDownPage(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    open(pledge),
                    reason,
                    pages.ui(request).text(rule));
        }
        request.say(result == TakingDown.DONE ? "pledges.said.taken-down" : "pledges.said.not-public");
        return pages.goTo(request, DraftLinks.LIST);
    }

    private ResponseEntity<byte[]> form(
            StaffRequest request, HttpStatus status, String token, String kind, String title, List<String> wrong) {
        Ui ui = pages.ui(request);
        PledgeDocument typed = FirstFields.document(kind, title);
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.staff.new"), DraftLinks.NEW),
                "pledges/staff/new.jte",
                Map.of("token", token, "kind", typed.kind(), "title", typed.title(), "wrong", wrong));
    }

    private ResponseEntity<byte[]> takeDownPage(
            StaffRequest request, HttpStatus status, StoredPledge pledge, String reason, String error) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                frames.below(
                        request, ui, ui.text("pledges.staff.take-down"), DraftLinks.published(pledge.id()) + "/ta-ner"),
                "pledges/staff/take-down.jte",
                Map.of("pledge", pledge, "reason", reason, "error", error));
    }

    private StoredPledge open(String pledge) {
        return drafts.stored().stream()
                .filter(stored -> stored.id().equals(pledge) && stored.open())
                .findFirst()
                .orElseThrow(PledgeListPages::noPledge);
    }

    private UUID token(String token) {
        return Optional.of(token)
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseGet(ids::next);
    }

    private static NotFoundException noPledge() {
        return new NotFoundException("This municipality has no pledge with this id.");
    }
}
