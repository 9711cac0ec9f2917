package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.pledges.FollowUpReports;
import se.samlofte.pledges.FollowUpRhythm;
import se.samlofte.pledges.Freezing;
import se.samlofte.pledges.FrozenReport;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.ReportContent;
import se.samlofte.pledges.ReportDraft;
import se.samlofte.pledges.ReportWords;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame;
import se.samlofte.web.StaffFrame;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/** A pledge's follow-up reports in the workspace: how often, which, the words around one, and freezing it. */
@Controller
class FollowUpPages {

    private static final String REPORTS = DraftLinks.PUBLISHED + DraftLinks.REPORTS;
    private static final String REPORT = REPORTS + "/{period}";

    private final StaffPages pages;
    private final FollowUpReports reports;
    private final DraftFrames frames;

    FollowUpPages(StaffPages pages, FollowUpReports reports, DraftFrames frames) {
        this.pages = pages;
        this.reports = reports;
        this.frames = frames;
    }

    @GetMapping(REPORTS)
    ResponseEntity<byte[]> list(StaffRequest request, @PathVariable String pledge) {
        return list(HttpStatus.OK, request, pledge(pledge), "");
    }

    @PostMapping(REPORTS)
    ResponseEntity<byte[]> choose(
            StaffRequest request,
            @PathVariable String pledge,
            @RequestParam(name = "rhythm", defaultValue = "") String rhythm) {
        request.actor().require(PledgePermissions.WRITE);
        Optional<FollowUpRhythm> chosen = Stream.of(FollowUpRhythm.values())
                .filter(one -> one.name().equals(rhythm))
                .findFirst();
        if (chosen.isEmpty()) {
            String error = pages.ui(request).text("pledges.staff.reports.rhythm.fault");
            return list(HttpStatus.UNPROCESSABLE_CONTENT, request, pledge(pledge), error);
        }
        if (!reports.choose(pledge, chosen.get())) {
            throw noReport();
        }
        request.say("pledges.said.report.rhythm");
        return pages.goTo(request, DraftLinks.published(pledge) + DraftLinks.REPORTS);
    }

    @GetMapping(REPORT)
    ResponseEntity<byte[]> report(StaffRequest request, @PathVariable String pledge, @PathVariable String period) {
        Optional<FrozenReport> frozen = reports.frozen(pledge, period);
        if (frozen.isPresent()) {
            return frozen(request, pledge(pledge), frozen.get());
        }
        ReportDraft draft = draft(pledge, period);
        return draft(
                HttpStatus.OK,
                request,
                draft,
                new ReportForm(pages.ui(request), draft.content().words(), draft.version(), List.of(), null),
                "");
    }

    @PostMapping(REPORT)
    ResponseEntity<byte[]> save(StaffRequest request, @PathVariable String pledge, @PathVariable String period) {
        FormFields form = new FormFields(request.request().getParameterMap());
        ReportWords typed = typed(form);
        Ui ui = pages.ui(request);
        return switch (reports.save(pledge, period, form.version(), typed)) {
            case Freezing.Saved saved -> goOn(request, pledge, period, "pledges.said.report.saved");
            case Freezing.Wrong wrong ->
                draft(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        draft(pledge, period),
                        new ReportForm(ui, typed, form.version(), wrong.faults(), null),
                        "");
            case Freezing.Refused refused
            when refused.why() == Freezing.Why.CHANGED -> stale(request, draft(pledge, period), typed);
            case Freezing.Refused refused -> refuse(request, pledge, period, refused);
            case Freezing.Frozen frozen -> goOn(request, pledge, period, "pledges.said.report.frozen");
        };
    }

    @PostMapping(REPORT + "/faststall")
    ResponseEntity<byte[]> freeze(StaffRequest request, @PathVariable String pledge, @PathVariable String period) {
        FormFields form = new FormFields(request.request().getParameterMap());
        return switch (reports.freeze(pledge, period, form.version())) {
            case Freezing.Frozen frozen -> goOn(request, pledge, period, "pledges.said.report.frozen");
            case Freezing.Refused refused -> refuse(request, pledge, period, refused);
            case Freezing.Saved saved -> goOn(request, pledge, period, "pledges.said.report.saved");
            case Freezing.Wrong wrong -> goOn(request, pledge, period, "pledges.said.incomplete");
        };
    }

    private ResponseEntity<byte[]> refuse(
            StaffRequest request, String pledge, String period, Freezing.Refused refused) {
        if (refused.why() == Freezing.Why.UNKNOWN) {
            throw noReport();
        }
        return goOn(request, pledge, period, "pledges.refused.report." + refused.why());
    }

    private ResponseEntity<byte[]> stale(StaffRequest request, ReportDraft draft, ReportWords typed) {
        Ui ui = pages.ui(request);
        ReportForm form = new ReportForm(
                ui, typed, draft.version(), List.of(), draft.content().words());
        return draft(HttpStatus.CONFLICT, request, draft, form, ui.text("pledges.staff.report.stale"));
    }

    private ResponseEntity<byte[]> goOn(StaffRequest request, String pledge, String period, String notice) {
        request.say(notice);
        return pages.goTo(request, DraftLinks.published(pledge) + DraftLinks.REPORTS + "/" + period);
    }

    private ResponseEntity<byte[]> list(HttpStatus status, StaffRequest request, PledgeView pledge, String error) {
        Ui ui = pages.ui(request);
        ReportDesk desk = new ReportDesk(ui, request, pledge, frames.today());
        return pages.page(
                status,
                frames.below(request, ui, ui.text("pledges.staff.reports"), desk.path()),
                "pledges/staff/reports.jte",
                Map.of("desk", desk, "error", error));
    }

    private ResponseEntity<byte[]> draft(
            HttpStatus status, StaffRequest request, ReportDraft draft, ReportForm form, String error) {
        PledgeView pledge = pledge(draft.content().pledge());
        ReportContent content = draft.content();
        boolean early = content.period().last().isAfter(frames.today());
        boolean ready = request.actor().may(PledgePermissions.PUBLISH)
                && reports.mayBeFrozen(pledge.id(), content.period().id());
        Map<String, Object> more = new HashMap<>();
        more.put("form", form);
        more.put("error", error);
        more.put("ready", ready);
        more.put("early", early);
        more.put(
                "changed",
                draft.changed() == null
                        ? ""
                        : form.ui()
                                .text(
                                        "pledges.staff.report.changed",
                                        draft.changed().name(),
                                        DraftFrames.when(
                                                form.ui(), draft.changed().at())));
        return page(status, request, pledge, content, null, more);
    }

    private ResponseEntity<byte[]> frozen(StaffRequest request, PledgeView pledge, FrozenReport report) {
        Map<String, Object> more = new HashMap<>();
        more.put("error", "");
        more.put("ready", false);
        more.put("early", false);
        more.put("changed", "");
        return page(HttpStatus.OK, request, pledge, report.content(), report, more);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            StaffRequest request,
            PledgeView pledge,
            ReportContent content,
            @Nullable FrozenReport frozen,
            Map<String, Object> more) {
        Ui ui = pages.ui(request);
        ReportDesk desk = new ReportDesk(ui, request, pledge, frames.today());
        ReportSaid said = ReportSaid.of(ui, content, unit -> unit);
        String day = frozen == null ? null : ui.date(LocalDate.ofInstant(frozen.frozenAt(), Period.ZONE));
        String address = request.tenant().path(request.language()) + PledgeLinks.PATH + "/" + pledge.id();
        more.put("desk", desk);
        more.put("report", new ReportFrame(content, said, day, frozen == null ? null : frozen.sha256(), address, null));
        more.put("open", address + PledgeLinks.REPORTS + "/" + content.period().id());
        StaffFrame below = frames.below(
                request,
                ui,
                said.title(content),
                desk.path() + "/" + content.period().id());
        StaffFrame frame = new StaffFrame(
                request,
                below.title(),
                below.path(),
                Stream.concat(
                                below.crumbs().stream(),
                                Stream.of(new PageFrame.Crumb(ui.text("pledges.staff.reports"), desk.address(""))))
                        .toList());
        return pages.page(status, frame, "pledges/staff/report.jte", more);
    }

    private static ReportWords typed(FormFields form) {
        return new ReportWords(
                form.text("introduction"),
                form.text("process"),
                form.text("next"),
                form.text("diaryNumber"),
                form.text("body"),
                form.text("paragraph"),
                form.text("decided"));
    }

    private PledgeView pledge(String pledge) {
        return reports.pledge(pledge).orElseThrow(FollowUpPages::noReport);
    }

    private ReportDraft draft(String pledge, String period) {
        return reports.draft(pledge, period).orElseThrow(FollowUpPages::noReport);
    }

    private static NotFoundException noReport() {
        return new NotFoundException("This municipality has no such follow-up.");
    }
}
