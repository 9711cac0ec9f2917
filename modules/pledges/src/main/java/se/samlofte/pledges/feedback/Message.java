package se.samlofte.pledges.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.Language;

/**
 * What somebody wrote about a pledge.
 *
 * @param id of the form it was written in; sent twice it is one message
 * @param pledge such as "medborgarlofte-2024"
 * @param email where an answer is wanted; absent when none is
 */
record Message(
        UUID id, String pledge, String text, @Nullable EmailAddress email, Language language) {

    static final int LONGEST = 4000;

    /** Says nothing of what was written or by whom. */
    @Override
    public String toString() {
        return "message " + id;
    }
}
