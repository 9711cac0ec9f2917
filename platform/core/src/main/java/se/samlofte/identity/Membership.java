package se.samlofte.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated role of a person in a municipality.
 *
 * @param until the first day without the role, in Swedish time; absent while nobody has set an end
 */
public record Membership(
        UUID id,
        UUID account,
        String name,
        Role role,
        LocalDate since,
        @Nullable LocalDate until) {}
