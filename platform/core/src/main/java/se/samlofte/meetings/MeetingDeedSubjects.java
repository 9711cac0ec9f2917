package se.samlofte.meetings;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.DeedSubjects;
import se.samlofte.web.Ui;

/** Which meeting, item and decision the trail tells of. */
@Component
class MeetingDeedSubjects implements DeedSubjects {

    private static final String MEETING = "meeting";
    private static final String ITEM = "agenda-item";
    private static final String DECISION = "decision";

    private final MeetingRepository meetings;
    private final AgendaRepository agenda;
    private final DecisionRepository decisions;

    MeetingDeedSubjects(MeetingRepository meetings, AgendaRepository agenda, DecisionRepository decisions) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MEETING, ITEM, DECISION);
    }

    @Override
    public Map<String, String> names(String kind, Set<String> ids, Ui ui) {
        if (!AccessScope.actor().may(MeetingPermissions.READ)) {
            return Map.of();
        }
        Set<UUID> asked = DeedSubjects.uuids(ids);
        return switch (kind) {
            case MEETING ->
                meetings.all(asked).stream()
                        .collect(Collectors.toMap(meeting -> meeting.id().toString(), meeting -> title(meeting, ui)));
            case ITEM -> quoted(agenda.titles(asked), ui);
            case DECISION -> quoted(decisions.texts(asked), ui);
            default -> Map.of();
        };
    }

    private static String title(Meeting meeting, Ui ui) {
        return ui.text("meetings.title", ui.text("meetings.kind." + meeting.kind()), ui.date(meeting.on()));
    }

    private static Map<String, String> quoted(Map<UUID, String> words, Ui ui) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), entry -> ui.text("meetings.deed.name", entry.getValue())));
    }
}
