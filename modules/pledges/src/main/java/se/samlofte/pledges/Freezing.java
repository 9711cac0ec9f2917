package se.samlofte.pledges;

import java.util.List;

/** How saving or freezing a report went. */
public sealed interface Freezing permits Freezing.Frozen, Freezing.Saved, Freezing.Refused, Freezing.Wrong {

    /** It stands for ever; perhaps since before this call. */
    record Frozen(FrozenReport report) implements Freezing {}

    record Saved(ReportDraft draft) implements Freezing {}

    /** Nothing was changed. */
    record Refused(Why why) implements Freezing {}

    /** What was typed cannot be kept so; nothing was changed. */
    record Wrong(List<Fault> faults) implements Freezing {}

    enum Why {
        /** The pledge is not public, has no rhythm, or no such report. */
        UNKNOWN,
        /** Somebody has saved other words since. */
        CHANGED,
        /** Its time has not begun. */
        NOT_YET,
        /** A later report is frozen already. */
        EARLIER,
        /** It is frozen already. */
        ALREADY
    }
}
