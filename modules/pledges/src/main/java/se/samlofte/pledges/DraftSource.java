package se.samlofte.pledges;

import java.util.Set;
import java.util.UUID;
import se.samlofte.pledges.reading.Reading;

/**
 * The published page that a draft was read from.
 *
 * @param page its text, which the reading's quotes are places in
 * @param taken sections that a person has accepted, by {@link ReadSection#key}
 */
public record DraftSource(UUID draft, String page, Reading reading, Set<String> taken) {}
