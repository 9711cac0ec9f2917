package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftComments;
import se.samlofte.pledges.DraftHistory;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What the parties say about a draft, and who changed what in it. */
@Controller
class TalkPages {

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final DraftComments comments;
    private final DraftHistory history;
    private final DraftFrames frames;

    TalkPages(StaffPages pages, PledgeDrafts drafts, DraftComments comments, DraftHistory history, DraftFrames frames) {
        this.pages = pages;
        this.drafts = drafts;
        this.comments = comments;
        this.history = history;
        this.frames = frames;
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.HISTORY)
    ResponseEntity<byte[]> history(StaffRequest request, @PathVariable UUID id) {
        Ui ui = pages.ui(request);
        Draft draft = draft(id);
        HistoryView view = new HistoryView(DraftForm.of(ui, request, draft, List.of(), false), history.of(draft.id()));
        return pages.page(
                frames.below(request, ui, ui.text("pledges.history.title"), DraftLinks.draft(id) + DraftLinks.HISTORY),
                "pledges/staff/history.jte",
                Map.of("view", view));
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.COMMENTS)
    ResponseEntity<byte[]> comments(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "del", defaultValue = "") String section) {
        return comments(HttpStatus.OK, request, draft(id), section, "", List.of());
    }

    @PostMapping(DraftLinks.DRAFT + DraftLinks.COMMENTS)
    ResponseEntity<byte[]> add(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "section", defaultValue = "") String section,
            @RequestParam(name = "text", defaultValue = "") String text) {
        return switch (comments.add(id, section, text)) {
            case DraftComments.Said said -> goOn(request, id, "pledges.said.commented");
            case DraftComments.Unfit unfit ->
                comments(HttpStatus.UNPROCESSABLE_CONTENT, request, draft(id), section, text, unfit.faults());
            case DraftComments.Closed closed ->
                comments(
                        HttpStatus.CONFLICT,
                        request,
                        draft(id),
                        section,
                        text,
                        List.of(new Fault("text", "comments-closed", List.of(), Fault.Weight.INVALID)));
            case DraftComments.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    @PostMapping(DraftLinks.DRAFT + DraftLinks.COMMENTS + "/{comment}/klar")
    ResponseEntity<byte[]> resolve(StaffRequest request, @PathVariable UUID id, @PathVariable String comment) {
        return switch (comments.resolve(id, uuid(comment))) {
            case DraftComments.Said said -> goOn(request, id, "pledges.said.resolved");
            case DraftComments.Closed closed -> goOn(request, id, "pledges.said.comments-closed");
            case DraftComments.Unfit unfit -> throw new IllegalStateException("Nothing is typed");
            case DraftComments.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    private ResponseEntity<byte[]> comments(
            HttpStatus status, StaffRequest request, Draft draft, String section, String text, List<Fault> faults) {
        Ui ui = pages.ui(request);
        DraftForm form = DraftForm.of(ui, request, draft, List.of(), false).knowing(List.of(), comments.of(draft.id()));
        return pages.page(
                status,
                frames.below(
                        request,
                        ui,
                        ui.text("pledges.comments.title"),
                        DraftLinks.draft(draft.id()) + DraftLinks.COMMENTS),
                "pledges/staff/comments.jte",
                Map.of("view", new CommentsView(form, section, text, faults)));
    }

    private ResponseEntity<byte[]> goOn(StaffRequest request, UUID id, String notice) {
        request.say(notice);
        return pages.goTo(request, DraftLinks.draft(id) + DraftLinks.COMMENTS);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No comment has this id.");
        }
    }

    private Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(DraftPages::noDraft);
    }
}
