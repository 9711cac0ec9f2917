package se.samlofte.pledges.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.FrozenReport;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.PublishedReports;
import se.samlofte.publishing.PublicPage;
import se.samlofte.publishing.PublicPages;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** A page for each frozen follow-up report of a public pledge. It never changes, so it never has to be made again. */
@Component
class ReportPages implements PublicPages {

    private final Pledges pledges;
    private final PublishedReports reports;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;

    ReportPages(Pledges pledges, PublishedReports reports, TenantProfiles profiles, Shell shell, Texts texts) {
        this.pledges = pledges;
        this.reports = reports;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<FrozenReport> frozen = reports.all();
        if (frozen.isEmpty()) {
            return List.of();
        }
        Map<String, PledgeView> known =
                pledges.list().stream().collect(Collectors.toMap(PledgeView::id, pledge -> pledge));
        TenantProfile profile = profiles.current();
        return frozen.stream()
                .filter(report -> known.containsKey(report.pledge()))
                .map(report ->
                        page(tenant, profile, language, report, Objects.requireNonNull(known.get(report.pledge()))))
                .toList();
    }

    private PublicPage page(
            Tenant tenant, TenantProfile profile, Language language, FrozenReport report, PledgeView pledge) {
        Ui ui = texts.in(language);
        PledgeLinks links = new PledgeLinks(tenant, language, List.of(pledge));
        ReportSaid said = ReportSaid.of(ui, report.content(), unit -> PageWords.unit(language, profile, unit));
        PageFrame frame = new PageFrame(
                tenant,
                profile,
                language,
                ui.text("pledges.report.of", said.period(report.content().period())),
                said.headline(report.content().standing()) + ".",
                PledgeLinks.PATH + "/" + pledge.id() + PledgeLinks.REPORTS + "/" + report.period(),
                List.of(
                        PageFrame.front(tenant, language),
                        new PageFrame.Crumb(ui.text("pledges.page.list.title"), links.list()),
                        new PageFrame.Crumb(pledge.title(), links.pledge(pledge))));
        String frozen = ui.date(LocalDate.ofInstant(report.frozenAt(), Period.ZONE));
        String html = shell.page(
                frame,
                "pledges/report.jte",
                Map.of(
                        "report",
                        new ReportFrame(
                                report.content(),
                                said,
                                frozen,
                                report.sha256(),
                                links.pledge(pledge),
                                links.report(pledge, report.period()) + PaperPages.PDF)));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }
}
