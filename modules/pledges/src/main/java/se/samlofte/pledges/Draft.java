package se.samlofte.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
        @Nullable String publishedAs) {

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
        PUBLISHED_ELSEWHERE
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
