package se.samlofte.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;

/** What meetings have decided and is to be done, and what was. */
@Controller
class DecisionPages {

    private static final String DECISION = MeetingLinks.ROOT + "/beslut/{id}";

    private final StaffPages pages;
    private final Decisions decisions;
    private final MeetingFrames frames;

    DecisionPages(StaffPages pages, Decisions decisions, MeetingFrames frames) {
        this.pages = pages;
        this.decisions = decisions;
        this.frames = frames;
    }

    @GetMapping(MeetingLinks.ROOT + "/beslut")
    ResponseEntity<byte[]> list(StaffRequest request) {
        return pages.page(
                frames.below(request, pages.ui(request).text("meetings.decisions"), MeetingLinks.DECISIONS),
                "meetings/decisions.jte",
                Map.of(
                        "words", frames.words(request),
                        "open", decisions.open(),
                        "done", decisions.done(),
                        "actions", frames.actions(request),
                        "mayWrite", request.actor().may(MeetingPermissions.WRITE)));
    }

    @PostMapping(DECISION + "/klart")
    ResponseEntity<byte[]> done(StaffRequest request, @PathVariable UUID id) {
        return set(request, id, true, "meetings.said.done");
    }

    @PostMapping(DECISION + "/oppna")
    ResponseEntity<byte[]> undone(StaffRequest request, @PathVariable UUID id) {
        return set(request, id, false, "meetings.said.undone");
    }

    /** @param module which of the modules that can go on with it, in the order of the buttons */
    @PostMapping(DECISION + "/for-vidare")
    ResponseEntity<byte[]> handOver(
            StaffRequest request, @PathVariable UUID id, @RequestParam(name = "till", defaultValue = "0") int module) {
        request.actor().require(MeetingPermissions.WRITE);
        Decision decision = decisions.find(id).orElseThrow(MeetingFrames::nothing);
        List<MeetingOutcomes> outcomes = frames.outcomes(request.tenant());
        Optional<String> path = module < 0 || module >= outcomes.size()
                ? Optional.empty()
                : decisions.handOver(decision, outcomes.get(module));
        request.say(path.isPresent() ? "meetings.said.handed-over" : "meetings.said.not-handed-over");
        return pages.goTo(request, path.orElse(MeetingLinks.DECISIONS));
    }

    private ResponseEntity<byte[]> set(StaffRequest request, UUID id, boolean done, String said) {
        if (!decisions.setDone(id, done, request.roles())) {
            throw MeetingFrames.nothing();
        }
        request.say(said);
        return pages.goTo(request, MeetingLinks.DECISIONS);
    }
}
