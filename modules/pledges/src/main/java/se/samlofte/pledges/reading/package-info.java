/**
 * Reads a published pledge page by rules: plain text in, what was understood out, each value with the place it was read
 * from. Pure Java, deterministic, without clock, database or network; {@link se.samlofte.pledges.reading.PledgeReader}
 * is the way in.
 */
@NullMarked
package se.samlofte.pledges.reading;

import org.jspecify.annotations.NullMarked;
