package se.samlofte.pledges;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where something is done.
 *
 * @param open whether everybody may know; a view never carries a place that is not
 */
public record Place(
        String name, Kind kind, @JsonProperty("public") boolean open) {

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
        OTHER
    }
}
