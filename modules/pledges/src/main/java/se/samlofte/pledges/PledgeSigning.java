package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.pledges.Consent.Agreement;
import se.samlofte.pledges.Consent.SignedHow;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Incomplete;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.pledges.Draft.State;
import se.samlofte.pledges.Fault.Weight;
import se.samlofte.pledges.PledgeDocument.Signer;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/**
 * How the parties agree to a draft, each by its own people, and how it is signed. Both hold for one version of the text:
 * a change takes them back. Once somebody has signed, the text can only be changed after it was opened again.
 */
@Component
@Transactional
public class PledgeSigning {

    private static final String DRAFT = "draft";
    private static final String VERSION = "version";

    private final DraftRepository drafts;
    private final ConsentRepository consents;
    private final PledgeDrafts writing;
    private final Scans scans;
    private final Sealing sealing;
    private final Trail trail;

    PledgeSigning(
            DraftRepository drafts,
            ConsentRepository consents,
            PledgeDrafts writing,
            Scans scans,
            Sealing sealing,
            Trail trail) {
        this.drafts = drafts;
        this.consents = consents;
        this.writing = writing;
        this.scans = scans;
        this.sealing = sealing;
        this.trail = trail;
    }

    /** SHA-256 of the draft's wording as it is now: what is signed. */
    @Transactional(readOnly = true)
    public String sha256(Draft draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        return sealing.wording(draft).sha256();
    }

    /** The grounds on which the draft may be published, best first. */
    @Transactional(readOnly = true)
    public List<Draft.How> grounds(Draft draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        return sealing.grounds(draft);
    }

    /** Whether it changes words that both parties have signed. */
    @Transactional(readOnly = true)
    public boolean isRevision(Draft draft) {
        AccessScope.actor().require(PledgePermissions.READ);
        return sealing.isRevision(draft);
    }

    /**
     * Agrees for a party.
     *
     * @param version the one that whoever agrees has read
     * @param side name of a {@link Side}
     */
    public Decision agree(UUID id, int version, String side) {
        requireOne(PledgePermissions.AGREE_MUNICIPALITY, PledgePermissions.AGREE_POLICE);
        return changed(id, version, draft -> Typed.choice(Side.class, side)
                .filter(draft.sides()::contains)
                .map(chosen -> agree(draft, chosen))
                .orElseGet(() -> new Refused(draft, Why.NO_SUCH_PARTY)));
    }

    private Decision agree(Draft draft, Side side) {
        AccessScope.actor().require(side.agreeing());
        UUID account = AccessScope.actor().requireAccount();
        Optional<Agreement> given = draft.consent().agreement(side, draft.version());
        if (given.isPresent()) {
            return given.get().by().account().equals(account) ? new Done(draft) : new Refused(draft, Why.ALREADY);
        }
        boolean forOther = draft.sides().stream()
                .flatMap(other -> draft.consent().agreement(other, draft.version()).stream())
                .anyMatch(other -> other.by().account().equals(account));
        if (forOther) {
            return new Refused(draft, Why.FOR_TWO);
        }
        List<Fault> faults = blocking(draft);
        if (!faults.isEmpty()) {
            return new Incomplete(draft, faults);
        }
        consents.agree(draft, side);
        trail.record(Deed.of("pledges:agree", DRAFT, draft.id())
                .with(VERSION, draft.version())
                .with("side", side));
        return done(draft);
    }

    /**
     * Signs, in one of the roles that the document names.
     *
     * @param signer key of the signatory's row
     */
    public Decision sign(UUID id, int version, String signer) {
        requireOne(PledgePermissions.SIGN_MUNICIPALITY, PledgePermissions.SIGN_POLICE);
        return changed(id, version, draft -> signed(draft, signer, row -> sign(draft, row)));
    }

    private Decision sign(Draft draft, Signer row) {
        Side side =
                Typed.choice(Party.Kind.class, row.organisation()).map(Side::of).orElse(Side.MUNICIPALITY);
        AccessScope.actor().require(side.signing());
        UUID account = AccessScope.actor().requireAccount();
        boolean forOther = draft.consent().signatures().stream()
                .filter(given -> given.version() == draft.version() && given.how() == SignedHow.HERE)
                .anyMatch(given -> given.by().account().equals(account));
        if (forOther) {
            return new Refused(draft, Why.FOR_TWO);
        }
        return add(draft, row, SignedHow.HERE, writing.today(), null);
    }

    /**
     * Notes that somebody has signed on paper.
     *
     * @param day as typed: 2026-12-05
     * @param file the signed paper, as a picture or PDF; absent when it is kept elsewhere
     */
    public Decision notePaper(UUID id, int version, String signer, String day, byte @Nullable [] file) {
        AccessScope.actor().require(PledgePermissions.NOTE_SIGNATURES);
        return changed(id, version, draft -> signed(draft, signer, row -> notePaper(draft, row, day, file)));
    }

    private Decision notePaper(Draft draft, Signer row, String day, byte @Nullable [] file) {
        PublicationRequest paper = new PublicationRequest(Draft.How.SIGNED_ON_PAPER.name(), day, "");
        List<Fault> faults = paper.faults(writing.today());
        if (!faults.isEmpty()) {
            return new Incomplete(draft, faults);
        }
        LocalDate on = Objects.requireNonNull(paper.day());
        return switch (file == null ? null : ScanFile.read(file)) {
            case null -> add(draft, row, SignedHow.ON_PAPER, on, null);
            case ScanFile.Fit fit -> add(draft, row, SignedHow.ON_PAPER, on, fit);
            case ScanFile.Refused unfit ->
                new Incomplete(draft, List.of(new Fault("scan", unfit.rule(), List.of(), Weight.INVALID)));
        };
    }

    private Decision signed(Draft draft, String signer, Function<Signer, Decision> then) {
        Optional<Signer> row = draft.signers().stream()
                .filter(named -> named.key().equals(signer))
                .findFirst();
        if (row.isEmpty()) {
            return new Refused(draft, Why.NO_SUCH_PARTY);
        }
        if (!draft.isAgreed()) {
            return new Refused(draft, Why.NOT_AGREED);
        }
        UUID account = AccessScope.actor().requireAccount();
        return draft.consent()
                .signature(signer, draft.version())
                .<Decision>map(given ->
                        given.by().account().equals(account) ? new Done(draft) : new Refused(draft, Why.ALREADY))
                .orElseGet(() -> then.apply(row.get()));
    }

    private Decision add(Draft draft, Signer row, SignedHow how, LocalDate on, ScanFile.@Nullable Fit scan) {
        UUID signature = consents.sign(draft, row.key(), how, on);
        if (scan != null) {
            scans.add(signature, scan);
        }
        trail.record(Deed.of("pledges:sign", DRAFT, draft.id())
                .with(VERSION, draft.version())
                .with("signer", row.key())
                .with("how", how));
        return done(draft);
    }

    /** Opens what has been signed, so that it can be changed: agreements and signatures no longer hold. */
    public Decision open(UUID id, int version) {
        AccessScope.actor().require(PledgePermissions.NOTE_SIGNATURES);
        return changed(id, version, draft -> {
            drafts.open(draft);
            trail.record(Deed.of("pledges:open", DRAFT, draft.id()).with(VERSION, draft.version()));
            return done(draft);
        });
    }

    private Decision changed(UUID id, int version, Function<Draft, Decision> change) {
        return drafts.lock(id)
                .<Decision>map(draft -> {
                    if (draft.state() != State.DRAFT) {
                        return new Refused(draft, Why.NOT_WAITING);
                    }
                    return draft.version() == version ? change.apply(draft) : new Refused(draft, Why.CHANGED);
                })
                .orElseGet(Decision.Unknown::new);
    }

    private static void requireOne(String one, String other) {
        Actor actor = AccessScope.actor();
        if (!actor.may(one)) {
            actor.require(other);
        }
    }

    private List<Fault> blocking(Draft draft) {
        return writing.faults(draft).stream().filter(Fault::blocks).toList();
    }

    private Decision done(Draft draft) {
        return new Done(drafts.find(draft.id()).orElseThrow());
    }
}
