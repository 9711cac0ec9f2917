package se.samlofte.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.PledgeRecords.Row;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/**
 * Pledges while they are written: begun, saved as typed, looked at, discarded and taken up again. Whoever acts needs
 * {@link PledgePermissions#READ} to look and {@link PledgePermissions#WRITE} to change. Nothing here becomes public;
 * that is {@link PledgePublishing}.
 */
@Component
@Transactional
public class PledgeDrafts {

    private static final int MOST = 200;

    private final DraftRepository drafts;
    private final VersionRepository versions;
    private final PledgeRepository pledges;
    private final InternalCommitments internal;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    PledgeDrafts(
            DraftRepository drafts,
            VersionRepository versions,
            PledgeRepository pledges,
            InternalCommitments internal,
            Trail trail,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.pledges = pledges;
        this.internal = internal;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a pledge.
     *
     * @param token of the form or the call; the same token again gives the draft that it began first
     */
    public Draft start(UUID token, PledgeDocument document) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<UUID> added = drafts.add(token, null, DocumentFields.normal(document));
        added.ifPresent(id -> trail.record(Deed.of("pledges:draft", "draft", id)));
        return added.flatMap(drafts::find).or(() -> drafts.ofToken(token)).orElseThrow();
    }

    /**
     * Begins the correction of what is published or has been taken down; an open correction of it is gone on with.
     *
     * @param id of the pledge, such as "medborgarlofte-2024"
     */
    public Optional<Draft> correct(UUID token, String id) {
        return beginCorrection(token, id).map(Correction::draft);
    }

    /** A correction. @param isNew whether it was begun just now */
    public record Correction(Draft draft, boolean isNew) {}

    /** As {@link #correct}, telling whether it was begun just now. */
    public Optional<Correction> beginCorrection(UUID token, String id) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return pledges.find(id).map(row -> {
            UUID version = row.pledge().getId();
            PledgeDocument document = document(row);
            Optional<UUID> added = drafts.add(token, version, DocumentFields.normal(document));
            added.ifPresent(draft ->
                    trail.record(Deed.of("pledges:draft", "draft", draft).with("corrects", id)));
            Draft draft = added.flatMap(drafts::find)
                    .or(() -> drafts.openCorrection(version))
                    .or(() -> drafts.ofToken(token))
                    .orElseThrow();
            return new Correction(draft, added.isPresent());
        });
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id) {
        AccessScope.actor().require(PledgePermissions.READ);
        return drafts.find(id);
    }

    /** What is being written or waits for a second person, newest change first; of their documents kind and title alone. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        AccessScope.actor().require(PledgePermissions.READ);
        return drafts.titles(EnumSet.of(State.DRAFT, State.WAITING), MOST);
    }

    /** Every pledge in its newest version, public or taken down. */
    @Transactional(readOnly = true)
    public List<StoredPledge> stored() {
        AccessScope.actor().require(PledgePermissions.READ);
        return versions.newest();
    }

    /**
     * Saves what was typed, right or wrong. What was saved elsewhere since the writer's version is never overwritten,
     * neither another person's text nor their own from another window.
     *
     * @param basis what the writer had
     */
    public Saving save(UUID id, Basis basis, PledgeDocument typed) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        PledgeDocument document = DocumentFields.normal(typed);
        return drafts.lock(id)
                .<Saving>map(draft -> save(draft, basis, document))
                .orElseGet(Saving.Unknown::new);
    }

    private Saving save(Draft draft, Basis basis, PledgeDocument document) {
        if (!draft.isOpen()) {
            return new Saving.Closed(draft);
        }
        Map<String, String> changes =
                Fingerprints.changes(DocumentFields.of(draft.document()), DocumentFields.of(document));
        if (changes.isEmpty() && draft.document().equals(document)) {
            return new Saving.Saved(draft);
        }
        if (draft.version() != basis.version() && drafts.changedElsewhere(draft, basis)) {
            return new Saving.Stale(draft, compare(draft, basis.version(), document));
        }
        drafts.save(draft, document, changes, basis.remembered());
        return new Saving.Saved(drafts.find(draft.id()).orElseThrow());
    }

    /**
     * What was typed beside what is saved.
     *
     * @param version the one the writer had
     */
    @Transactional(readOnly = true)
    public Reconciliation compare(Draft draft, int version, PledgeDocument typed) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return new Reconciliation(
                DocumentFields.normal(typed), draft.document(), drafts.changedAfter(draft.id(), version));
    }

    /** What is wrong or missing, in the order of the fields. */
    @Transactional(readOnly = true)
    public List<Fault> faults(Draft draft) {
        return new DocumentCheck(draft.document(), draft.isCorrection()).faults();
    }

    /** The pledge as residents would read it if it were published today. */
    @Transactional(readOnly = true)
    public PledgeView preview(Draft draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        PledgeFile file = file(draft, RowIds.word(draft.document().title(), "medborgarlofte"));
        Row row = new Row(AccessScope.tenant().value(), ids.next(), true, ids);
        PledgeRecords records = new PledgeRecords(row.tenant(), row.pledge(), file, today(), ids, Map.of(), Map.of());
        return new PledgeAssembly(new UnstoredRow(records, this::period).row(), today()).view();
    }

    private Optional<String> period(String pledge) {
        return pledges.find(pledge)
                .flatMap(row -> Optional.ofNullable(row.pledge().getPeriodText()));
    }

    /** Puts a draft away. It can be taken up again. @return whether there was one to put away */
    public boolean discard(UUID id) {
        return move(id, State.DRAFT, State.DISCARDED, "pledges:discard");
    }

    /**
     * Puts a draft away, as {@link #discard(UUID)}; one that is put away already stays so.
     *
     * @param version the one that whoever discards has read
     */
    public Decision discard(UUID id, int version) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        return drafts.lock(id).<Decision>map(draft -> discard(draft, version)).orElseGet(Decision.Unknown::new);
    }

    private Decision discard(Draft draft, int version) {
        if (draft.state() == State.DISCARDED) {
            return new Decision.Done(draft);
        }
        if (!draft.isOpen()) {
            return new Decision.Refused(draft, Decision.Why.NOT_WAITING);
        }
        if (draft.version() != version) {
            return new Decision.Refused(draft, Decision.Why.CHANGED);
        }
        discard(draft.id());
        return new Decision.Done(drafts.find(draft.id()).orElseThrow());
    }

    /** Takes up a discarded draft again. @return whether there was one, and no other corrects the same */
    public boolean restore(UUID id) {
        Optional<Draft> discarded = drafts.find(id);
        @Nullable UUID corrects = discarded.map(Draft::corrects).orElse(null);
        if (corrects != null && drafts.openCorrection(corrects).isPresent()) {
            return false;
        }
        return move(id, State.DISCARDED, State.DRAFT, "pledges:restore");
    }

    private boolean move(UUID id, State from, State to, String action) {
        AccessScope.actor().require(PledgePermissions.WRITE);
        Optional<Draft> draft =
                drafts.lock(id).filter(found -> found.state() == from && (from != State.DRAFT || found.isOpen()));
        draft.ifPresent(found -> {
            drafts.move(id, to);
            trail.record(Deed.of(action, "draft", id));
        });
        return draft.isPresent();
    }

    /** A version as a document again, with what residents do not see. */
    Optional<PledgeDocument> document(UUID version) {
        return pledges.version(version).map(this::document);
    }

    private PledgeDocument document(PledgeRow row) {
        return internal.with(
                new DocumentWriting(file(row)).document(), row.pledge().getId());
    }

    /** @param id for a pledge that corrects none */
    PledgeFile file(Draft draft, String id) {
        @Nullable UUID corrects = draft.corrects();
        @Nullable
        PledgeFile base = corrects == null
                ? null
                : pledges.version(corrects).map(this::file).orElseThrow();
        return new DocumentReading(draft.document(), base).file(id, today());
    }

    /** The sides that make the version a draft corrects; empty when it corrects none. */
    Set<Side> sidesBefore(Draft draft) {
        UUID corrects = draft.corrects();
        return corrects == null
                ? Set.of()
                : pledges.version(corrects).map(this::file).orElseThrow().parties().stream()
                        .map(party -> Side.of(party.party()))
                        .collect(Collectors.toSet());
    }

    private PledgeFile file(PledgeRow row) {
        return PublishedFile.of(new PledgeAssembly(row, today()).view());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
