package se.samlofte.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.meetings.AgendaItems.Matter;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** What a meeting talks of, in order, with notes. */
@Component
@Transactional
public class Agenda {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String SUBJECT = "agenda-item";

    private final MeetingRepository meetings;
    private final AgendaRepository repository;
    private final DecisionRepository decisions;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    Agenda(
            MeetingRepository meetings,
            AgendaRepository repository,
            DecisionRepository decisions,
            Trail trail,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.decisions = decisions;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** How noting went. */
    public sealed interface Noting {

        record Noted() implements Noting {}

        /** Somebody noted something else meanwhile; here as it is now. */
        record Changed(AgendaItem now) implements Noting {}

        record Unknown() implements Noting {}
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> items(UUID meeting) {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.items(meeting);
    }

    /**
     * Adds what is not there yet: decisions that are late, what was put off at an earlier meeting of the kind, and the
     * modules' matters.
     *
     * @return how many were added; none to a meeting that is over
     */
    public int fill(UUID id, List<Matter> matters) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<Meeting> found = meetings.lock(id).filter(meeting -> meeting.state() == Meeting.State.PLANNED);
        if (found.isEmpty()) {
            return 0;
        }
        int added = lateDecisions(id) + putOff(found.get());
        for (Matter matter : matters) {
            added += add(
                    id,
                    matter.key(),
                    AgendaItem.Reason.valueOf(matter.reason().name()),
                    matter.title(),
                    matter.detail(),
                    matter.path(),
                    matter.confirmable());
        }
        if (added > 0) {
            trail.record(Deed.of("meetings:fill", "meeting", id).with("items", added));
        }
        return added;
    }

    private int lateDecisions(UUID meeting) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        int added = 0;
        for (Decision decision : decisions.open()) {
            if (decision.isLate(today) && !decision.meeting().equals(meeting)) {
                added += add(
                        meeting,
                        "meetings:decision:" + decision.id(),
                        AgendaItem.Reason.LATE,
                        cut(decision.text()),
                        null,
                        MeetingLinks.DECISIONS,
                        false);
            }
        }
        return added;
    }

    private int putOff(Meeting meeting) {
        int added = 0;
        for (AgendaItem item : repository.putOff(meeting.kind(), meeting.id())) {
            added += add(
                    meeting.id(),
                    "meetings:item:" + item.id(),
                    AgendaItem.Reason.POSTPONED,
                    item.title(),
                    item.detail(),
                    item.path(),
                    false);
        }
        return added;
    }

    /** @param id made by whoever shows the form */
    public boolean add(UUID meeting, UUID id, String title) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        if (meetings.lock(meeting).isEmpty()) {
            return false;
        }
        if (repository.add(id, meeting, id.toString(), AgendaItem.Reason.BY_HAND, title, null, null, false)) {
            trail.record(Deed.of("meetings:add-item", SUBJECT, id));
        }
        return true;
    }

    /** @param version the one that whoever notes has read */
    public Noting note(UUID meeting, UUID id, int version, String notes) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        meetings.lock(meeting);
        Optional<AgendaItem> found = repository.find(meeting, id);
        if (found.isEmpty()) {
            return new Noting.Unknown();
        }
        AgendaItem item = found.get();
        if (item.notes().equals(notes)) {
            return new Noting.Noted();
        }
        if (item.version() != version) {
            return new Noting.Changed(item);
        }
        repository.note(id, notes);
        trail.record(Deed.of("meetings:note", SUBJECT, id));
        return new Noting.Noted();
    }

    /** @param steps -1 for up, 1 for down */
    public boolean move(UUID meeting, UUID id, int steps) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        meetings.lock(meeting);
        List<UUID> order = new ArrayList<>(
                repository.items(meeting).stream().map(AgendaItem::id).toList());
        int from = order.indexOf(id);
        int to = from + steps;
        if (from < 0) {
            return false;
        }
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            repository.order(order);
        }
        return true;
    }

    /** It comes up at the next meeting of the same kind, or is talked of today after all. */
    public boolean putOff(UUID meeting, UUID id, boolean off) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        return repository
                .find(meeting, id)
                .map(item -> {
                    repository.setState(id, off ? AgendaItem.State.POSTPONED : AgendaItem.State.OPEN);
                    trail.record(Deed.of(off ? "meetings:put-off" : "meetings:take-up", SUBJECT, id));
                    return true;
                })
                .orElse(false);
    }

    /** Marks what a module has noted as confirmed. */
    void confirmed(AgendaItem item) {
        repository.setState(item.id(), AgendaItem.State.CONFIRMED);
        trail.record(Deed.of("meetings:confirm", SUBJECT, item.id()));
    }

    /** @return false when there is no such item, or a decision hangs on it */
    public boolean remove(UUID meeting, UUID id) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        boolean removed = repository.find(meeting, id).isPresent() && repository.remove(id);
        if (removed) {
            trail.record(Deed.of("meetings:remove-item", SUBJECT, id));
        }
        return removed;
    }

    private int add(
            UUID meeting,
            String matter,
            AgendaItem.Reason reason,
            String title,
            @Nullable String detail,
            @Nullable String path,
            boolean confirmable) {
        return repository.add(ids.next(), meeting, matter, reason, cut(title), detail, path, confirmable) ? 1 : 0;
    }

    private static String cut(String title) {
        return title.length() <= AgendaItem.LONGEST_TITLE
                ? title
                : title.substring(0, AgendaItem.LONGEST_TITLE - 1).stripTrailing() + "…";
    }
}
