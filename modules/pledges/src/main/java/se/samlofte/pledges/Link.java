package se.samlofte.pledges;

import org.jspecify.annotations.Nullable;

/**
 * What something carries on, or where it went.
 *
 * @param pledge id of a pledge of the same municipality
 * @param commitment id of a commitment in that pledge
 */
public record Link(
        @Nullable String pledge,
        @Nullable String commitment,
        @Nullable String text) {}
