package se.samlofte.pledges;

import java.util.List;
import java.util.UUID;
import se.samlofte.messaging.Letter;

/** Writes what is sent to those who answer for commitments, in words. */
public interface ReminderLetters {

    /**
     * A letter of the bound tenant.
     *
     * @param id the same for the same letter: it is sent once
     * @param items each with the one link that is for it; tokens stand in the letter alone
     */
    Letter write(UUID id, Responsible whom, List<Item> items);

    /** One thing to answer, and its link's token. */
    record Item(Due due, String token) {}
}
