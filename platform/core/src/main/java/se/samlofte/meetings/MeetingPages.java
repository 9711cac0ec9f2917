package se.samlofte.meetings;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.meetings.MeetingForm.Read;
import se.samlofte.meetings.Meetings.Changing;
import se.samlofte.tenancy.Ids;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.TypedText;
import se.samlofte.web.Ui;

/** The list of meetings, a meeting's own page, and how one is planned, changed, held and cancelled. */
@Controller
class MeetingPages {

    private static final String FORM = "uppgifter";

    private final StaffPages pages;
    private final Meetings meetings;
    private final AgendaFilling filling;
    private final MeetingFrames frames;
    private final Ids ids;

    MeetingPages(StaffPages pages, Meetings meetings, AgendaFilling filling, MeetingFrames frames, Ids ids) {
        this.pages = pages;
        this.meetings = meetings;
        this.filling = filling;
        this.frames = frames;
        this.ids = ids;
    }

    @GetMapping(MeetingLinks.ROOT)
    ResponseEntity<byte[]> list(StaffRequest request) {
        Ui ui = pages.ui(request);
        return pages.page(
                StaffFrame.below(request, ui, ui.text("meetings.list"), MeetingLinks.LIST),
                "meetings/list.jte",
                Map.of(
                        "words", frames.words(request),
                        "planned", meetings.planned(),
                        "past", meetings.past(),
                        "mayWrite", request.actor().may(MeetingPermissions.WRITE)));
    }

    @GetMapping(MeetingLinks.ROOT + "/nytt")
    ResponseEntity<byte[]> blank(StaffRequest request) {
        request.actor().require(MeetingPermissions.WRITE);
        return planPage(request, HttpStatus.OK, ids.next(), Trouble.NONE);
    }

    /** Planned, the agenda has what the modules put on it. @param token id for the new meeting, made with the form */
    @PostMapping(MeetingLinks.ROOT + "/nytt")
    ResponseEntity<byte[]> plan(
            StaffRequest request,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam Map<String, String> fields) {
        request.actor().require(MeetingPermissions.WRITE);
        UUID id = TypedText.id(token).orElseGet(ids::next);
        Read<Meeting.Entry> read = MeetingForm.meeting(FORM, fields);
        if (read.entry().isEmpty()) {
            return planPage(request, HttpStatus.UNPROCESSABLE_CONTENT, id, read.trouble());
        }
        meetings.plan(id, read.entry().get());
        filling.fill(request.tenant(), id);
        request.say("meetings.said.planned");
        return pages.goTo(request, MeetingLinks.meeting(id));
    }

    @GetMapping(MeetingLinks.MEETING)
    ResponseEntity<byte[]> meeting(StaffRequest request, @PathVariable UUID id) {
        return frames.page(request, HttpStatus.OK, frames.find(id), Trouble.NONE);
    }

    @PostMapping(MeetingLinks.MEETING)
    ResponseEntity<byte[]> change(
            StaffRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields) {
        request.actor().require(MeetingPermissions.WRITE);
        Read<Meeting.Entry> read = MeetingForm.meeting(FORM, fields);
        if (read.entry().isEmpty()) {
            return frames.page(request, HttpStatus.UNPROCESSABLE_CONTENT, frames.find(id), read.trouble());
        }
        return switch (meetings.change(id, version, read.entry().get())) {
            case Changing.Done done -> {
                request.say("meetings.said.changed");
                yield pages.goTo(request, MeetingLinks.meeting(id));
            }
            case Changing.Changed changed ->
                frames.page(
                        request,
                        HttpStatus.CONFLICT,
                        changed.now(),
                        new Trouble(FORM, Map.of(MeetingForm.KIND, "meetings.wrong.CHANGED"), fields));
            case Changing.Unknown unknown -> throw MeetingFrames.nothing();
        };
    }

    @PostMapping(MeetingLinks.MEETING + "/fyll-pa")
    ResponseEntity<byte[]> fill(StaffRequest request, @PathVariable UUID id) {
        request.actor().require(MeetingPermissions.WRITE);
        frames.find(id);
        int added = filling.fill(request.tenant(), id);
        request.say(added > 0 ? "meetings.said.filled" : "meetings.said.nothing-to-fill");
        return pages.goTo(request, MeetingLinks.meeting(id));
    }

    @PostMapping(MeetingLinks.MEETING + "/hallet")
    ResponseEntity<byte[]> hold(StaffRequest request, @PathVariable UUID id) {
        return turn(request, id, Meeting.State.HELD, "meetings.said.held");
    }

    @PostMapping(MeetingLinks.MEETING + "/stall-in")
    ResponseEntity<byte[]> cancel(StaffRequest request, @PathVariable UUID id) {
        return turn(request, id, Meeting.State.CANCELLED, "meetings.said.cancelled");
    }

    @PostMapping(MeetingLinks.MEETING + "/oppna")
    ResponseEntity<byte[]> reopen(StaffRequest request, @PathVariable UUID id) {
        return turn(request, id, Meeting.State.PLANNED, "meetings.said.reopened");
    }

    /** One page for the wall: nothing but the meeting, large. @param number of the item; 0 for the whole agenda */
    @GetMapping(MeetingLinks.MEETING + "/visa")
    ResponseEntity<byte[]> show(
            StaffRequest request, @PathVariable UUID id, @RequestParam(name = "punkt", defaultValue = "0") int number) {
        Meeting meeting = frames.find(id);
        var rows = frames.rows(meeting);
        int shown = Math.clamp(number, 0, rows.size());
        return pages.barePage(
                frames.belowMeeting(request, meeting, frames.words(request).title(meeting), "/visa"),
                "meetings/show.jte",
                Map.of("words", frames.words(request), "meeting", meeting, "rows", rows, "number", shown));
    }

    @GetMapping(MeetingLinks.MEETING + "/anteckningar")
    ResponseEntity<byte[]> minutes(StaffRequest request, @PathVariable UUID id) {
        Meeting meeting = frames.find(id);
        return pages.page(
                frames.belowMeeting(request, meeting, pages.ui(request).text("meetings.minutes"), "/anteckningar"),
                "meetings/minutes.jte",
                Map.of("words", frames.words(request), "meeting", meeting, "rows", frames.rows(meeting)));
    }

    private ResponseEntity<byte[]> turn(StaffRequest request, UUID id, Meeting.State state, String said) {
        if (!meetings.turn(id, state)) {
            throw MeetingFrames.nothing();
        }
        request.say(said);
        return pages.goTo(request, MeetingLinks.meeting(id));
    }

    private ResponseEntity<byte[]> planPage(StaffRequest request, HttpStatus status, UUID token, Trouble trouble) {
        return pages.page(
                status,
                frames.below(request, pages.ui(request).text("meetings.plan"), MeetingLinks.NEW),
                "meetings/plan.jte",
                Map.of("token", token.toString(), "trouble", trouble));
    }
}
