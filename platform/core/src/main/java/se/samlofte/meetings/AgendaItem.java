package se.samlofte.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a meeting talks of.
 *
 * @param matter what it is: a module's key, {@code meetings:…} for the platform's own, or its id where it was put by hand
 * @param path below the workspace, where one reads on
 * @param version rises with each change of the notes
 */
public record AgendaItem(
        UUID id,
        UUID meeting,
        String matter,
        Reason reason,
        String title,
        @Nullable String detail,
        @Nullable String path,
        boolean confirmable,
        String notes,
        State state,
        int version) {

    public static final int LONGEST_TITLE = 500;
    static final int LONGEST_NOTES = 5000;

    /** Why it is there. */
    public enum Reason {
        LATE,
        NEW,
        UNDECIDED,
        /** Put off at an earlier meeting. */
        POSTPONED,
        BY_HAND
    }

    public enum State {
        OPEN,
        /** The parties confirmed it at the meeting. */
        CONFIRMED,
        /** Comes up at the next meeting of the same kind. */
        POSTPONED
    }
}
