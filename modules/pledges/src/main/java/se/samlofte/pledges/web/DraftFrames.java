package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Period;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What the workspace's pledge pages have around them, and the time as they tell it. */
@Component
class DraftFrames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final Clock clock;

    DraftFrames(Clock clock) {
        this.clock = clock;
    }

    StaffFrame below(StaffRequest request, Ui ui, String title, String path) {
        return new StaffFrame(
                request,
                title,
                path,
                List.of(
                        StaffFrame.start(request, ui),
                        new PageFrame.Crumb(ui.text("pledges.staff.list"), request.address(DraftLinks.LIST))));
    }

    Instant instant() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }

    /** "14.32". */
    String now() {
        return TIME.format(clock.instant().atZone(Period.ZONE));
    }

    /** "5 december 2026 kl. 14.32". */
    static String when(Ui ui, Instant at) {
        return ui.text(
                "pledges.staff.when",
                ui.date(LocalDate.ofInstant(at, Period.ZONE)),
                TIME.format(at.atZone(Period.ZONE)));
    }
}
