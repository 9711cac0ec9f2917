package se.samlofte.meetings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samlofte.web.Ui;

/** What a module makes of what a meeting says. Not asked while the module is off for the tenant. */
public interface MeetingOutcomes {

    /** What the button says that has a decision go on in this module, such as "Gör till ett löfte". */
    String action(Ui ui);

    /**
     * Takes over a decision; the module goes on with it as its own, and a person finishes it.
     *
     * @param decision asking again for the same one gives the first answer
     * @return where it goes on, below the workspace; empty when it cannot now
     * @throws se.samlofte.tenancy.NotPermittedException when whoever asks may not
     */
    Optional<String> take(UUID decision, String text, LocalDate decidedOn);

    /**
     * That all parties confirmed a matter of this module at a meeting.
     *
     * @param key of the matter
     * @param roles who was there
     * @return false when it is not this module's, or cannot be confirmed any more
     */
    default boolean confirm(String key, LocalDate heldOn, String roles) {
        return false;
    }
}
