package se.samlofte.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.web.Ui;

/**
 * What a module puts on the agenda: what is late, new or undecided in the bound tenant. Asked outside a transaction, as
 * the program or as whoever plans a meeting; not while the module is off for the tenant.
 */
public interface AgendaItems {

    /** @param ui in the language that the meeting is held in */
    List<Matter> matters(Ui ui);

    enum Reason {
        LATE,
        NEW,
        UNDECIDED
    }

    /**
     * Something to talk of.
     *
     * @param key module and what it is, the same as long as it is the same matter, such as
     *     {@code pledges:late:medborgarlofte-2026/informationsbrev}; at most 300 characters
     * @param path below the workspace, where one reads on
     * @param confirmable whether the meeting can confirm it ({@link MeetingOutcomes#confirm})
     */
    record Matter(
            String key,
            Reason reason,
            String title,
            @Nullable String detail,
            String path,
            boolean confirmable) {}
}
