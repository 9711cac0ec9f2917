package se.samlofte.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.identity.FreeText;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Incomplete;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.pledges.Draft.State;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.AccessScope;

/**
 * How a draft becomes public, and how what is public ceases to be: one person asks
 * ({@link PledgePermissions#PUBLISH}), another approves ({@link PledgePermissions#APPROVE}).
 */
@Component
@Transactional
public class PledgePublishing {

    private static final String ASK = "pledges:ask";
    private static final String DRAFT = "draft";
    private static final int LONGEST_REASON = 1000;

    private final DraftRepository drafts;
    private final PledgeDrafts writing;
    private final PledgeContentRepository contents;
    private final VersionRepository versions;
    private final InternalCommitments internal;
    private final Sealing sealing;
    private final EnteredRepository entered;
    private final Moves moves;
    private final Publishing publishing;
    private final Trail trail;

    PledgePublishing(
            DraftRepository drafts,
            PledgeDrafts writing,
            PledgeContentRepository contents,
            VersionRepository versions,
            InternalCommitments internal,
            Sealing sealing,
            EnteredRepository entered,
            Moves moves,
            Publishing publishing,
            Trail trail) {
        this.drafts = drafts;
        this.writing = writing;
        this.contents = contents;
        this.versions = versions;
        this.internal = internal;
        this.sealing = sealing;
        this.entered = entered;
        this.moves = moves;
        this.publishing = publishing;
        this.trail = trail;
    }

    /**
     * Asks for a draft to be published.
     *
     * @param version the one that whoever asks has read
     */
    public Decision ask(UUID id, int version, PublicationRequest request) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        return drafts.lock(id)
                .<Decision>map(draft -> ask(draft, version, request))
                .orElseGet(Decision.Unknown::new);
    }

    private Decision ask(Draft draft, int version, PublicationRequest request) {
        if (draft.state() != State.DRAFT) {
            return new Refused(draft, Why.NOT_WAITING);
        }
        if (draft.version() != version) {
            return new Refused(draft, Why.CHANGED);
        }
        List<Fault> faults = new ArrayList<>(request.faults(writing.today()));
        request.way().ifPresent(how -> faults.addAll(sealing.faults(draft, how)));
        faults.addAll(blocking(draft));
        if (!faults.isEmpty()) {
            return new Incomplete(draft, faults);
        }
        Draft.How how = request.way().orElseThrow();
        drafts.ask(
                draft.id(),
                how,
                how == Draft.How.SIGNED_ON_PAPER ? request.day() : null,
                how == Draft.How.PUBLISHED_ELSEWHERE ? request.source().strip() : null);
        trail.record(Deed.of(ASK, DRAFT, draft.id()).with("version", draft.version()));
        return done(draft);
    }

    /**
     * Approves, and publishes at once.
     *
     * @param version the one that whoever approves has read
     */
    public Decision approve(UUID id, int version) {
        AccessScope.actor().require(PledgePermissions.APPROVE);
        UUID account = AccessScope.actor().requireAccount();
        return drafts.lock(id)
                .<Decision>map(draft -> approve(draft, version, account))
                .orElseGet(Decision.Unknown::new);
    }

    private Decision approve(Draft draft, int version, UUID account) {
        if (draft.state() != State.WAITING) {
            return new Refused(draft, Why.NOT_WAITING);
        }
        if (!draft.waitsFor(account)) {
            return new Refused(draft, Why.OWN_QUESTION);
        }
        if (draft.version() != version) {
            return new Refused(draft, Why.CHANGED);
        }
        List<Fault> faults = blocking(draft);
        if (!faults.isEmpty()) {
            return new Incomplete(draft, faults);
        }
        UUID corrected = draft.corrects();
        if (corrected != null && isSuperseded(corrected)) {
            return new Refused(draft, Why.SUPERSEDED);
        }
        if (sealing.isRevision(draft) && !sealing.isAgreedByAll(draft)) {
            return new Refused(draft, Why.NOT_AGREED);
        }
        publish(draft, corrected);
        return done(draft);
    }

    private void publish(Draft draft, @Nullable UUID corrected) {
        String word = RowIds.free(RowIds.word(draft.document().title(), "medborgarlofte"), versions::isTaken);
        PledgeFile file = writing.file(draft, word);
        UUID row = contents.publish(file, writing.today());
        if (corrected != null) {
            versions.carryOver(corrected, row);
            entered.restore(row, file.id());
        }
        internal.keep(row, draft.document());
        moves.land(draft, file);
        sealing.seal(draft, row, file);
        drafts.approve(draft.id(), file.id());
        publishing.contentChanged();
        trail.record(Deed.of("pledges:approve", "pledge", file.id())
                .with("version", file.version())
                .with(DRAFT, draft.id()));
    }

    private boolean isSuperseded(UUID corrected) {
        return versions.newest().stream().noneMatch(pledge -> pledge.row().equals(corrected));
    }

    /**
     * Sends back what waits, to be written on. Who asked may take it back without a reason.
     *
     * @param reason for whoever asked
     */
    public Decision sendBack(UUID id, String reason) {
        Optional<Draft> found = drafts.lock(id);
        if (found.isEmpty()) {
            AccessScope.actor().require(PledgePermissions.APPROVE);
            return new Decision.Unknown();
        }
        Draft draft = found.get();
        boolean own = draft.state() == State.WAITING
                && !draft.waitsFor(AccessScope.actor().requireAccount());
        AccessScope.actor().require(own ? PledgePermissions.PUBLISH : PledgePermissions.APPROVE);
        if (draft.state() != State.WAITING) {
            return new Refused(draft, Why.NOT_WAITING);
        }
        String words = FreeText.clean(reason).strip();
        if (!own) {
            List<Fault> faults = reasonFaults(words);
            if (!faults.isEmpty()) {
                return new Incomplete(draft, faults);
            }
        }
        drafts.sendBack(draft.id(), own ? null : words);
        trail.record(Deed.of("pledges:return", DRAFT, draft.id()));
        return done(draft);
    }

    /** How taking down went. */
    public enum TakingDown {
        DONE,
        /** The reason is missing or too long. */
        NO_REASON,
        NOT_PUBLIC
    }

    /**
     * Takes down a pledge with all its versions at once. It becomes public again through a draft.
     *
     * @param id such as "medborgarlofte-2024"
     * @param reason for the municipality's own people
     */
    public TakingDown takeDown(String id, String reason) {
        AccessScope.actor().require(PledgePermissions.PUBLISH);
        String words = FreeText.clean(reason).strip();
        if (!reasonFaults(words).isEmpty()) {
            return TakingDown.NO_REASON;
        }
        if (!versions.takeDown(id, words)) {
            return TakingDown.NOT_PUBLIC;
        }
        publishing.contentChanged();
        trail.record(Deed.of("pledges:take-down", "pledge", id));
        return TakingDown.DONE;
    }

    private List<Fault> blocking(Draft draft) {
        return writing.faults(draft).stream().filter(Fault::blocks).toList();
    }

    private Decision done(Draft draft) {
        return new Done(drafts.find(draft.id()).orElseThrow());
    }

    static List<Fault> reasonFaults(String reason) {
        if (reason.isBlank()) {
            return List.of(new Fault("reason", "missing", List.of(), Fault.Weight.MISSING));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(
                        new Fault("reason", "too-long", List.of(LONGEST_REASON, reason.length()), Fault.Weight.INVALID))
                : List.of();
    }
}
