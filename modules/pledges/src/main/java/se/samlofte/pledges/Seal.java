package se.samlofte.pledges;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a version's wording stands as it was agreed to: nobody can change it any more, in the database either.
 *
 * @param sha256 of the wording in its canonical form, 64 hexadecimal digits
 * @param how on what ground it was published
 * @param signedOn the day the last of those who signed did
 * @param municipalityAgreedOn the day the municipality agreed in the workspace
 * @param policeAgreedOn the same of the police
 */
public record Seal(
        String sha256,
        Draft.How how,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate municipalityAgreedOn,
        @Nullable LocalDate policeAgreedOn) {

    /** The day the second party agreed in the workspace; absent unless both did. */
    public @Nullable LocalDate agreedOn() {
        if (municipalityAgreedOn == null || policeAgreedOn == null) {
            return null;
        }
        return municipalityAgreedOn.isAfter(policeAgreedOn) ? municipalityAgreedOn : policeAgreedOn;
    }

    /** Whether other words take both parties, not only a second person. */
    public boolean bindsBoth() {
        return how != Draft.How.PUBLISHED_ELSEWHERE;
    }
}
