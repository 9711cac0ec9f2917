package se.samlofte.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.AccessScope;

/** The bound tenant's meetings: planned, held, cancelled. */
@Component
@Transactional
public class Meetings {

    private static final String SUBJECT = "meeting";
    private static final int MOST_PAST = 50;

    private final MeetingRepository repository;
    private final Trail trail;

    Meetings(MeetingRepository repository, Trail trail) {
        this.repository = repository;
        this.trail = trail;
    }

    /** How a change went. */
    public sealed interface Changing {

        record Done(Meeting meeting) implements Changing {}

        /** Somebody has changed it since it was read; here as it is now. */
        record Changed(Meeting now) implements Changing {}

        record Unknown() implements Changing {}
    }

    @Transactional(readOnly = true)
    public List<Meeting> planned() {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.planned();
    }

    @Transactional(readOnly = true)
    public List<Meeting> past() {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.past(MOST_PAST);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        AccessScope.actor().require(MeetingPermissions.READ);
        return repository.find(id);
    }

    /** @param id made by whoever shows the form: sending it twice makes one meeting */
    public Meeting plan(UUID id, Meeting.Entry entry) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        if (repository.add(id, entry)) {
            trail.record(Deed.of("meetings:plan", SUBJECT, id).with("kind", entry.kind()));
        }
        return repository.find(id).orElseThrow();
    }

    /** @param version the one that whoever changes it has read */
    public Changing change(UUID id, int version, Meeting.Entry entry) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<Meeting> found = repository.lock(id);
        if (found.isEmpty()) {
            return new Changing.Unknown();
        }
        if (found.get().version() != version) {
            return new Changing.Changed(found.get());
        }
        repository.change(id, entry);
        trail.record(Deed.of("meetings:change", SUBJECT, id));
        return new Changing.Done(repository.find(id).orElseThrow());
    }

    /** That it was held, is cancelled, or is planned after all. @return whether there is such a meeting */
    public boolean turn(UUID id, Meeting.State state) {
        AccessScope.actor().require(MeetingPermissions.WRITE);
        Optional<Meeting> found = repository.lock(id);
        if (found.isPresent() && found.get().state() != state) {
            repository.setState(id, state);
            String action =
                    switch (state) {
                        case PLANNED -> "meetings:reopen";
                        case HELD -> "meetings:hold";
                        case CANCELLED -> "meetings:cancel";
                    };
            trail.record(Deed.of(action, SUBJECT, id));
        }
        return found.isPresent();
    }
}
