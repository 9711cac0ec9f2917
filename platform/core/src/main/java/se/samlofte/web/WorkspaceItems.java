package se.samlofte.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module shows on the workspace's start. Items of a module that is off for the tenant are not asked for. */
public interface WorkspaceItems {

    /** For whoever sends the request; nothing that they may not do. */
    List<Item> items(StaffRequest request, Ui ui);

    enum Part {
        /** Waits for this person. */
        NEEDS_ME,
        THIS_MONTH,
        CAME_IN
    }

    /**
     * @param text what it is about, a short sentence
     * @param note one line more, such as who asked
     * @param action what the link says, a verb, such as "Läs och godkänn"
     * @param path below the workspace
     * @param due the day by which it is to be done
     */
    record Item(
            Part part,
            String text,
            @Nullable String note,
            String action,
            String path,
            @Nullable LocalDate due) {}
}
