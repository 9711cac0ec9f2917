package se.samlofte.web;

import java.util.List;

/** What a module adds to the workspace's menu. Entries of a module that is off for the tenant are not asked for. */
public interface NavigationEntries {

    /** For whoever sends the request; nothing that they may not open. */
    List<Entry> entries(StaffRequest request, Ui ui);

    /**
     * @param path below the workspace, such as {@code /medborgarloften}
     * @param order small ones first; modules from 100, the platform's own from 900
     */
    record Entry(String text, String path, int order) {}
}
