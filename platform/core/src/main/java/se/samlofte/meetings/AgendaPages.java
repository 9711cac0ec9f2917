package se.samlofte.meetings;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.meetings.Agenda.Noting;
import se.samlofte.meetings.MeetingForm.Read;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedText;

/** What is done with an agenda: items put there, moved, put off, noted, confirmed and decided. */
@Controller
class AgendaPages {

    private static final String ITEMS = MeetingLinks.MEETING + "/punkter";
    private static final String ITEM = ITEMS + "/{item}";
    private static final String NEW_ITEM = "ny-punkt";

    private final StaffPages pages;
    private final Agenda agenda;
    private final Decisions decisions;
    private final MeetingFrames frames;
    private final Ids ids;

    AgendaPages(StaffPages pages, Agenda agenda, Decisions decisions, MeetingFrames frames, Ids ids) {
        this.pages = pages;
        this.agenda = agenda;
        this.decisions = decisions;
        this.frames = frames;
        this.ids = ids;
    }

    @PostMapping(ITEMS)
    ResponseEntity<byte[]> add(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam Map<String, String> fields) {
        request.actor().require(MeetingPermissions.WRITE);
        Read<String> read = MeetingForm.title(NEW_ITEM, fields);
        if (read.entry().isEmpty()) {
            return frames.page(request, HttpStatus.UNPROCESSABLE_CONTENT, frames.find(id), read.trouble());
        }
        UUID item = TypedText.id(token).orElseGet(ids::next);
        if (!agenda.add(id, item, read.entry().get())) {
            throw MeetingFrames.nothing();
        }
        request.say("meetings.said.added");
        return back(request, id, item);
    }

    /** @param version of the notes, as whoever writes has read them */
    @PostMapping(ITEM)
    ResponseEntity<byte[]> note(
            StaffRequest request,
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        UUID of = item(request, item);
        String form = "punkt-" + of;
        Read<String> read = MeetingForm.notes(form, fields);
        if (read.entry().isEmpty()) {
            return frames.page(request, HttpStatus.UNPROCESSABLE_CONTENT, frames.find(id), read.trouble());
        }
        return switch (agenda.note(id, of, version, read.entry().get())) {
            case Noting.Noted noted -> {
                request.say("meetings.said.noted");
                yield back(request, id, of);
            }
            case Noting.Changed changed ->
                frames.page(
                        request,
                        HttpStatus.CONFLICT,
                        frames.find(id),
                        new Trouble(form, Map.of(MeetingForm.TEXT, "meetings.wrong.NOTES_CHANGED"), fields));
            case Noting.Unknown unknown -> throw MeetingFrames.nothing();
        };
    }

    @PostMapping(ITEM + "/upp")
    ResponseEntity<byte[]> up(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        return after(request, id, of, agenda.move(id, of, -1));
    }

    @PostMapping(ITEM + "/ner")
    ResponseEntity<byte[]> down(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        return after(request, id, of, agenda.move(id, of, 1));
    }

    @PostMapping(ITEM + "/skjut-upp")
    ResponseEntity<byte[]> putOff(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        return after(request, id, of, agenda.putOff(id, of, true));
    }

    @PostMapping(ITEM + "/ta-upp")
    ResponseEntity<byte[]> takeUp(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        return after(request, id, of, agenda.putOff(id, of, false));
    }

    @PostMapping(ITEM + "/ta-bort")
    ResponseEntity<byte[]> remove(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        frames.find(id);
        request.say(agenda.remove(id, of) ? "meetings.said.removed" : "meetings.said.not-removed");
        return pages.goTo(request, MeetingLinks.meeting(id));
    }

    @PostMapping(ITEM + "/bekrafta")
    ResponseEntity<byte[]> confirm(StaffRequest request, @PathVariable UUID id, @PathVariable String item) {
        UUID of = item(request, item);
        frames.find(id);
        boolean confirmed = decisions.confirm(id, of, frames.outcomes(request.tenant()));
        request.say(confirmed ? "meetings.said.confirmed" : "meetings.said.not-confirmed");
        return back(request, id, of);
    }

    @PostMapping(ITEM + "/beslut")
    ResponseEntity<byte[]> decide(
            StaffRequest request,
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam Map<String, String> fields) {
        UUID of = item(request, item);
        Read<Decision.Entry> read = MeetingForm.decision("beslut-" + of, fields);
        if (read.entry().isEmpty()) {
            return frames.page(request, HttpStatus.UNPROCESSABLE_CONTENT, frames.find(id), read.trouble());
        }
        UUID decision = TypedText.id(token).orElseGet(ids::next);
        if (!decisions.decide(id, of, decision, read.entry().get())) {
            throw MeetingFrames.nothing();
        }
        request.say("meetings.said.decided");
        return back(request, id, of);
    }

    /** Who may not write learns no more than that. */
    private static UUID item(StaffRequest request, String item) {
        request.actor().require(MeetingPermissions.WRITE);
        return TypedText.id(item).orElseThrow(MeetingFrames::nothing);
    }

    private ResponseEntity<byte[]> after(StaffRequest request, UUID id, UUID item, boolean found) {
        if (!found) {
            throw MeetingFrames.nothing();
        }
        return back(request, id, item);
    }

    private ResponseEntity<byte[]> back(StaffRequest request, UUID id, UUID item) {
        return pages.goTo(request, MeetingLinks.meeting(id) + "#punkt-" + item);
    }
}
