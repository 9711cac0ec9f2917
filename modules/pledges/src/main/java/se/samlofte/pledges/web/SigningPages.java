package se.samlofte.pledges.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samlofte.pledges.Decision;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgeSigning;
import se.samlofte.pledges.Scans;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** The parties agree to a draft, and those it names sign it, here or on paper. */
@Controller
class SigningPages {

    private final StaffPages pages;
    private final PledgeDrafts drafts;
    private final PledgeSigning signing;
    private final Scans scans;
    private final DraftFrames frames;

    SigningPages(StaffPages pages, PledgeDrafts drafts, PledgeSigning signing, Scans scans, DraftFrames frames) {
        this.pages = pages;
        this.drafts = drafts;
        this.signing = signing;
        this.scans = scans;
        this.frames = frames;
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.AGREE)
    ResponseEntity<byte[]> page(StaffRequest request, @PathVariable UUID id) {
        return page(HttpStatus.OK, request, draft(id), SigningView.Typed.NOTHING);
    }

    @PostMapping(DraftLinks.DRAFT + DraftLinks.AGREE)
    ResponseEntity<byte[]> agree(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        return answer(
                request,
                signing.agree(id, form.version(), form.text("side")),
                "pledges.said.agreed",
                SigningView.Typed.NOTHING);
    }

    @PostMapping(DraftLinks.DRAFT + "/skriv-under")
    ResponseEntity<byte[]> sign(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        return answer(
                request,
                signing.sign(id, form.version(), form.text("signer")),
                "pledges.said.signed",
                SigningView.Typed.NOTHING);
    }

    @PostMapping(DraftLinks.DRAFT + "/underskrift-pa-papper")
    ResponseEntity<byte[]> notePaper(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan) {
        FormFields form = new FormFields(request.request().getParameterMap());
        String signer = form.text("signer");
        String day = form.text("on");
        Decision decision = signing.notePaper(id, form.version(), signer, day, bytes(scan));
        return answer(request, decision, "pledges.said.signed-on-paper", new SigningView.Typed(signer, day, List.of()));
    }

    /** Opens what is signed for changes. */
    @PostMapping(DraftLinks.DRAFT + "/oppna")
    ResponseEntity<byte[]> open(StaffRequest request, @PathVariable UUID id) {
        FormFields form = new FormFields(request.request().getParameterMap());
        return switch (signing.open(id, form.version())) {
            case Decision.Done done -> goOn(request, DraftLinks.draft(id), "pledges.said.opened");
            case Decision.Refused refused -> refused(request, refused);
            case Decision.Incomplete incomplete -> throw new IllegalStateException("Opening asks for nothing");
            case Decision.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    /** A signed paper, to be saved: never shown within the workspace. */
    @GetMapping(DraftLinks.DRAFT + "/underskrift/{scan}")
    ResponseEntity<byte[]> scan(StaffRequest request, @PathVariable UUID id, @PathVariable UUID scan) {
        Draft draft = draft(id);
        Scans.Scan file = scans.find(draft.id(), scan)
                .orElseThrow(() -> new NotFoundException("This draft has no paper with this id."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(file.content());
    }

    private ResponseEntity<byte[]> answer(
            StaffRequest request, Decision decision, String said, SigningView.Typed typed) {
        return switch (decision) {
            case Decision.Done done ->
                goOn(request, DraftLinks.draft(done.draft().id()) + DraftLinks.AGREE, said);
            case Decision.Incomplete incomplete ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, request, incomplete.draft(), typed.with(incomplete.faults()));
            case Decision.Refused refused -> refused(request, refused);
            case Decision.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    private ResponseEntity<byte[]> refused(StaffRequest request, Decision.Refused refused) {
        return goOn(
                request, DraftLinks.draft(refused.draft().id()) + DraftLinks.AGREE, "pledges.refused." + refused.why());
    }

    private ResponseEntity<byte[]> goOn(StaffRequest request, String path, String notice) {
        request.say(notice);
        return pages.goTo(request, path);
    }

    private ResponseEntity<byte[]> page(HttpStatus status, StaffRequest request, Draft draft, SigningView.Typed typed) {
        Ui ui = pages.ui(request);
        List<Fault> faults = drafts.faults(draft);
        SigningView view = new SigningView(
                DraftForm.of(ui, request, draft, faults, true),
                new SigningView.Facts(signing.sha256(draft), signing.isRevision(draft), faults),
                typed);
        String path = DraftLinks.draft(draft.id()) + DraftLinks.AGREE;
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.signing.title"), path),
                "pledges/staff/signing.jte",
                Map.of("view", view));
    }

    private static byte @Nullable [] bytes(@Nullable MultipartFile file) {
        try {
            return file == null || file.isEmpty() ? null : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(DraftPages::noDraft);
    }
}
