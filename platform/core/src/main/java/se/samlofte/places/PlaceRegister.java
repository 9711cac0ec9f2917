package se.samlofte.places;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.places.Registering.Changed;
import se.samlofte.places.Registering.Done;
import se.samlofte.places.Registering.Problem;
import se.samlofte.places.Registering.Refused;
import se.samlofte.places.Registering.Unknown;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** Keeps the register: adds, changes, opens, merges and retires places. None is ever deleted, so what used it stays. */
@Component
@Transactional
public class PlaceRegister {

    private static final String SUBJECT = "place";

    private final PlaceRepository repository;
    private final Trail trail;

    PlaceRegister(PlaceRepository repository, Trail trail) {
        this.repository = repository;
        this.trail = trail;
    }

    /**
     * A place as somebody wants it to be.
     *
     * @param reason why everybody may know of a place of young people
     */
    public record Entry(
            String name,
            Place.Kind kind,
            @Nullable String area,
            Openness openness,
            @Nullable String reason) {}

    /** Who may know of it: as its kind says, or as somebody decides. */
    public enum Openness {
        BY_KIND,
        INTERNAL,
        PUBLIC
    }

    /** That somebody decided who may know of a place. */
    public record Decision(
            Instant at, boolean open, @Nullable String reason, String by) {}

    /** @param id made by whoever shows the form: sending it twice makes one place */
    public Registering add(UUID id, Entry entry) {
        AccessScope.actor().require(PlacePermissions.WRITE);
        Optional<Place> already = repository.find(id);
        if (already.isPresent()) {
            return new Done(already.get());
        }
        Set<Problem> problems = problems(entry, id, false);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!repository.add(id, entry, key(entry), isOpen(entry))) {
            return repository
                    .find(id)
                    .<Registering>map(Done::new)
                    .orElseGet(() -> new Refused(EnumSet.of(Problem.NAME_TAKEN)));
        }
        if (entry.openness() != Openness.BY_KIND) {
            decided(id, entry);
        }
        trail.record(Deed.of("places:add", SUBJECT, id).with("kind", entry.kind()));
        return done(id);
    }

    /** @param version the one that whoever changes it has read */
    public Registering change(UUID id, int version, Entry entry) {
        AccessScope.actor().require(PlacePermissions.WRITE);
        Optional<Place> found = repository.lock(id).filter(place -> place.state() != Place.State.MERGED);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Place before = found.get();
        if (before.version() != version) {
            return new Changed(before);
        }
        boolean stays = before.open() && before.kind() == entry.kind();
        Set<Problem> problems = problems(entry, id, stays);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        repository.change(before, entry, key(entry), isOpen(entry));
        if (before.open() != isOpen(entry) || (isOpen(entry) && !stays)) {
            decided(id, entry);
        }
        trail.record(Deed.of("places:change", SUBJECT, id).with("kind", entry.kind()));
        return done(id);
    }

    /** It is no longer offered; what uses it keeps it. */
    public Registering retire(UUID id) {
        return turn(id, Place.State.ACTIVE, Place.State.RETIRED, "places:retire");
    }

    public Registering restore(UUID id) {
        return turn(id, Place.State.RETIRED, Place.State.ACTIVE, "places:restore");
    }

    /** Two entries turned out to be one place: the first leads to the second from now on. Can be undone. */
    public Registering merge(UUID id, UUID into) {
        AccessScope.actor().require(PlacePermissions.WRITE);
        Optional<Place> from = lockBoth(id, into);
        if (from.isEmpty()) {
            return new Unknown();
        }
        Optional<Place> target = repository.find(into).filter(place -> place.state() == Place.State.ACTIVE);
        if (target.isEmpty() || id.equals(into) || from.get().state() == Place.State.MERGED) {
            return new Refused(EnumSet.of(Problem.NO_TARGET));
        }
        if (from.get().open() != target.get().open()) {
            return new Refused(EnumSet.of(Problem.OPENNESS_DIFFERS));
        }
        repository.redirect(id, into);
        repository.setState(id, Place.State.MERGED, into);
        trail.record(Deed.of("places:merge", SUBJECT, id).with("into", into));
        return done(into);
    }

    /** They were two places after all. */
    public Registering separate(UUID id) {
        Registering turned = turn(id, Place.State.MERGED, Place.State.RETIRED, "places:separate");
        if (!(turned instanceof Done separated) || !separated.place().kind().isOfTheYoung()) {
            return turned;
        }
        // it was as open as the other place, without a decision about itself
        repository.close(id);
        return done(id);
    }

    /** All places, for staff. */
    @Transactional(readOnly = true)
    public List<Place> all() {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(UUID id) {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository.find(id);
    }

    /** What has been merged into it. */
    @Transactional(readOnly = true)
    public List<Place> mergedInto(UUID id) {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository.mergedInto(id);
    }

    /** Who decided that everybody may know of it, or may not any more; newest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(UUID id) {
        AccessScope.actor().require(PlacePermissions.READ);
        return repository.decisions(id);
    }

    private Registering turn(UUID id, Place.State from, Place.State to, String action) {
        AccessScope.actor().require(PlacePermissions.WRITE);
        Optional<Place> found = repository.lock(id).filter(place -> place.state() == from);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Place place = found.get();
        if (to == Place.State.ACTIVE && repository.isTaken(key(place.name(), place.area()), id)) {
            return new Refused(EnumSet.of(Problem.NAME_TAKEN));
        }
        repository.setState(id, to, null);
        trail.record(Deed.of(action, SUBJECT, id));
        return done(id);
    }

    /** In the order of their ids, so that two who merge crosswise do not wait for each other. */
    private Optional<Place> lockBoth(UUID id, UUID into) {
        List<UUID> both = new ArrayList<>(List.of(id, into));
        both.sort(null);
        both.forEach(repository::lock);
        return repository.find(id);
    }

    /** @param stays whether it is open already, as the same kind of place */
    private Set<Problem> problems(Entry entry, UUID id, boolean stays) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (repository.isTaken(key(entry), id)) {
            problems.add(Problem.NAME_TAKEN);
        }
        if (isOpen(entry) && entry.kind().isOfTheYoung() && !stays) {
            Actor actor = AccessScope.actor();
            if (actor.kind() != Actor.Kind.PROGRAM && !actor.may(PlacePermissions.OPEN)) {
                problems.add(Problem.NOT_YOURS_TO_OPEN);
            } else if (entry.reason() == null) {
                problems.add(Problem.REASON_MISSING);
            }
        }
        return problems;
    }

    private void decided(UUID id, Entry entry) {
        repository.addDecision(id, isOpen(entry), entry.reason());
        trail.record(Deed.of(isOpen(entry) ? "places:open" : "places:close", SUBJECT, id)
                .with("kind", entry.kind()));
    }

    private Registering done(UUID id) {
        return new Done(repository.find(id).orElseThrow());
    }

    private static boolean isOpen(Entry entry) {
        return switch (entry.openness()) {
            case PUBLIC -> true;
            case INTERNAL -> false;
            case BY_KIND -> !entry.kind().isInternalByDefault();
        };
    }

    private static String key(Entry entry) {
        return key(entry.name(), entry.area());
    }

    /** The same for what people take for the same name: case, width and blanks do not matter. */
    static String key(String name, @Nullable String area) {
        return folded(name) + (area == null ? "" : ", " + folded(area));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
