package se.samlofte.pledges.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.Language;

/**
 * Somebody who follows pledges.
 *
 * @param pledge the one that is followed; absent for all of the municipality's
 * @param confirmedAt absent until the letter's link was pressed
 * @param toldAt when the last letter was written
 */
record Subscription(
        UUID id,
        EmailAddress address,
        @Nullable String pledge,
        Language language,
        @Nullable Instant confirmedAt,
        @Nullable Instant toldAt) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean follows(String other) {
        return pledge == null || pledge.equals(other);
    }

    /** Since when whatever happens is news to them. */
    Instant knowsUntil() {
        Instant confirmed = confirmedAt == null ? Instant.MAX : confirmedAt;
        return toldAt == null || toldAt.isBefore(confirmed) ? confirmed : toldAt;
    }

    /** Says nothing of whom. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
