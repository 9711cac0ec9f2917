package se.samlofte.pledges.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftSource;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgeImports;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.ReadSection;
import se.samlofte.pledges.Saving;
import se.samlofte.pledges.reading.SourceFile;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Reading in a published page: choose or paste it, then take over section by section with the page beside. */
@Controller
class ImportPages {

    private static final String CERTAIN = "certain";
    private static final String TOKEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final StaffPages pages;
    private final PledgeImports imports;
    private final PledgeDrafts drafts;
    private final DraftFrames frames;
    private final Ids ids;

    ImportPages(StaffPages pages, PledgeImports imports, PledgeDrafts drafts, DraftFrames frames, Ids ids) {
        this.pages = pages;
        this.imports = imports;
        this.drafts = drafts;
        this.frames = frames;
        this.ids = ids;
    }

    @GetMapping(DraftLinks.ROOT + "/las-in")
    ResponseEntity<byte[]> form(StaffRequest request) {
        request.actor().require(PledgePermissions.WRITE);
        return form(HttpStatus.OK, request, ids.next().toString(), "", "");
    }

    @PostMapping(DraftLinks.ROOT + "/las-in")
    ResponseEntity<byte[]> read(
            StaffRequest request,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        request.actor().require(PledgePermissions.WRITE);
        UUID form = token.matches(TOKEN) ? UUID.fromString(token) : ids.next();
        byte[] content = file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : content(file);
        if (content.length == 0 || (file == null && text.isBlank())) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, request, form.toString(), text, "NOTHING");
        }
        return switch (SourceFile.read(content)) {
            case SourceFile.Refused refused ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        form.toString(),
                        text,
                        refused.reason().name());
            case SourceFile.Text page -> {
                Draft draft = imports.start(form, page.text(), FirstFields.read(imports.read(page.text())));
                yield pages.goTo(request, DraftLinks.draft(draft.id()) + DraftLinks.SOURCE);
            }
        };
    }

    @GetMapping(DraftLinks.DRAFT + DraftLinks.SOURCE)
    ResponseEntity<byte[]> source(StaffRequest request, @PathVariable UUID id) {
        return source(HttpStatus.OK, request, drafts.find(id).orElseThrow(DraftPages::noDraft));
    }

    /** Takes one section over, or all that are certain. */
    @PostMapping(DraftLinks.DRAFT + DraftLinks.SOURCE)
    ResponseEntity<byte[]> take(
            StaffRequest request, @PathVariable UUID id, @RequestParam(name = "take", defaultValue = "") String take) {
        request.actor().require(PledgePermissions.WRITE);
        Set<String> sections = new LinkedHashSet<>(Set.of(take));
        if (take.equals(CERTAIN)) {
            imports.find(id).map(DraftSource::reading).map(ReadSection::of).stream()
                    .flatMap(all -> all.stream())
                    .filter(ReadSection::certain)
                    .map(ReadSection::key)
                    .forEach(sections::add);
        }
        return switch (imports.take(id, sections)) {
            case Saving.Saved saved -> {
                request.say("pledges.said.taken-from-page");
                yield pages.goTo(request, DraftLinks.draft(id) + DraftLinks.SOURCE);
            }
            case Saving.Stale stale -> source(HttpStatus.CONFLICT, request, stale.draft());
            case Saving.Closed closed -> source(HttpStatus.CONFLICT, request, closed.draft());
            case Saving.Unknown unknown -> throw DraftPages.noDraft();
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, StaffRequest request, String token, String text, String refused) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.import.title"), DraftLinks.LIST + "/las-in"),
                "pledges/staff/import.jte",
                Map.of("token", token, "text", text, "refused", refused));
    }

    private ResponseEntity<byte[]> source(HttpStatus status, StaffRequest request, Draft draft) {
        Ui ui = pages.ui(request);
        return pages.page(
                status,
                frames.below(
                        request,
                        ui,
                        ui.text("pledges.import.source"),
                        DraftLinks.draft(draft.id()) + DraftLinks.SOURCE),
                "pledges/staff/source.jte",
                Map.of(
                        "page",
                        SourcePage.of(
                                ui, request, draft, imports.find(draft.id()).orElse(null))));
    }

    private static byte[] content(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(SourceFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
