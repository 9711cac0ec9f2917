package se.samlofte.pledges.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.pledges.Basis;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftComments;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Saving;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Writing a draft: the form, its buttons, saving by itself, and two people who wrote at the same time. */
@Controller
class DraftPages {

    private static final String SAVE = "save";
    private static final String JOINT = "joint";

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final DraftComments comments;
    private final DraftFrames frames;
    private final FormRows rows;
    private final Ids ids;

    DraftPages(StaffPages pages, PledgeDrafts drafts, DraftComments comments, DraftFrames frames, Ids ids) {
        this.pages = pages;
        this.drafts = drafts;
        this.comments = comments;
        this.frames = frames;
        this.ids = ids;
        this.rows = new FormRows(() -> "n" + ids.next().toString().substring(24));
    }

    @GetMapping(DraftLinks.DRAFT)
    ResponseEntity<byte[]> draft(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "kontroll", defaultValue = "") String check) {
        Draft draft = drafts.find(id).orElseThrow(DraftPages::noDraft);
        return draft.isOpen() && request.actor().may(PledgePermissions.WRITE)
                ? form(HttpStatus.OK, request, draft, !check.isEmpty())
                : state(HttpStatus.OK, request, draft);
    }

    /** Saves, and does what the pressed button says: go on writing, add or move a row, look, check, ask. */
    @PostMapping(DraftLinks.DRAFT)
    ResponseEntity<byte[]> save(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        PledgeDocument typed = form.text("do").equals(JOINT) ? joint(form.document()) : form.document();
        FormRows.Pressed pressed =
                form.press().map(press -> rows.apply(typed, press)).orElseGet(() -> new FormRows.Pressed(typed, ""));
        return switch (drafts.save(id, form.basis(false), pressed.document())) {
            case Saving.Saved saved -> next(request, saved.draft(), form.text("do"), pressed.row());
            case Saving.Stale stale -> compare(request, stale, pressed.document());
            case Saving.Closed closed -> state(HttpStatus.CONFLICT, request, closed.draft());
            case Saving.Unknown unknown -> throw noDraft();
        };
    }

    /** Saves without leaving the form; answers with the line that says so. */
    @PostMapping(DraftLinks.DRAFT + "/spara")
    ResponseEntity<byte[]> saveBeside(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        Ui ui = pages.ui(request);
        return switch (drafts.save(id, form.basis(true), form.document())) {
            case Saving.Saved saved ->
                told(
                        request,
                        "saved",
                        ui.text("pledges.staff.saved", frames.now()),
                        saved.draft().version());
            case Saving.Stale stale ->
                told(
                        request,
                        "stale",
                        isOwn(request, stale)
                                ? ui.text("pledges.staff.stale.own")
                                : ui.text(
                                        "pledges.staff.stale",
                                        stale.draft().changed().name()),
                        form.version());
            case Saving.Closed closed -> told(request, "closed", ui.text("pledges.staff.closed"), form.version());
            case Saving.Unknown unknown -> throw noDraft();
        };
    }

    /** Saves my version with what I chose from theirs. */
    @PostMapping(DraftLinks.DRAFT + "/jamfor")
    ResponseEntity<byte[]> choose(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        FormFields form = new FormFields(request.request().getParameterMap());
        PledgeDocument mine = form.document();
        Draft theirs = drafts.find(id).orElseThrow(DraftPages::noDraft);
        PledgeDocument chosen = drafts.compare(theirs, form.version(), mine).taking(new HashSet<>(form.taken()));
        return switch (drafts.save(id, Basis.of(form.version()), chosen)) {
            case Saving.Saved saved -> next(request, saved.draft(), SAVE, "");
            case Saving.Stale stale -> compare(request, stale, mine);
            case Saving.Closed closed -> state(HttpStatus.CONFLICT, request, closed.draft());
            case Saving.Unknown unknown -> throw noDraft();
        };
    }

    @PostMapping(DraftLinks.DRAFT + "/kasta")
    ResponseEntity<byte[]> discard(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        Draft draft = drafts.find(id).orElseThrow(DraftPages::noDraft);
        drafts.discard(draft.id());
        return pages.goTo(request, DraftLinks.draft(id));
    }

    @PostMapping(DraftLinks.DRAFT + "/ta-upp")
    ResponseEntity<byte[]> restore(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.WRITE);
        Draft draft = drafts.find(id).orElseThrow(DraftPages::noDraft);
        request.say(drafts.restore(draft.id()) ? "pledges.said.restored" : "pledges.said.not-restored");
        return pages.goTo(request, DraftLinks.draft(id));
    }

    /** With a code of its own, for the other municipalities to write in their copies. */
    private PledgeDocument joint(PledgeDocument typed) {
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(typed));
        fields.computeIfPresent(
                "joint", (name, code) -> code.isBlank() ? ids.next().toString() : code);
        return DocumentFields.document(fields);
    }

    private ResponseEntity<byte[]> next(StaffRequest request, Draft draft, String wish, String row) {
        String address = DraftLinks.draft(draft.id());
        if (!row.isEmpty()) {
            return pages.goTo(request, address + "#f-" + row.replace('.', '-'));
        }
        return switch (wish) {
            case "preview" -> pages.goTo(request, address + DraftLinks.PREVIEW);
            case "ask" -> pages.goTo(request, address + DraftLinks.ASK);
            case JOINT -> pages.goTo(request, address + "#f-joint");
            case "take" -> pages.goTo(request, address + DraftLinks.TAKE);
            case "agree" -> pages.goTo(request, address + DraftLinks.AGREE);
            case "check" -> pages.goTo(request, address + "?kontroll=ja");
            default -> {
                request.say("pledges.said.saved");
                yield pages.goTo(request, address);
            }
        };
    }

    private ResponseEntity<byte[]> form(HttpStatus status, StaffRequest request, Draft draft, boolean checked) {
        Ui ui = pages.ui(request);
        DraftForm form = DraftForm.of(ui, request, draft, drafts.faults(draft), checked)
                .knowing(drafts.stored(), comments.of(draft.id()));
        return pages.page(
                status,
                frame(request, draft, ui),
                "pledges/staff/draft.jte",
                Map.of("form", form, "window", ids.next().toString()));
    }

    private ResponseEntity<byte[]> state(HttpStatus status, StaffRequest request, Draft draft) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                frame(request, draft, ui),
                "pledges/staff/state.jte",
                Map.of("state", new DraftState(ui, request, draft)));
    }

    private ResponseEntity<byte[]> compare(StaffRequest request, Saving.Stale stale, PledgeDocument mine) {
        Ui ui = pages.ui(request);
        Comparison compare = Comparison.of(ui, request, stale, mine, isOwn(request, stale));
        return pages.page(
                HttpStatus.CONFLICT,
                frames.below(
                        request,
                        ui,
                        compare.title(),
                        DraftLinks.draft(stale.draft().id())),
                "pledges/staff/compare.jte",
                Map.of("compare", compare));
    }

    /** Whether the one who saved last is the same person, in another window. */
    private static boolean isOwn(StaffRequest request, Saving.Stale stale) {
        return stale.draft().changed().account().equals(request.actor().account());
    }

    private ResponseEntity<byte[]> told(StaffRequest request, String state, String text, int version) {
        return pages.part(
                request,
                "pledges/staff/saved.jte",
                Map.of("state", state, "text", text, "version", version, "beside", true));
    }

    private StaffFrame frame(StaffRequest request, Draft draft, Ui ui) {
        String title = draft.document().title();
        return frames.below(
                request, ui, title.isBlank() ? ui.text("pledges.staff.untitled") : title, DraftLinks.draft(draft.id()));
    }

    static NotFoundException noDraft() {
        return new NotFoundException("This municipality has no draft with this id.");
    }
}
