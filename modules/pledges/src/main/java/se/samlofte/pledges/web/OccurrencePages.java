package se.samlofte.pledges.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.EnteredOccurrence;
import se.samlofte.pledges.Entering;
import se.samlofte.pledges.EvidenceFile;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Occurrences;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Progress;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Entering what was done, on a phone with one thumb: today stands there, and one press is enough. */
@Controller
class OccurrencePages {

    private static final List<String> HELP = List.of("when", "place", "note", "link", "file");

    private final StaffPages pages;
    private final Occurrences occurrences;
    private final CommitmentDesks desks;
    private final Ids ids;

    OccurrencePages(StaffPages pages, Occurrences occurrences, CommitmentDesks desks, Ids ids) {
        this.pages = pages;
        this.occurrences = occurrences;
        this.desks = desks;
        this.ids = ids;
    }

    @GetMapping(KeepLinks.COMMITMENT + KeepLinks.DONE)
    ResponseEntity<byte[]> form(StaffRequest request, @PathVariable String pledge, @PathVariable String commitment) {
        request.actor().require(PledgePermissions.RECORD);
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        CommitmentDesk desk = desks.of(pages.ui(request), request, key);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "when",
                desk.isToldAfterwards()
                        ? desk.today().toString().substring(0, 7)
                        : desk.today().toString());
        values.put("text", occurrences.lastWords(key));
        values.put("token", ids.next().toString());
        return page(HttpStatus.OK, request, desk, values, List.of(), null);
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.DONE)
    ResponseEntity<byte[]> enter(
            StaffRequest request,
            @PathVariable String pledge,
            @PathVariable String commitment,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        Entering entering = occurrences.enter(form.token(ids::next), key, form.occurrence(), upload(file));
        return answer(request, key, form, entering, null, "pledges.keep.said.entered");
    }

    @GetMapping(KeepLinks.COMMITMENT + KeepLinks.ENTRY)
    ResponseEntity<byte[]> correctForm(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment, @PathVariable UUID id) {
        request.actor().require(PledgePermissions.RECORD);
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        EnteredOccurrence entered = entry(key, id);
        CommitmentDesk desk = desks.of(pages.ui(request), request, key);
        return page(HttpStatus.OK, request, desk, values(entered), List.of(), entered);
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.ENTRY)
    ResponseEntity<byte[]> correct(
            StaffRequest request,
            @PathVariable String pledge,
            @PathVariable String commitment,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        KeepFields form = KeepFields.of(request.request().getParameterMap());
        EnteredOccurrence entered = entry(key, id);
        Entering entering = occurrences.correct(id, form.version(), form.occurrence(), upload(file));
        return answer(request, key, form, entering, entered, "pledges.keep.said.corrected");
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.ENTRY + "/ta-bort")
    ResponseEntity<byte[]> remove(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment, @PathVariable UUID id) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        entry(key, id);
        request.say(occurrences.remove(id) ? "pledges.keep.said.removed" : "pledges.keep.said.gone");
        return pages.goTo(request, KeepLinks.commitment(key));
    }

    @PostMapping(KeepLinks.COMMITMENT + KeepLinks.ENTRY + "/angra")
    ResponseEntity<byte[]> putBack(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment, @PathVariable UUID id) {
        CommitmentKey key = new CommitmentKey(pledge, commitment);
        entry(key, id);
        request.say(occurrences.putBack(id) ? "pledges.keep.said.put-back" : "pledges.keep.said.there");
        return pages.goTo(request, KeepLinks.commitment(key));
    }

    /** The file that shows it, to be kept and never to be opened as a page of ours. */
    @GetMapping(KeepLinks.COMMITMENT + KeepLinks.ENTRY + "/fil")
    ResponseEntity<byte[]> file(
            StaffRequest request, @PathVariable String pledge, @PathVariable String commitment, @PathVariable UUID id) {
        EvidenceFile file =
                occurrences.file(new CommitmentKey(pledge, commitment), id).orElseThrow(CommitmentDesks::none);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
    }

    private ResponseEntity<byte[]> answer(
            StaffRequest request,
            CommitmentKey key,
            KeepFields form,
            Entering entering,
            @Nullable EnteredOccurrence entered,
            String said) {
        return switch (entering) {
            case Entering.Entered done -> {
                request.say(said);
                yield pages.goTo(request, KeepLinks.commitment(key));
            }
            case Entering.Invalid invalid ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        desks.of(pages.ui(request), request, key),
                        form.values(),
                        invalid.faults(),
                        entered);
            case Entering.Stale stale -> {
                Map<String, String> values = new LinkedHashMap<>(form.values());
                values.put("version", Integer.toString(stale.version()));
                yield page(
                        HttpStatus.CONFLICT,
                        request,
                        desks.of(pages.ui(request), request, key),
                        values,
                        List.of(new Fault("when", "stale", List.of(), Fault.Weight.INVALID)),
                        entered);
            }
            case Entering.Unknown unknown -> throw CommitmentDesks.none();
        };
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            StaffRequest request,
            CommitmentDesk desk,
            Map<String, String> values,
            List<Fault> faults,
            @Nullable EnteredOccurrence entered) {
        Ui ui = pages.ui(request);
        String below = entered == null ? KeepLinks.DONE : "/tillfalle/" + entered.entry();
        String title = ui.text(entered == null ? "pledges.keep.done" : "pledges.keep.correct");
        return pages.page(
                status,
                desks.below(request, ui, desk, title, below),
                "pledges/staff/done.jte",
                Map.of(
                        "desk",
                        desk,
                        "form",
                        new KeepForm(ui, values, faults, HELP),
                        "file",
                        entered == null || entered.file() == null ? "" : entered.file()));
    }

    private static Map<String, String> values(EnteredOccurrence entered) {
        Progress.Occurrence what = entered.occurrence();
        Map<String, String> values = new LinkedHashMap<>();
        String day = what.when().date().toString();
        values.put("when", what.when().wholeMonth() ? day.substring(0, 7) : day);
        values.put("text", what.text());
        values.put("place", what.place() == null ? "" : what.place());
        values.put("times", what.times() == 1 ? "" : Integer.toString(what.times()));
        values.put("reached", what.reached() == null ? "" : what.reached().toString());
        values.put("note", entered.note() == null ? "" : entered.note());
        values.put("link", entered.link() == null ? "" : entered.link());
        values.put("part", what.part() == null ? "" : what.part());
        values.put("version", Integer.toString(entered.version()));
        return values;
    }

    private EnteredOccurrence entry(CommitmentKey key, UUID id) {
        return occurrences.find(key, id).orElseThrow(CommitmentDesks::none);
    }

    private static Occurrences.@Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            String name = file.getOriginalFilename();
            return new Occurrences.Upload(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
