package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samlofte.pledges.FollowUpReports;
import se.samlofte.pledges.FrozenReport;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.ReportWords;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Sheet;
import se.samlofte.web.StaffPages;
import se.samlofte.web.StaffRequest;
import se.samlofte.web.Ui;

/**
 * The report that writes itself: all open documents and how they stand, on one screen, as PDF for the archive and as a
 * Word document to paste from. Made of what residents may read, so that nothing in it is secret.
 */
@Controller
class OverallReportPages {

    private static final String ROOT = DraftLinks.ROOT + "/rapport";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final StaffPages pages;
    private final Pledges pledges;
    private final FollowUpReports reports;
    private final TenantProfiles profiles;
    private final DraftFrames frames;
    private final ReportPrinting printing;

    OverallReportPages(
            StaffPages pages,
            Pledges pledges,
            FollowUpReports reports,
            TenantProfiles profiles,
            DraftFrames frames,
            ReportPrinting printing) {
        this.pages = pages;
        this.pledges = pledges;
        this.reports = reports;
        this.profiles = profiles;
        this.frames = frames;
        this.printing = printing;
    }

    @GetMapping(ROOT)
    ResponseEntity<byte[]> screen(StaffRequest request) {
        Ui ui = pages.ui(request);
        OverallReport report = report(request, ui);
        return pages.page(
                frames.below(request, ui, ui.text("pledges.overall.title"), DraftLinks.LIST + "/rapport"),
                "pledges/staff/overall.jte",
                Map.of("report", report, "query", query(report)));
    }

    @GetMapping(ROOT + "/pdf")
    ResponseEntity<byte[]> pdf(StaffRequest request) {
        return file("rapport.pdf", MediaType.APPLICATION_PDF, printing.pdf(sheet(request)));
    }

    @GetMapping(ROOT + "/docx")
    ResponseEntity<byte[]> docx(StaffRequest request) {
        return file("rapport.docx", DOCX, printing.docx(sheet(request)));
    }

    /** A frozen follow-up as a Word document. */
    @GetMapping(DraftLinks.PUBLISHED + DraftLinks.REPORTS + "/{period}/docx")
    ResponseEntity<byte[]> followUp(StaffRequest request, @PathVariable String pledge, @PathVariable String period) {
        FrozenReport report = reports.frozen(pledge, period)
                .orElseThrow(() -> new NotFoundException("This municipality has no such follow-up."));
        Sheet sheet = printing.sheet(pages.ui(request), request.tenant(), profiles.current(), report);
        return file("uppfoljning-" + report.period() + ".docx", DOCX, printing.docx(sheet));
    }

    private OverallReport report(StaffRequest request, Ui ui) {
        request.actor().require(PledgePermissions.READ);
        FormFields sent = new FormFields(request.request().getParameterMap());
        ReportWords registration = new ReportWords(
                "",
                "",
                "",
                line(sent, "diaryNumber"),
                line(sent, "body"),
                line(sent, "paragraph"),
                line(sent, "decided"));
        List<PledgeView> known = pledges.list();
        LocalDate today = frames.today();
        PageFrame frame =
                new PageFrame(request.tenant(), profiles.current(), request.language(), "", "", "", List.of());
        List<OverallReport.Part> parts = known.stream()
                .filter(pledge -> !pledge.isOver(today))
                .map(pledge -> {
                    PageWords words = PageWords.of(ui, frame, pledge, known, today);
                    return new OverallReport.Part(
                            pledge, words, words.progress().latest(pledge));
                })
                .toList();
        return new OverallReport(OverallReport.audience(sent.text("till")), registration, ui.date(today), parts);
    }

    private static String line(FormFields sent, String name) {
        String typed = sent.text(name).strip();
        return typed.substring(0, Math.min(typed.length(), ReportWords.LONGEST_LINE));
    }

    private Sheet sheet(StaffRequest request) {
        Ui ui = pages.ui(request);
        OverallReport report = report(request, ui);
        return printing.sheet(
                ui,
                request.tenant(),
                report,
                frames.today().atStartOfDay(Period.ZONE).toInstant());
    }

    /** What was typed, for the addresses of the files. */
    private static String query(OverallReport report) {
        ReportWords words = report.registration();
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("till", "{till}");
        Map<String, String> values = Map.of(
                "till", report.audience().name(),
                "diaryNumber", words.diaryNumber(),
                "body", words.body(),
                "paragraph", words.paragraph(),
                "decided", words.decided());
        Stream.of("diaryNumber", "body", "paragraph", "decided")
                .forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(content);
    }
}
