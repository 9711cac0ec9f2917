package se.samlofte.administration;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.audit.Trail;
import se.samlofte.audit.TrailEntry;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** Who did what when, newest first. */
@Controller
public class TrailPages {

    private static final int PAGE = 50;
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final StaffPages pages;
    private final Trail trail;
    private final TrailSentences sentences;

    TrailPages(StaffPages pages, Trail trail, TrailSentences sentences) {
        this.pages = pages;
        this.trail = trail;
        this.sentences = sentences;
    }

    /** A line as it is shown. */
    public record Line(String when, String who, String what) {}

    @GetMapping("/{slug}/arbetsyta/logg")
    ResponseEntity<byte[]> trail(
            StaffRequest request, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        Ui ui = pages.ui(request);
        List<TrailEntry> entries = trail.entries(after, PAGE + 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("lines", lines(entries.stream().limit(PAGE).toList(), ui));
        parameters.put(
                "older", entries.size() > PAGE ? entries.get(PAGE - 1).id().toString() : "");
        return pages.page(
                StaffFrame.below(request, ui, ui.text("administration.trail"), "/logg"),
                "administration/trail.jte",
                parameters);
    }

    private List<Line> lines(List<TrailEntry> entries, Ui ui) {
        List<String> told = sentences.of(entries, ui);
        return IntStream.range(0, entries.size())
                .mapToObj(at -> line(entries.get(at), told.get(at), ui))
                .toList();
    }

    private static Line line(TrailEntry entry, String sentence, Ui ui) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.at(), ZONE);
        @Nullable String sentBy = entry.details().get("sentBy");
        return new Line(
                ui.date(at.toLocalDate()) + " "
                        + DateTimeFormatter.ofPattern("HH.mm").format(at),
                ui.text("administration.trail.who." + entry.actorKind(), entry.actorName()),
                sentBy == null ? sentence : sentence + " " + ui.text("administration.trail.sent-by", sentBy));
    }
}
