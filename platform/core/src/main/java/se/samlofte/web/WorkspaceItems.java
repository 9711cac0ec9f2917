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
            @Nullable LocalDate due) {

        /** Whether the day by which it was to be done is over. */
        public boolean isLate(LocalDate today) {
            return due != null && due.isBefore(today);
        }

        /** "Senast 5 december 2026"; when that day is over, that it is. Absent without a day. */
        public @Nullable String dueWords(Ui ui, LocalDate today) {
            return due == null ? null : ui.text(isLate(today) ? "web.item.due.passed" : "web.item.due", ui.date(due));
        }
    }
}
