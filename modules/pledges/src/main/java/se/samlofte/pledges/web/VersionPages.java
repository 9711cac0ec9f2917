package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeVersions;
import se.samlofte.pledges.PledgeVersions.Version;
import se.samlofte.pledges.PledgeView;
import se.samlofte.publishing.PublicPage;
import se.samlofte.publishing.PublicPages;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** What a pledge said before and what it says now: a page of its versions, and each as it read. */
@Component
class VersionPages implements PublicPages {

    static final String VERSIONS = "/versioner";

    private final PledgeVersions versions;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;
    private final Clock clock;

    VersionPages(PledgeVersions versions, TenantProfiles profiles, Shell shell, Texts texts, Clock clock) {
        this.versions = versions;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PublicPage> pages = new ArrayList<>();
        versions.all().values().forEach(known -> {
            if (hasHistory(known.getFirst().pledge())) {
                pages.add(list(tenant, language, known));
                known.forEach(version -> pages.add(version(tenant, language, version.pledge())));
            }
        });
        return pages;
    }

    /** Whether there is something to tell of a pledge's versions. */
    static boolean hasHistory(PledgeView pledge) {
        return pledge.version() > 1 || pledge.surroundings().seal() != null;
    }

    private PublicPage list(Tenant tenant, Language language, List<Version> known) {
        Ui ui = texts.in(language);
        PledgeView newest = known.getFirst().pledge();
        PageFrame frame = frame(tenant, language, ui.text("pledges.versions.title", newest.title()), newest, "");
        List<VersionWords> words = known.stream()
                .map(version -> new VersionWords(
                        ui,
                        version,
                        version == known.getFirst(),
                        tenant.path(language) + path(newest) + VERSIONS + "/"
                                + version.pledge().version()))
                .toList();
        String html = shell.page(frame, "pledges/versions.jte", Map.of("pledge", newest, "versions", words));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private PublicPage version(Tenant tenant, Language language, PledgeView pledge) {
        Ui ui = texts.in(language);
        PageFrame frame = frame(
                tenant,
                language,
                ui.text("pledges.versions.one", pledge.title(), pledge.version()),
                pledge,
                "/" + pledge.version());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        PageWords words = PageWords.of(ui, frame, pledge, List.of(pledge), today);
        String html = shell.page(frame, "pledges/version.jte", Map.of("pledge", pledge, "words", words));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private PageFrame frame(Tenant tenant, Language language, String title, PledgeView pledge, String below) {
        Ui ui = texts.in(language);
        String list = tenant.path(language) + PledgeLinks.PATH;
        return new PageFrame(
                tenant,
                profiles.current(),
                language,
                title,
                pledge.summary(),
                path(pledge) + VERSIONS + below,
                List.of(
                        PageFrame.front(tenant, language),
                        new PageFrame.Crumb(ui.text("pledges.page.list.title"), list),
                        new PageFrame.Crumb(pledge.title(), list + "/" + pledge.id())));
    }

    private static String path(PledgeView pledge) {
        return PledgeLinks.PATH + "/" + pledge.id();
    }
}
