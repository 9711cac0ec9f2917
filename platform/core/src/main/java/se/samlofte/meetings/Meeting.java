package se.samlofte.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param place room or link
 * @param participants roles, as people say them
 * @param version rises with each change of these
 */
public record Meeting(
        UUID id,
        Kind kind,
        LocalDate on,
        @Nullable LocalTime at,
        @Nullable String place,
        @Nullable String participants,
        State state,
        int version) {

    public enum Kind {
        /** The municipality's own (BRÅ); the agency Brå is something else. */
        CRIME_PREVENTION_COUNCIL,
        STEERING_GROUP,
        /** Effektiv samordning för trygghet. */
        EST,
        OTHER
    }

    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** A meeting as somebody wants it to be. */
    public record Entry(
            Kind kind,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String place,
            @Nullable String participants) {}
}
