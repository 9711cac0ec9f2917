package se.samlofte.web;

import java.util.List;

/**
 * What stands around a staff page.
 *
 * @param path below the workspace, such as {@code /medborgarloften}; empty for its start
 * @param crumbs the way back, the workspace first, without the page itself; empty for the start
 */
public record StaffFrame(StaffRequest request, String title, String path, List<PageFrame.Crumb> crumbs) {

    /** A page right below the workspace's start. */
    public static StaffFrame below(StaffRequest request, Ui ui, String title, String path) {
        return new StaffFrame(request, title, path, List.of(start(request, ui)));
    }

    /** The workspace's start as the first step of the way back. */
    public static PageFrame.Crumb start(StaffRequest request, Ui ui) {
        return new PageFrame.Crumb(ui.text("web.staff.start"), request.address(""));
    }
}
