package se.samlofte.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.TenantId;

/**
 * Something was done, and a module's own record shows it.
 *
 * @param kind id of an {@link EvidenceKind}
 * @param day when; any day of the month when only the month may be told
 * @param wholeMonth whether only the month may be told
 * @param reached how many it reached, where that is known
 * @param subject the group or programme it was for, where it was for one
 */
public record EvidenceGiven(
        TenantId tenant,
        UUID evidence,
        String kind,
        LocalDate day,
        boolean wholeMonth,
        @Nullable Integer reached,
        @Nullable UUID subject)
        implements EvidenceEvent {

    public EvidenceGiven {
        if (reached != null && reached < 0) {
            throw new IllegalArgumentException("It reached nobody or somebody, not " + reached);
        }
    }
}
