package se.samlofte.pledges.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.FrozenReport;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.ReportWords;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.web.Paper;
import se.samlofte.web.Sheet;
import se.samlofte.web.Templates;
import se.samlofte.web.Ui;
import se.samlofte.web.Word;

/** Reports as sheets, with what the registrar needs in their properties. */
@Component
class ReportPrinting {

    private final Templates templates;
    private final Paper paper;
    private final Word word;

    ReportPrinting(Templates templates, Paper paper, Word word) {
        this.templates = templates;
        this.paper = paper;
        this.word = word;
    }

    byte[] pdf(Sheet sheet) {
        return paper.print(sheet);
    }

    byte[] docx(Sheet sheet) {
        return word.write(sheet);
    }

    /** What the sheet is made from, for publishing. */
    String source(Sheet sheet) {
        return sheet.made() + paper.source(sheet);
    }

    Sheet sheet(Ui ui, Tenant tenant, TenantProfile profile, FrozenReport report) {
        ReportSaid said = ReportSaid.of(ui, report.content(), unit -> PageWords.unit(ui.language(), profile, unit));
        String day = ui.date(LocalDate.ofInstant(report.frozenAt(), Period.ZONE));
        ReportFrame frame = new ReportFrame(report.content(), said, day, report.sha256(), "", null);
        String title = said.title(report.content());
        return new Sheet(
                title + ", " + report.content().title() + " – " + tenant.officialName(),
                tenant.officialName(),
                said.headline(report.content().standing()) + ".",
                keywords(ui, report.content().words()),
                ui.language(),
                report.frozenAt(),
                ui.text("pledges.paper.foot", tenant.officialName(), title),
                templates.content("pledges/paper/report.jte", Map.of("ui", ui, "report", frame)));
    }

    Sheet sheet(Ui ui, Tenant tenant, OverallReport report, Instant made) {
        String title = ui.text("pledges.overall.title");
        return new Sheet(
                title + " – " + tenant.officialName(),
                tenant.officialName(),
                ui.text("pledges.overall.lead." + report.audience(), tenant.officialName()),
                keywords(ui, report.registration()),
                ui.language(),
                made,
                ui.text("pledges.paper.foot", tenant.officialName(), title),
                templates.content(
                        "pledges/paper/overall.jte",
                        Map.of("ui", ui, "report", report, "municipality", tenant.officialName())));
    }

    private static List<String> keywords(Ui ui, ReportWords words) {
        return Stream.of(ui.text("pledges.module.name"), words.diaryNumber(), words.body(), words.paragraph())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
