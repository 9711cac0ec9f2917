package se.samlofte.pledges;

import java.util.List;

/** How declaring, confirming or declining a status went. */
public sealed interface Declaring
        permits Declaring.Done, Declaring.Invalid, Declaring.Refused, Declaring.Stale, Declaring.Unknown {

    /** @param change what is kept now; PROPOSED waits for the other party */
    record Done(StatusChange change) implements Declaring {}

    /** Nothing was changed. */
    record Invalid(List<Fault> faults) implements Declaring {}

    /** Nothing was changed. */
    record Refused(Why why) implements Declaring {}

    /** Somebody has changed it since it was read. @param version the one it has now */
    record Stale(int version) implements Declaring {}

    /** There is no such commitment among the published ones. */
    record Unknown() implements Declaring {}

    enum Why {
        /** The other party answers for this commitment. */
        NOT_YOURS,
        /** Only a joint status is confirmed, and by the party that did not propose it. */
        NOTHING_TO_CONFIRM,
        /** A coordinator records what a meeting confirmed. */
        NOT_A_RECORDER,
        /** A move says where to: it has its own form. */
        NEEDS_A_GOAL
    }
}
