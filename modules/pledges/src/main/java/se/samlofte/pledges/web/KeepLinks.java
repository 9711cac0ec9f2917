package se.samlofte.pledges.web;

import java.util.UUID;
import se.samlofte.pledges.CommitmentKey;

/** Addresses of the workspace's pages about what is kept of published pledges, below the workspace. */
final class KeepLinks {

    static final String PICK = "/gjort";
    static final String COMMITMENT = DraftLinks.PUBLISHED + "/lofte/{commitment}";
    static final String DONE = "/gjort";
    static final String ENTRY = "/tillfalle/{id}";
    static final String STATUS = "/status";

    private KeepLinks() {}

    static String pick() {
        return DraftLinks.LIST + PICK;
    }

    static String commitment(CommitmentKey key) {
        return DraftLinks.published(key.pledge()) + "/lofte/" + key.commitment();
    }

    static String entry(CommitmentKey key, UUID entry) {
        return commitment(key) + "/tillfalle/" + entry;
    }
}
