package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samlofte.web.Sheet;
import se.samlofte.web.Templates;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** Pledges and follow-up reports as PDF, for those who print and archive: PDF/UA and PDF/A in one. */
@Component
class PaperPages implements PublicPages {

    static final String PDF = ".pdf";
    private static final String TYPE = "application/pdf";

    private final Pledges pledges;
    private final PublishedReports reports;
    private final TenantProfiles profiles;
    private final Templates templates;
    private final ReportPrinting printing;
    private final Texts texts;
    private final Clock clock;

    PaperPages(
            Pledges pledges,
            PublishedReports reports,
            TenantProfiles profiles,
            Templates templates,
            ReportPrinting printing,
            Texts texts,
            Clock clock) {
        this.pledges = pledges;
        this.reports = reports;
        this.profiles = profiles;
        this.templates = templates;
        this.printing = printing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PledgeView> known = pledges.list();
        TenantProfile profile = profiles.current();
        List<PublicPage> pages = new ArrayList<>();
        known.forEach(pledge -> pages.add(pledge(tenant, profile, language, pledge, known)));
        for (FrozenReport report : reports.all()) {
            Optional<PledgeView> pledge = known.stream()
                    .filter(one -> one.id().equals(report.pledge()))
                    .findFirst();
            pledge.ifPresent(of -> pages.add(report(tenant, profile, language, of, report)));
        }
        return pages;
    }

    private PublicPage pledge(
            Tenant tenant, TenantProfile profile, Language language, PledgeView pledge, List<PledgeView> known) {
        Ui ui = texts.in(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        PageFrame frame = new PageFrame(tenant, profile, language, pledge.title(), pledge.summary(), "", List.of());
        PageWords words = PageWords.of(ui, frame, pledge, known, today);
        Map<String, Object> parameters =
                Map.of("ui", ui, "frame", frame, "pledge", pledge, "words", words, "today", ui.date(today));
        Sheet sheet = new Sheet(
                pledge.title() + " – " + tenant.officialName(),
                tenant.officialName(),
                pledge.summary(),
                List.of(ui.text("pledges.module.name"), tenant.officialName()),
                language,
                today.atStartOfDay(Period.ZONE).toInstant(),
                ui.text("pledges.paper.foot", tenant.officialName(), pledge.title()),
                templates.content("pledges/paper/pledge.jte", parameters));
        String path = tenant.path(language) + PledgeLinks.PATH + "/" + pledge.id() + PDF;
        return page(path, sheet, pledge.validUntil());
    }

    private PublicPage report(
            Tenant tenant, TenantProfile profile, Language language, PledgeView pledge, FrozenReport report) {
        Ui ui = texts.in(language);
        PledgeLinks links = new PledgeLinks(tenant, language, List.of(pledge));
        Sheet sheet = printing.sheet(ui, tenant, profile, report);
        return page(links.report(pledge, report.period()) + PDF, sheet, PublicPage.ALWAYS);
    }

    private PublicPage page(String path, Sheet sheet, Instant validUntil) {
        return PublicPage.madeFrom(printing.source(sheet), path, TYPE, () -> printing.pdf(sheet), validUntil);
    }
}
