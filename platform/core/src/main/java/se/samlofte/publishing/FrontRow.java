package se.samlofte.publishing;

import java.util.List;
import java.util.Optional;
import se.samlofte.geography.Municipality;

/**
 * A tenant in the table of Samlöfte's front.
 *
 * @param address of its front page
 * @param county empty for a tenant that is no municipality
 * @param modules names of what it has turned on
 */
public record FrontRow(
        String name, String address, String county, List<String> modules, Optional<Municipality> municipality) {}
