package se.samlofte.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as staff see it.
 *
 * @param area the part of the municipality it lies in, as people say it
 * @param open whether everybody may know of it
 * @param mergedInto the place it turned out to be, when it is MERGED
 * @param version rises with each change
 */
public record Place(
        UUID id,
        String name,
        Kind kind,
        @Nullable String area,
        boolean open,
        State state,
        @Nullable UUID mergedInto,
        int version) {

    static final int LONGEST_NAME = 120;

    /** "Stora torget, Örkelljunga"; the name alone where no area is said. */
    public String nameAndArea() {
        return area == null ? name : name + ", " + area;
    }

    /** ACTIVE ones can be chosen; RETIRED ones stay where they are used; MERGED ones are another by now. */
    public enum State {
        ACTIVE,
        RETIRED,
        MERGED
    }

    /** What sort of place it is; decides who may know of it unless somebody says otherwise. */
    public enum Kind {
        MUNICIPALITY,
        URBAN_AREA,
        PUBLIC_SPACE,
        PRIORITISED_PLACE,
        UNSAFE_PLACE,
        YOUTH_PLACE,
        ALCOHOL_BAN_AREA,
        GYM,
        SCHOOL,
        OTHER;

        /** Where young people are: opened by a decision with a reason alone. */
        public boolean isOfTheYoung() {
            return this == YOUTH_PLACE || this == SCHOOL;
        }

        /** Internal unless somebody says otherwise: telling of these announces controls or points somebody out. */
        public boolean isInternalByDefault() {
            return switch (this) {
                case YOUTH_PLACE, SCHOOL, GYM, PRIORITISED_PLACE, UNSAFE_PLACE, OTHER -> true;
                case MUNICIPALITY, URBAN_AREA, PUBLIC_SPACE, ALCOHOL_BAN_AREA -> false;
            };
        }
    }
}
