package se.samlofte.policeview;

/**
 * A municipality of the region that takes part.
 *
 * @param address of what residents read
 */
public record PoliceTenant(String name, String address) {}
