package se.samlofte.pledges;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Draft.Act;

/**
 * Who has agreed to a draft and who has signed it, in any of its versions. Each holds for the version it was given to
 * and for no other: whoever changes the text takes it back.
 */
public record Consent(List<Agreement> agreements, List<Signature> signatures) {

    static final Consent NONE = new Consent(List.of(), List.of());

    public record Agreement(Side side, int version, Act by) {}

    public enum SignedHow {
        /** Signed in, by pressing. */
        HERE,
        /** Signed with a pen; somebody noted it. */
        ON_PAPER
    }

    /**
     * One of those the document names has signed.
     *
     * @param signer key of the signatory's row
     * @param by who pressed, or who noted it
     */
    public record Signature(
            String signer,
            int version,
            SignedHow how,
            LocalDate on,
            @Nullable UUID scan,
            Act by) {}

    public Optional<Agreement> agreement(Side side, int version) {
        return agreements.stream()
                .filter(given -> given.side() == side && given.version() == version)
                .findFirst();
    }

    public Optional<Signature> signature(String signer, int version) {
        return signatures.stream()
                .filter(given -> given.signer().equals(signer) && given.version() == version)
                .findFirst();
    }

    /** What a side agreed to before the text was changed, and not again since. */
    public Optional<Agreement> lapsed(Side side, int version) {
        return agreements.stream()
                .filter(given -> given.side() == side)
                .max(Comparator.comparingInt(Agreement::version))
                .filter(given -> given.version() < version);
    }

    boolean agreedBy(Set<Side> sides, int version) {
        return !sides.isEmpty()
                && sides.stream().allMatch(side -> agreement(side, version).isPresent());
    }

    boolean isSignedAtAll(int version) {
        return signatures.stream().anyMatch(given -> given.version() == version);
    }

    boolean signedBy(List<String> signers, int version) {
        Set<String> left = new HashSet<>(signers);
        signatures.stream().filter(given -> given.version() == version).forEach(given -> left.remove(given.signer()));
        return !signers.isEmpty() && left.isEmpty();
    }

    /** The day the last of those who signed a version did. */
    Optional<LocalDate> signedOn(int version) {
        return signatures.stream()
                .filter(given -> given.version() == version)
                .map(Signature::on)
                .max(Comparator.naturalOrder());
    }
}
