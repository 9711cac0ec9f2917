package se.samlofte.pledges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.OccurrenceRepository.Entry;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/**
 * What was done of a published pledge, entered by staff ({@link PledgePermissions#RECORD}) and shown to residents within
 * a second. What is told only afterwards is stored by month and without a place, and nothing that is still to come can
 * be entered for it.
 */
@Component
@Transactional
public class Occurrences {

    /** How long what was removed can be put back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String SUBJECT = "occurrence";
    private static final String WITHOUT_WORDS = "Genomfört";

    private final KeepingRepository keeping;
    private final OccurrenceRepository repository;
    private final Publishing publishing;
    private final Trail trail;
    private final Clock clock;

    Occurrences(
            KeepingRepository keeping,
            OccurrenceRepository repository,
            Publishing publishing,
            Trail trail,
            Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.publishing = publishing;
        this.trail = trail;
        this.clock = clock;
    }

    /** A file as it was sent. */
    public record Upload(String name, byte[] content) {}

    /**
     * Enters that something was done.
     *
     * @param token of the form or the call: the same token again gives the first entry
     * @param upload a file that shows it
     */
    public Entering enter(UUID token, CommitmentKey key, TypedOccurrence typed, @Nullable Upload upload) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        return enter(token, key, typed, upload, Voice.ofActor());
    }

    Entering enter(UUID token, CommitmentKey key, TypedOccurrence typed, @Nullable Upload upload, Voice voice) {
        Optional<KeptCommitment> commitment = keeping.lock(key);
        if (commitment.isEmpty()) {
            return new Entering.Unknown();
        }
        Checked checked = check(commitment.get(), typed, upload);
        if (!checked.faults().isEmpty()) {
            return new Entering.Invalid(checked.faults());
        }
        Optional<UUID> added = repository.addEntry(token, key, typed, voice);
        if (added.isEmpty()) {
            return new Entering.Entered(repository.ofToken(token).orElseThrow());
        }
        UUID entry = added.get();
        if (checked.file() != null) {
            repository.attach(entry, checked.file());
        }
        boolean proven = checked.file() != null || !typed.link().isEmpty();
        repository.show(commitment.get(), entry, occurrence(commitment.get(), typed, proven, voice.side()));
        done("pledges:record", entry, key);
        return new Entering.Entered(entry);
    }

    private record Checked(@Nullable EvidenceFile file, List<Fault> faults) {}

    private Checked check(KeptCommitment commitment, TypedOccurrence typed, @Nullable Upload upload) {
        List<Fault> faults = new ArrayList<>(typed.faults(commitment, today()));
        if (upload == null) {
            return new Checked(null, faults);
        }
        return switch (UploadCheck.check(upload.name(), upload.content())) {
            case UploadCheck.Checked.Sound sound -> new Checked(sound.file(), faults);
            case UploadCheck.Checked.Refused refused -> {
                faults.add(refused.fault());
                yield new Checked(null, faults);
            }
        };
    }

    private Progress.Occurrence occurrence(
            KeptCommitment commitment, TypedOccurrence typed, boolean proven, Progress.DeclaredBy side) {
        DayOrMonth when = typed.read(commitment.isToldAfterwards());
        if (when == null) {
            throw new IllegalStateException("Checked before");
        }
        return new Progress.Occurrence(
                when,
                typed.text().isEmpty() ? WITHOUT_WORDS : typed.text(),
                proven ? Proof.RECORD : Proof.DECLARED,
                Typed.orNull(typed.part()),
                typed.people(),
                typed.howOften(),
                commitment.isToldAfterwards() ? null : Typed.orNull(typed.place()),
                side);
    }

    /**
     * Corrects an entry.
     *
     * @param version the one that whoever corrects has read
     * @param upload a file instead of the one there is; absent leaves that
     */
    public Entering correct(UUID id, int version, TypedOccurrence typed, @Nullable Upload upload) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        Optional<Entry> found = repository.lock(id).filter(entry -> !entry.removed());
        Optional<KeptCommitment> commitment = found.flatMap(entry -> keeping.lock(entry.commitment()));
        if (found.isEmpty() || commitment.isEmpty()) {
            return new Entering.Unknown();
        }
        if (found.get().version() != version) {
            return new Entering.Stale(found.get().version());
        }
        Checked checked = check(commitment.get(), typed, upload);
        if (!checked.faults().isEmpty()) {
            return new Entering.Invalid(checked.faults());
        }
        Progress.DeclaredBy side = repository
                .find(id, commitment.get())
                .map(entry -> entry.occurrence().toldBy())
                .orElseGet(() -> Sides.of(AccessScope.actor()));
        repository.change(id, typed);
        if (checked.file() != null) {
            repository.attach(id, checked.file());
        }
        boolean proven = !typed.link().isEmpty() || repository.file(id).isPresent();
        repository.show(commitment.get(), id, occurrence(commitment.get(), typed, proven, side));
        done("pledges:correct", id, found.get().commitment());
        return new Entering.Entered(id);
    }

    /** Takes an entry away, from residents at once. It can be put back for thirty days. @return whether there was one */
    public boolean remove(UUID id) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        Optional<Entry> entry = repository.lock(id).filter(found -> !found.removed());
        Optional<EnteredOccurrence> shown = entry.flatMap(found -> keeping.lock(found.commitment()))
                .flatMap(commitment -> repository.find(id, commitment));
        shown.ifPresent(found -> {
            repository.remove(id, found.occurrence());
            done("pledges:remove", id, found.commitment());
        });
        return shown.isPresent();
    }

    /** Puts back what was removed. @return whether it could be */
    public boolean putBack(UUID id) {
        AccessScope.actor().require(PledgePermissions.RECORD);
        Optional<Entry> entry = repository.lock(id).filter(Entry::removed);
        Optional<KeptCommitment> commitment = entry.flatMap(found -> keeping.lock(found.commitment()));
        if (entry.isEmpty() || commitment.isEmpty()) {
            return false;
        }
        Progress.Occurrence was =
                repository.find(id, commitment.get()).orElseThrow().occurrence();
        boolean secret = commitment.get().isToldAfterwards();
        boolean partIsThere = was.part() == null || commitment.get().parts().containsKey(was.part());
        repository.putBack(id);
        repository.show(
                commitment.get(),
                id,
                new Progress.Occurrence(
                        secret ? was.when().byMonth() : was.when(),
                        was.text(),
                        entry.get().proven() ? Proof.RECORD : Proof.DECLARED,
                        partIsThere ? was.part() : null,
                        was.reached(),
                        was.times(),
                        secret ? null : was.place(),
                        was.toldBy()));
        done("pledges:put-back", id, entry.get().commitment());
        return true;
    }

    /** Everything entered of a commitment, newest first; what was removed lately last. */
    @Transactional(readOnly = true)
    public List<EnteredOccurrence> of(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return keeping.find(key).map(repository::all).orElseGet(List::of);
    }

    /** One entry of a commitment, shown or removed. */
    @Transactional(readOnly = true)
    public Optional<EnteredOccurrence> find(CommitmentKey key, UUID entry) {
        AccessScope.actor().require(PledgePermissions.READ);
        return keeping.find(key).flatMap(commitment -> repository.find(entry, commitment));
    }

    /** The file that shows an occurrence, for staff. */
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> file(CommitmentKey key, UUID entry) {
        return find(key, entry).flatMap(known -> repository.file(entry));
    }

    /** Words to begin with: those of the last time. */
    @Transactional(readOnly = true)
    public String lastWords(CommitmentKey key) {
        AccessScope.actor().require(PledgePermissions.READ);
        return keeping.find(key)
                .flatMap(commitment -> repository.lastText(commitment.row()))
                .orElse("");
    }

    /** When something was last entered of each commitment that has an entry. */
    @Transactional(readOnly = true)
    public Map<CommitmentKey, Instant> lastEntered() {
        AccessScope.actor().require(PledgePermissions.READ);
        return repository.lastEntered();
    }

    /** Forgets for good what was removed more than thirty days ago. @return how many */
    public int sweep() {
        return repository.forgetRemovedBefore(clock.instant().minus(KEPT));
    }

    private void done(String action, UUID entry, CommitmentKey key) {
        publishing.contentChanged();
        trail.record(
                Deed.of(action, SUBJECT, entry).with("pledge", key.pledge()).with("commitment", key.commitment()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
