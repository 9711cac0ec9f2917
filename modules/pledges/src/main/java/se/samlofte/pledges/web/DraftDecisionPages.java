package se.samlofte.pledges.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.pledges.Decision;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgePublishing;
import se.samlofte.pledges.PledgeSigning;
import se.samlofte.pledges.PublicationRequest;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** From draft to public page: look at it, ask, and another person approves or sends it back. */
@Controller
class DraftDecisionPages {

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final PledgePublishing publishing;
    private final PledgeSigning signing;
    private final PreviewPage preview;
    private final DraftFrames frames;

    DraftDecisionPages(
            StaffPages pages,
            PledgeDrafts drafts,
            PledgePublishing publishing,
            PledgeSigning signing,
            PreviewPage preview,
            DraftFrames frames) {
        this.pages = pages;
        this.drafts = drafts;
        this.publishing = publishing;
        this.signing = signing;
        this.preview = preview;
        this.frames = frames;
    }

    /** The page as residents will see it. */
    @GetMapping(DraftLinks.DRAFT + DraftLinks.PREVIEW)
    ResponseEntity<byte[]> preview(StaffRequest request, @PathVariable UUID id) {
        return preview(HttpStatus.OK, request, draft(id), "");
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.ASK)
    ResponseEntity<byte[]> askForm(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.PUBLISH);
        Draft draft = draft(id);
        return draft.state() == Draft.State.DRAFT
                ? ask(HttpStatus.OK, request, draft, PublicationRequest.EMPTY, List.of())
                : pages.goTo(request, DraftLinks.draft(id));
    }

    @PostMapping(DraftLinks.DRAFT + DraftLinks.ASK)
    ResponseEntity<byte[]> ask(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        PublicationRequest typed = new PublicationRequest(form.text("how"), form.text("on"), form.text("source"));
        return switch (publishing.ask(id, form.version(), typed)) {
            case Decision.Done done -> goOn(request, id, "pledges.said.asked");
            case Decision.Incomplete incomplete ->
                ask(HttpStatus.UNPROCESSABLE_CONTENT, request, incomplete.draft(), typed, incomplete.faults());
            case Decision.Refused refused -> goOn(request, id, why(refused));
            case Decision.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    @PostMapping(DraftLinks.DRAFT + "/godkann")
    ResponseEntity<byte[]> approve(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        return switch (publishing.approve(id, form.version())) {
            case Decision.Done done -> goOn(request, id, "pledges.said.published");
            case Decision.Incomplete incomplete -> goOn(request, id, "pledges.said.incomplete");
            case Decision.Refused refused ->
                preview(
                        HttpStatus.CONFLICT,
                        request,
                        refused.draft(),
                        pages.ui(request).text(why(refused)));
            case Decision.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    @PostMapping(DraftLinks.DRAFT + "/tillbaka")
    ResponseEntity<byte[]> sendBack(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        return switch (publishing.sendBack(id, reason)) {
            case Decision.Done done ->
                goOn(
                        request,
                        id,
                        done.draft().returned() == null ? "pledges.said.taken-back" : "pledges.said.returned");
            case Decision.Incomplete incomplete ->
                preview(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        incomplete.draft(),
                        pages.ui(request).text(reason.isBlank() ? "pledges.fault.reason" : "pledges.fault.reason.long"),
                        reason);
            case Decision.Refused refused -> goOn(request, id, why(refused));
            case Decision.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    private ResponseEntity<byte[]> ask(
            HttpStatus status, StaffRequest request, Draft draft, PublicationRequest typed, List<Fault> wrong) {
        Ui ui = pages.ui(request);
        List<Fault> faults = new ArrayList<>(wrong.isEmpty() ? drafts.faults(draft) : wrong);
        Map<String, String> values = new LinkedHashMap<>(DocumentFields.of(draft.document()));
        values.put(
                "how", typed.how().isEmpty() ? signing.grounds(draft).getFirst().name() : typed.how());
        values.put("on", typed.on());
        values.put("source", typed.source());
        DraftForm form = DraftForm.of(ui, request, draft, values, faults, true);
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.staff.ask"), DraftLinks.draft(draft.id()) + DraftLinks.ASK),
                "pledges/staff/ask.jte",
                Map.of("form", form, "grounds", signing.grounds(draft)));
    }

    private ResponseEntity<byte[]> preview(HttpStatus status, StaffRequest request, Draft draft, String error) {
        return preview(status, request, draft, error, "");
    }

    private ResponseEntity<byte[]> preview(
            HttpStatus status, StaffRequest request, Draft draft, String error, String reason) {
        String html = preview.html(request, draft, error, reason);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> goOn(StaffRequest request, UUID id, String notice) {
        request.say(notice);
        return pages.goTo(request, DraftLinks.draft(id));
    }

    private static String why(Decision.Refused refused) {
        return refused.why() == Decision.Why.NOT_WAITING
                ? "pledges.refused.NOT_WAITING." + refused.draft().state()
                : "pledges.refused." + refused.why();
    }

    private Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(DraftPages::noDraft);
    }
}
