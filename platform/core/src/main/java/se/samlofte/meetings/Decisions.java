package se.samlofte.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.AccessScope;

/** What meetings decided: who does it, by when, and whether it is done. */
@Component
@Transactional
public class Decisions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String SUBJECT = "decision";
    private static final int MOST_DONE = 50;

    private final AgendaRepository agenda;
    private final MeetingRepository meetings;
    private final DecisionRepository repository;
    private final Agenda items;
    private final Trail trail;
    private final Clock clock;

    Decisions(
            AgendaRepository agenda,
            MeetingRepository meetings,
            DecisionRepository repository,
            Agenda items,
            Trail trail,
            Clock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.repository = repository;
        this.items = items;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Decision> open() {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.open();
    }

    @Transactional(readOnly = true)
    public List<Decision> done() {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.done(MOST_DONE);
    }

    @Transactional(readOnly = true)
    public List<Decision> of(UUID meeting) {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.of(meeting);
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(UUID id) {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.find(id);
    }

    /** @param id made by whoever shows the form. @return whether there is such an item */
    public boolean decide(UUID meeting, UUID item, UUID id, Decision.Entry entry) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<AgendaItem> found = agenda.find(meeting, item);
        if (found.isPresent() && repository.add(id, found.get(), entry)) {
            trail.record(Deed.of("meetings:decide", SUBJECT, id).with("owner", entry.owner()));
        }
        return found.isPresent();
    }

    /**
     * Done, or not done after all. Whoever holds meetings together may say so, and whoever has the role that does it.
     *
     * @param roles of whoever says it
     */
    public boolean setDone(UUID id, boolean done, Set<Role> roles) {
        AccessScope.actor().require(MeetingPermissions.READ);
        Optional<Decision> found = repository.find(id);
        if (found.isEmpty()) {
            return false;
        }
        if (!isOwn(found.get(), roles)) {
            AccessScope.actor().require(MeetingPermissions.WRITE);
        }
        repository.setDone(id, done ? today() : null);
        trail.record(Deed.of(done ? "meetings:do" : "meetings:undo", SUBJECT, id));
        return true;
    }

    /** Has a module go on with it. @return where; empty when the module cannot now */
    public Optional<String> handOver(Decision decision, MeetingOutcomes module) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<String> path = module.take(decision.id(), decision.text(), decision.heldOn());
        path.ifPresent(where -> {
            repository.setBecame(decision.id(), where);
            trail.record(Deed.of("meetings:hand-over", SUBJECT, decision.id()));
        });
        return path;
    }

    /** That the parties confirmed an item at its meeting. @return whether a module could note it */
    public boolean confirm(UUID meeting, UUID item, List<MeetingOutcomes> modules) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<AgendaItem> found = agenda.find(meeting, item).filter(AgendaItem::confirmable);
        Optional<Meeting> held = meetings.find(meeting);
        if (found.isEmpty() || held.isEmpty()) {
            return false;
        }
        String there = held.get().participants();
        boolean confirmed = there != null
                && modules.stream()
                        .anyMatch(module ->
                                module.confirm(found.get().matter(), held.get().on(), there));
        if (confirmed) {
            items.confirmed(found.get());
        }
        return confirmed;
    }

    static boolean isOwn(Decision decision, Set<Role> roles) {
        return roles.stream()
                .anyMatch(role -> role.name().equals(decision.owner().name()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
