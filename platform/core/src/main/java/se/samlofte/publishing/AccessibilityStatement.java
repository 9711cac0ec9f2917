package se.samlofte.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.web.ContactCard;

/**
 * How accessible a site is, as SFS 2018:1937 asks to tell.
 *
 * @param lead who is responsible
 * @param level {@code FULL}, {@code PARTIAL} or {@code NONE}
 * @param contacts whom to tell when something does not work
 * @param nobody what to do instead when there is no contact
 * @param reviewed absent when nobody has assessed it yet
 */
public record AccessibilityStatement(
        String title,
        String lead,
        String level,
        List<Shortcoming> shortcomings,
        List<ContactCard> contacts,
        String nobody,
        @Nullable LocalDate reviewed) {

    /** @param reason why it is so, and what is done about it */
    public record Shortcoming(String text, String reason) {}
}
