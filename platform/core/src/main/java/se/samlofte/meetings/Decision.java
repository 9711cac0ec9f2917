package se.samlofte.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param owner who does it: a role of the workspace, or OTHER
 * @param ownerText more about whom, such as a department; never a name
 * @param doneOn absent while it is to be done
 * @param became where a module went on with it, below the workspace
 * @param heldOn the day of the meeting
 */
public record Decision(
        UUID id,
        UUID meeting,
        UUID item,
        String text,
        Owner owner,
        @Nullable String ownerText,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String became,
        LocalDate heldOn) {

    static final int LONGEST_TEXT = 1000;

    public boolean isLate(LocalDate today) {
        return doneOn == null && due != null && due.isBefore(today);
    }

    /** Roles as in {@link se.samlofte.identity.Role}, and whoever is none of them. */
    public enum Owner {
        COORDINATOR,
        LIAISON_OFFICER,
        LPO_CHIEF,
        TENANT_ADMIN,
        EDITOR,
        OTHER
    }

    /** A decision as somebody typed it. */
    public record Entry(
            String text,
            Owner owner,
            @Nullable String ownerText,
            @Nullable LocalDate due) {}
}
