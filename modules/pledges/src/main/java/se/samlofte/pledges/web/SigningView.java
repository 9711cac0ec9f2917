package se.samlofte.pledges.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Consent.Agreement;
import se.samlofte.pledges.Consent.Signature;
import se.samlofte.pledges.Consent.SignedHow;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.Draft.Standing;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeDocument.Signer;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Side;
import se.samlofte.tenancy.Actor;
import se.samlofte.web.Ui;

/**
 * Who has agreed and signed, and what whoever looks can do about it.
 *
 * @param form the draft in words
 */
public record SigningView(DraftForm form, Facts facts, Typed typed) {

    /**
     * @param sha256 of the wording as it is
     * @param revision whether it changes what both have signed
     * @param faults of the document
     */
    public record Facts(String sha256, boolean revision, List<Fault> faults) {}

    /**
     * What was typed about a signature on paper.
     *
     * @param signer key of the signatory's row
     */
    public record Typed(String signer, String day, List<Fault> faults) {

        static final Typed NOTHING = new Typed("", "", List.of());

        Typed with(List<Fault> wrong) {
            return new Typed(signer, day, wrong);
        }
    }

    public Draft draft() {
        return form.draft();
    }

    private Ui ui() {
        return form.ui();
    }

    private Actor actor() {
        return form.request().actor();
    }

    public List<Side> sides() {
        return List.copyOf(draft().sides());
    }

    public String side(Side side) {
        return ui().text("pledges.signing.side." + side);
    }

    public boolean isDraft() {
        return draft().state() == Draft.State.DRAFT;
    }

    /** Whether this side has agreed to the text as it is. */
    public boolean hasAgreed(Side side) {
        return draft().consent().agreement(side, draft().version()).isPresent();
    }

    /** "En KOORDINATOR godkände texten 5 december 2026 kl. 14.32.", or that it no longer holds, or not yet. */
    public String agreed(Side side) {
        Optional<Agreement> given = draft().consent().agreement(side, draft().version());
        Optional<Agreement> lapsed = draft().consent().lapsed(side, draft().version());
        return given.map(now -> agreed("pledges.signing.agreed", now))
                .or(() -> lapsed.map(before -> agreed("pledges.signing.lapsed", before)))
                .orElseGet(() -> ui().text("pledges.signing.not-agreed"));
    }

    private String agreed(String key, Agreement given) {
        return ui().text(
                        key,
                        given.by().name(),
                        DraftFrames.when(ui(), given.by().at()),
                        draft().changed().name());
    }

    /** Whether whoever looks can agree for this side. */
    public boolean mayAgree(Side side) {
        return isDraft() && !hasAgreed(side) && actor().may(side.agreeing()) && !isBlocked();
    }

    /** Whether something has to be put right before anybody can agree. */
    public boolean isBlocked() {
        return facts.faults().stream().anyMatch(Fault::blocks);
    }

    /** "Lokalpolisområdeschef, Polisen, Lokalpolisområde Ängelholm". */
    public String signer(Signer row) {
        String role = row.role().isBlank() ? ui().text("pledges.signing.no-role") : row.role();
        String acting = row.acting().equals("true") ? ui().text("pledges.signing.acting", role) : role;
        String organisation =
                row.organisation().isBlank() ? "" : ", " + ui().text("pledges.party." + row.organisation());
        return acting + organisation + (row.unit().isBlank() ? "" : ", " + row.unit());
    }

    public @Nullable Signature signature(Signer row) {
        return draft().consent().signature(row.key(), draft().version()).orElse(null);
    }

    /** How, when and by whom it was signed. */
    public String signed(Signature signature) {
        String key = signature.how() == SignedHow.HERE ? "pledges.signing.here" : "pledges.signing.paper";
        return ui().text(
                        key,
                        signature.by().name(),
                        ui().date(signature.on()),
                        DraftFrames.when(ui(), signature.by().at()));
    }

    public boolean maySign(Signer row) {
        boolean police = row.organisation().equals(Party.Kind.POLICE.name());
        Side side = police ? Side.POLICE : Side.MUNICIPALITY;
        return isToBeSigned() && signature(row) == null && actor().may(side.signing());
    }

    public boolean mayNote(Signer row) {
        return isToBeSigned() && signature(row) == null && actor().may(PledgePermissions.NOTE_SIGNATURES);
    }

    public boolean isToBeSigned() {
        return isDraft() && draft().standing() == Standing.AGREED;
    }

    public boolean mayOpen() {
        return isDraft() && draft().isSignedAtAll() && actor().may(PledgePermissions.NOTE_SIGNATURES);
    }

    public boolean mayAsk() {
        boolean ready = draft().standing() == Standing.SIGNED || (facts.revision() && draft().isAgreed());
        return isDraft() && ready && form.mayAsk();
    }

    /** What is wrong with what was typed about this signatory's paper; absent when nothing is. */
    public @Nullable String wrong(Signer row, String field) {
        return typed.faults().stream()
                .filter(fault ->
                        typed.signer().equals(row.key()) && fault.field().equals(field))
                .map(fault -> ui().text(
                                "pledges.fault." + fault.rule(),
                                fault.arguments().toArray()))
                .findFirst()
                .orElse(null);
    }

    public String day(Signer row) {
        return typed.signer().equals(row.key()) ? typed.day() : "";
    }

    public String paper(Signature signature) {
        return form.address("/underskrift/" + signature.scan());
    }
}
