package se.samlofte.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place as everybody may see it. */
public record OpenPlace(
        UUID id, String name, Place.Kind kind, @Nullable String area) {}
