package se.samlofte.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame.Crumb;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What the meeting pages share: the page of one meeting with its forms, and what stands around each. */
@Component
class MeetingFrames {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final StaffPages pages;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Decisions decisions;
    private final ObjectProvider<MeetingOutcomes> outcomes;
    private final ModuleGate gate;
    private final Ids ids;
    private final Clock clock;

    MeetingFrames(
            StaffPages pages,
            Meetings meetings,
            Agenda agenda,
            Decisions decisions,
            ObjectProvider<MeetingOutcomes> outcomes,
            ModuleGate gate,
            Ids ids,
            Clock clock) {
        this.pages = pages;
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.gate = gate;
        this.ids = ids;
        this.clock = clock;
    }

    MeetingWords words(StaffRequest request) {
        return new MeetingWords(pages.ui(request), LocalDate.ofInstant(clock.instant(), ZONE));
    }

    Meeting find(UUID id) {
        return meetings.find(id).orElseThrow(MeetingFrames::nothing);
    }

    /** What modules can make of a meeting's words, of those that are on. */
    List<MeetingOutcomes> outcomes(Tenant tenant) {
        return outcomes.orderedStream()
                .filter(module -> gate.isOpen(tenant, module.getClass()))
                .toList();
    }

    List<AgendaRow> rows(Meeting meeting) {
        return AgendaRow.of(agenda.items(meeting.id()), decisions.of(meeting.id()), ids::next);
    }

    StaffFrame below(StaffRequest request, String title, String path) {
        Ui ui = pages.ui(request);
        return new StaffFrame(
                request,
                title,
                path,
                List.of(
                        StaffFrame.start(request, ui),
                        new Crumb(ui.text("meetings.list"), request.address(MeetingLinks.LIST))));
    }

    /** The way back leads over the meeting itself. */
    StaffFrame belowMeeting(StaffRequest request, Meeting meeting, String title, String below) {
        Ui ui = pages.ui(request);
        String own = MeetingLinks.meeting(meeting.id());
        return new StaffFrame(
                request,
                title,
                own + below,
                List.of(
                        StaffFrame.start(request, ui),
                        new Crumb(ui.text("meetings.list"), request.address(MeetingLinks.LIST)),
                        new Crumb(words(request).title(meeting), request.address(own))));
    }

    /** The page of a meeting, with what is wrong in one of its forms. */
    ResponseEntity<byte[]> page(StaffRequest request, HttpStatus status, Meeting meeting, Trouble trouble) {
        MeetingWords words = words(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("words", words);
        parameters.put("meeting", meeting);
        parameters.put("rows", rows(meeting));
        parameters.put("trouble", trouble);
        parameters.put("itemToken", ids.next().toString());
        parameters.put("mayWrite", request.actor().may(MeetingPermissions.WRITE));
        return pages.page(
                status,
                below(request, words.title(meeting), MeetingLinks.meeting(meeting.id())),
                "meetings/meeting.jte",
                parameters);
    }

    /** Words on the buttons by which a decision goes on elsewhere. */
    List<String> actions(StaffRequest request) {
        Ui ui = pages.ui(request);
        return outcomes(request.tenant()).stream()
                .flatMap(module -> Stream.of(module.action(ui)))
                .toList();
    }

    static NotFoundException nothing() {
        return new NotFoundException("There is no such meeting.");
    }
}
