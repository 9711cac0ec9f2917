package se.samlofte.pledges;

import java.util.List;
import java.util.UUID;

/** How entering, or correcting, what was done went. */
public sealed interface Entering permits Entering.Entered, Entering.Invalid, Entering.Stale, Entering.Unknown {

    /** @param entry by which it is corrected, removed and put back */
    record Entered(UUID entry) implements Entering {}

    /** Nothing was stored. */
    record Invalid(List<Fault> faults) implements Entering {}

    /** Somebody else has corrected it since; nothing was stored. @param version the one it has now */
    record Stale(int version) implements Entering {}

    /** There is no such commitment among the published ones, or no such entry. */
    record Unknown() implements Entering {}
}
