package se.samlofte.pledges.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samlofte.pledges.Fault;
import se.samlofte.pledges.FollowUpReports;
import se.samlofte.pledges.IndicatorValues;
import se.samlofte.pledges.IndicatorValues.Entry;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** What is measured for a pledge's goals, year by year, in the workspace. */
@Controller
class MeasurePages {

    private static final String BELOW = "/matvarden";
    private static final Entry NOTHING = new Entry("", "", "", "");

    private final StaffPages pages;
    private final FollowUpReports reports;
    private final IndicatorValues values;
    private final DraftFrames frames;

    MeasurePages(StaffPages pages, FollowUpReports reports, IndicatorValues values, DraftFrames frames) {
        this.pages = pages;
        this.reports = reports;
        this.values = values;
        this.frames = frames;
    }

    @GetMapping(DraftLinks.PUBLISHED + BELOW)
    ResponseEntity<byte[]> values(StaffRequest request, @PathVariable String pledge) {
        return page(HttpStatus.OK, request, pledge(pledge), NOTHING, List.of());
    }

    @PostMapping(DraftLinks.PUBLISHED + BELOW)
    ResponseEntity<byte[]> enter(StaffRequest request, @PathVariable String pledge) {
        request.actor().require(PledgePermissions.WRITE);
        FormFields form = new FormFields(request.request().getParameterMap());
        PledgeView view = pledge(pledge);
        Entry entry = new Entry(form.text("goal"), form.text("year"), form.text("value"), form.text("source"));
        List<Fault> faults = values.enter(pledge, entry);
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, request, view, entry, faults);
        }
        request.say("pledges.said.measured");
        return pages.goTo(request, DraftLinks.published(pledge) + BELOW);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, StaffRequest request, PledgeView pledge, Entry typed, List<Fault> faults) {
        Ui ui = pages.ui(request);
        PledgeWords said = new PledgeWords(ui);
        List<IndicatorChart> charts = Stream.concat(
                        pledge.focusAreas().stream().flatMap(area -> area.goals().stream()), pledge.goals().stream())
                .flatMap(goal -> Stream.ofNullable(goal.indicator())
                        .map(indicator -> new IndicatorChart(
                                ui,
                                "matt-" + goal.id(),
                                goal,
                                indicator,
                                pledge.followedUp().values(goal.id()))))
                .toList();
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.staff.measured"), DraftLinks.published(pledge.id()) + BELOW),
                "pledges/staff/measure.jte",
                Map.of(
                        "pledge",
                        pledge,
                        "charts",
                        charts,
                        "typed",
                        typed,
                        "faults",
                        faults,
                        "standing",
                        new StandingWords(ui, said, frames.today()),
                        "mayWrite",
                        request.actor().may(PledgePermissions.WRITE)));
    }

    private PledgeView pledge(String pledge) {
        return reports.pledge(pledge)
                .orElseThrow(() -> new NotFoundException("This municipality has no public pledge with this id."));
    }
}
