package se.samlofte.pledges;

import java.time.Instant;
import java.util.UUID;

/**
 * A follow-up report as it is for ever.
 *
 * @param sha256 of its canonical form, hexadecimal
 */
public record FrozenReport(UUID id, Instant frozenAt, String sha256, ReportContent content) {

    public String pledge() {
        return content.pledge();
    }

    /** Such as "2026-tertial-2". */
    public String period() {
        return content.period().id();
    }
}
