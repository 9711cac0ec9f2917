package se.samlofte.pledges;

/** How saving a draft went. */
public sealed interface Saving permits Saving.Saved, Saving.Stale, Saving.Closed, Saving.Unknown {

    /** @param draft as it is now */
    record Saved(Draft draft) implements Saving {}

    /**
     * Somebody else saved in between; nothing was saved.
     *
     * @param draft as they left it
     */
    record Stale(Draft draft, Reconciliation reconciliation) implements Saving {}

    /** Somebody has signed it, it waits for a second person, is published or discarded: nothing was saved. */
    record Closed(Draft draft) implements Saving {}

    record Unknown() implements Saving {}
}
