package se.samlofte.pledges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News in the workspace.
 *
 * @param slug its public address; absent until it is published the first time
 * @param asker who asked for it to be published
 */
public record NewsDraft(
        UUID id,
        @Nullable String slug,
        NewsDocument document,
        int version,
        State state,
        Draft.Act changed,
        @Nullable UUID asker) {

    public enum State {
        DRAFT,
        /** For a second person. */
        WAITING,
        PUBLISHED,
        TAKEN_DOWN
    }

    /** Whether somebody else than this account has asked for it to be published. */
    public boolean waitsFor(@Nullable UUID account) {
        return state == State.WAITING && asker != null && !asker.equals(account);
    }
}
