package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.FollowUpCalendar;
import se.samlofte.pledges.FollowUpRhythm;
import se.samlofte.pledges.FollowedUp;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.ReportPeriod;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What the workspace shows of a pledge's follow-ups: which there are, which are to be made, and by when. */
public record ReportDesk(Ui ui, StaffRequest request, PledgeView pledge, LocalDate today) {

    public @Nullable FollowUpRhythm rhythm() {
        return pledge.followedUp().rhythm();
    }

    public boolean mayChoose() {
        return request.actor().may(PledgePermissions.WRITE);
    }

    public String address(String below) {
        return request.address(path() + below);
    }

    String path() {
        return DraftLinks.published(pledge.id()) + DraftLinks.REPORTS;
    }

    public String name(ReportPeriod period) {
        return new ReportSaid(ui, new PledgeWords(ui)).period(period);
    }

    /** Newest first: those to make, and those frozen in another rhythm. */
    public List<ReportRow> rows() {
        FollowUpRhythm rhythm = rhythm();
        if (rhythm == null) {
            return List.of();
        }
        FollowUpCalendar calendar = new FollowUpCalendar(pledge.period(), rhythm, today);
        List<ReportPeriod> periods = calendar.periods();
        Set<String> known = new HashSet<>(periods.stream().map(ReportPeriod::id).toList());
        Stream<ReportRow> others = pledge.followedUp().reports().stream()
                .filter(mark -> !known.contains(mark.period()))
                .map(mark -> frozen(mark.period(), ui.date(mark.first()) + " – " + ui.date(mark.last())));
        return Stream.concat(
                        periods.stream()
                                .sorted(Comparator.comparing(ReportPeriod::last).reversed())
                                .map(period -> row(calendar, period)),
                        others)
                .toList();
    }

    private ReportRow row(FollowUpCalendar calendar, ReportPeriod period) {
        FollowedUp done = pledge.followedUp();
        String name = Said.capital(name(period));
        boolean frozen = done.reports().stream().anyMatch(mark -> mark.period().equals(period.id()));
        if (frozen) {
            return frozen(period.id(), name);
        }
        String due = ui.text("pledges.staff.reports.due", ui.date(period.due()));
        String address = address("/" + period.id());
        boolean covered =
                done.until().filter(until -> !until.isBefore(period.last())).isPresent();
        if (covered) {
            return new ReportRow(name, due, state("covered"), "neutral", null);
        }
        if (!calendar.hasBegun(period)) {
            return new ReportRow(name, due, state("coming"), "neutral", null);
        }
        boolean late = calendar.isLate(period);
        return new ReportRow(name, due, state(late ? "late" : "now"), late ? "warning" : "info", address);
    }

    private ReportRow frozen(String period, String name) {
        return new ReportRow(name, "", state("frozen"), "success", address("/" + period));
    }

    private String state(String state) {
        return ui.text("pledges.staff.reports.state." + state);
    }
}
