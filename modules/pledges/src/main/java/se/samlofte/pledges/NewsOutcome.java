package se.samlofte.pledges;

import java.util.List;

/** How something done to news went. */
public sealed interface NewsOutcome permits NewsOutcome.Done, NewsOutcome.Wrong, NewsOutcome.Refused {

    /** @param news as it is now */
    record Done(NewsDraft news) implements NewsOutcome {}

    /** What has to be put right first; nothing was changed. */
    record Wrong(List<Fault> faults) implements NewsOutcome {}

    /** Nothing was changed. */
    record Refused(Why why) implements NewsOutcome {}

    enum Why {
        UNKNOWN,
        /** Somebody has saved it since. */
        CHANGED,
        /** Who asked does not approve. */
        OWN_QUESTION,
        /** It is not in the state for this. */
        NOT_NOW
    }
}
