package se.samlofte.meetings;

import java.util.UUID;

/** Addresses of the workspace's meeting pages, below the workspace. */
final class MeetingLinks {

    static final String LIST = "/moten";
    static final String NEW = LIST + "/nytt";
    static final String DECISIONS = LIST + "/beslut";
    static final String ROOT = "/{slug}/arbetsyta" + LIST;
    static final String MEETING = ROOT + "/{id}";

    private MeetingLinks() {}

    static String meeting(UUID id) {
        return LIST + "/" + id;
    }
}
