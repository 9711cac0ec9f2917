package se.samlofte.publishing;

import java.time.Instant;
import se.samlofte.tenancy.TenantId;

/**
 * How far a tenant's pages are.
 *
 * @param wanted counts the changes that pages should show
 * @param rendered the count that they do show
 * @param renderer the build that rendered them, see {@link RendererBuild}
 * @param validUntil when the first page is out of date because time passed
 */
record Revision(TenantId tenant, long wanted, long rendered, long renderer, Instant validUntil) {

    /** True when the pages behind both are the same bytes. */
    boolean showsSameAs(Revision other) {
        return rendered == other.rendered && renderer == other.renderer && validUntil.equals(other.validUntil);
    }

    boolean isDue(Instant now, long build) {
        return wanted > rendered || !validUntil.isAfter(now) || renderer < build;
    }
}
