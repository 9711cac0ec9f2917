package se.samlofte.identity;

/** Carries one-time links to people; implemented by messaging, since links must not travel in events. */
public interface LinkDelivery {

    /** Takes the letter on in the caller's transaction; it is sent after commit, for the bound tenant. */
    void deliver(LinkLetter letter);
}
