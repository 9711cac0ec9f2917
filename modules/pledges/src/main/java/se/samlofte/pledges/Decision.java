package se.samlofte.pledges;

import java.util.List;

/** How asking for publishing, approving, sending back, withdrawing or discarding went. */
public sealed interface Decision permits Decision.Done, Decision.Refused, Decision.Incomplete, Decision.Unknown {

    /** @param draft as it is now */
    record Done(Draft draft) implements Decision {}

    /** Nothing was changed. */
    record Refused(Draft draft, Why why) implements Decision {}

    /** What has to be put right first; nothing was changed. */
    record Incomplete(Draft draft, List<Fault> faults) implements Decision {}

    record Unknown() implements Decision {}

    enum Why {
        /** Two persons are needed: who asks does not approve. */
        OWN_QUESTION,
        /** Only whoever asked may take the question back. */
        OTHERS_QUESTION,
        /** Somebody has changed it, so that what was read is not what is there. */
        CHANGED,
        /** It is not in the state for this: already decided, perhaps. */
        NOT_WAITING,
        /** What it corrects has been corrected by somebody else since. */
        SUPERSEDED,
        /** The document has no such party, or nobody in such a role. */
        NO_SUCH_PARTY,
        /** Somebody else of the same party, or in the same role, was first. */
        ALREADY,
        /** One person does not agree or sign for two. */
        FOR_TWO,
        /** Both parties have to agree first. */
        NOT_AGREED
    }
}
