package se.samlofte.places;

import java.util.Set;

/** How a change of the register went. */
public sealed interface Registering {

    record Done(Place place) implements Registering {}

    record Refused(Set<Problem> problems) implements Registering {}

    /** Somebody has changed it since it was read; here as it is now. */
    record Changed(Place now) implements Registering {}

    /** There is no such place. */
    record Unknown() implements Registering {}

    enum Problem {
        /** Another place that can be chosen has that name in that area. */
        NAME_TAKEN,
        /** Everybody may know of a place of young people only when somebody says why. */
        REASON_MISSING,
        /** Not everybody may decide that. */
        NOT_YOURS_TO_OPEN,
        /** One is internal and the other is not: which shall count has to be said first. */
        OPENNESS_DIFFERS,
        /** A place cannot be itself, nor one that is merged. */
        NO_TARGET
    }
}
