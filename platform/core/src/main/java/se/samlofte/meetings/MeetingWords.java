package se.samlofte.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import se.samlofte.web.Ui;

/** Meetings and decisions as people read them. */
public record MeetingWords(Ui ui, LocalDate today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter TYPED_TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** "BRÅ 5 december 2026". */
    public String title(Meeting meeting) {
        return ui.text("meetings.title", ui.text("meetings.kind." + meeting.kind()), ui.date(meeting.on()));
    }

    /** "kl. 09.00, Kommunhuset"; empty when neither is said. */
    public String when(Meeting meeting) {
        LocalTime at = meeting.at();
        String time = at == null ? "" : ui.text("meetings.time", TIME.format(at));
        String place = meeting.place() == null ? "" : meeting.place();
        return time.isEmpty() || place.isEmpty() ? time + place : time + ", " + place;
    }

    /** As a field takes it: "09:00". */
    public static String typed(Meeting meeting) {
        LocalTime at = meeting.at();
        return at == null ? "" : TYPED_TIME.format(at);
    }

    /** "Trygghetssamordnare, Socialförvaltningen". */
    public String owner(Decision decision) {
        String more = decision.ownerText() == null ? "" : decision.ownerText();
        if (decision.owner() == Decision.Owner.OTHER) {
            return more;
        }
        String word = ui.text("web.role." + decision.owner());
        String role = word.substring(0, 1).toUpperCase(ui.language().locale()) + word.substring(1);
        return more.isEmpty() ? role : role + ", " + more;
    }

    /** "Senast 5 december 2026", "Klart 5 december 2026", "Inget slutdatum". */
    public String due(Decision decision) {
        LocalDate done = decision.doneOn();
        if (done != null) {
            return ui.text("meetings.decision.done-on", ui.date(done));
        }
        LocalDate due = decision.due();
        return due == null ? ui.text("meetings.decision.no-due") : ui.text("meetings.decision.due", ui.date(due));
    }

    public boolean isLate(Decision decision) {
        return decision.isLate(today);
    }
}
