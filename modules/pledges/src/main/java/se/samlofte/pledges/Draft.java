package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pledge that is being written.
 *
 * @param corrects the version of a published pledge that it corrects
 * @param version grows with every change; who saves says which one they had
 * @param question who asked for it to be published, and on what ground
 * @param decision who approved it or sent it back
 * @param returned why it was sent back
 * @param publishedAs id of the pledge it became
 * @param consent who has agreed to it and signed it
 */
public record Draft(
        UUID id,
        @Nullable UUID corrects,
        PledgeDocument document,
        int version,
        State state,
        Act made,
        Act changed,
        @Nullable Question question,
        @Nullable Act decision,
        @Nullable String returned,
        @Nullable String publishedAs,
        Consent consent) {

    public enum State {
        DRAFT,
        /** For a second person. */
        WAITING,
        PUBLISHED,
        DISCARDED
    }

    /** How the parties agreed to what is to be published. */
    public enum How {
        SIGNED_ON_PAPER,
        PUBLISHED_ELSEWHERE,
        /** Agreed to and signed in the workspace. */
        SIGNED_HERE,
        /** A revision, or a plan that nobody signs, that both parties have agreed to in the workspace. */
        AGREED_HERE
    }

    /** How far the parties have come with it. */
    public enum Standing {
        WRITTEN,
        /** By each party's own people, to the text as it is. */
        AGREED,
        /** By everybody the document names. */
        SIGNED
    }

    /** Who did something, and when. */
    public record Act(UUID account, String name, Instant at) {}

    /**
     * The wish to have it published.
     *
     * @param on the day it was signed
     * @param source where it was published
     */
    public record Question(
            Act by,
            How how,
            @Nullable LocalDate on,
            @Nullable String source) {}

    /** Those who have to agree: the parties' sides. */
    public Set<Side> sides() {
        return document.parties().stream()
                .flatMap(party -> Typed.choice(Party.Kind.class, party.party()).stream())
                .map(Side::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    /** Those who are to sign, in the order of the document. */
    public List<PledgeDocument.Signer> signers() {
        return document.signatories().stream().filter(signer -> !signer.blank()).toList();
    }

    public Standing standing() {
        if (!isAgreed()) {
            return Standing.WRITTEN;
        }
        List<String> keys = signers().stream().map(PledgeDocument.Signer::key).toList();
        return consent.signedBy(keys, version) ? Standing.SIGNED : Standing.AGREED;
    }

    public boolean isAgreed() {
        return consent.agreedBy(sides(), version);
    }

    /** Whether somebody has signed the text as it is: then it is not written on, unless it is opened again. */
    public boolean isSignedAtAll() {
        return consent.isSignedAtAll(version);
    }

    /** Whether its text may be changed now. */
    public boolean isOpen() {
        return state == State.DRAFT && !isSignedAtAll();
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    /** Whether somebody else than this account has to decide. */
    public boolean waitsFor(UUID account) {
        return state == State.WAITING
                && question != null
                && !question.by().account().equals(account);
    }
}
