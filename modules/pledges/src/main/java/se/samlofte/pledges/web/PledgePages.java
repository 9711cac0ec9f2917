package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.PledgeView.Note;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.PublishedNews;
import se.samlofte.publishing.PublicPage;
import se.samlofte.publishing.PublicPages;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Sharing;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** What municipality and police have promised: a list, and a page for each pledge. */
@Component
class PledgePages implements PublicPages {

    private final Pledges pledges;
    private final PublishedNews news;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;
    private final Clock clock;

    PledgePages(Pledges pledges, PublishedNews news, TenantProfiles profiles, Shell shell, Texts texts, Clock clock) {
        this.pledges = pledges;
        this.news = news;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PledgeView> known = pledges.list();
        TenantProfile profile = profiles.current();
        List<Note> notes = news.texts();
        List<PublicPage> pages = new ArrayList<>();
        pages.add(list(tenant, profile, language, known, notes));
        for (PledgeView pledge : known) {
            pages.add(page(tenant, profile, language, pledge, known, notes));
        }
        return pages;
    }

    private PublicPage list(
            Tenant tenant, TenantProfile profile, Language language, List<PledgeView> known, List<Note> notes) {
        Ui ui = texts.in(language);
        PageFrame frame = PageFrame.belowFront(
                tenant,
                profile,
                language,
                ui.text("pledges.page.list.title"),
                ui.text("pledges.page.list.lead", tenant.officialName()),
                PledgeLinks.PATH);
        List<ListedPledge> listed = known.stream()
                .map(pledge -> new ListedPledge(pledge, PageWords.of(ui, frame, pledge, known, today())))
                .toList();
        Instant end = known.stream()
                .map(PledgeView::validUntil)
                .min(Instant::compareTo)
                .orElse(PublicPage.ALWAYS);
        String html = shell.page(
                frame,
                "pledges/list.jte",
                Map.of("pledges", listed, "texts", notes, "news", tenant.path(language) + NewsLinks.PATH));
        return PublicPage.html(frame.address(language), html, end);
    }

    private PublicPage page(
            Tenant tenant,
            TenantProfile profile,
            Language language,
            PledgeView pledge,
            List<PledgeView> known,
            List<Note> notes) {
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(
                tenant,
                profile,
                language,
                pledge.title(),
                pledge.summary(),
                PledgeLinks.PATH + "/" + pledge.id(),
                List.of(
                        PageFrame.front(tenant, language),
                        new PageFrame.Crumb(
                                ui.text("pledges.page.list.title"), tenant.path(language) + PledgeLinks.PATH)));
        PageWords words = PageWords.of(ui, frame, pledge, known, today());
        PledgeDataAddresses addresses = new PledgeDataAddresses(tenant, language);
        Sharing sharing = new Sharing(
                addresses.picture(pledge),
                pledge.title() + ". " + words.said().standing(pledge.standing()) + ".",
                base -> new PledgeStructuredData(frame, addresses).json(base, pledge));
        String html = shell.sharedPage(
                frame,
                sharing,
                "pledges/pledge.jte",
                Map.of(
                        "pledge",
                        pledge,
                        "words",
                        words,
                        "addresses",
                        addresses,
                        "texts",
                        unsaid(notes, pledge),
                        "news",
                        tenant.path(language) + NewsLinks.PATH));
        return PublicPage.html(frame.address(language), html, pledge.validUntil());
    }

    /** The standing texts of a kind that the pledge has none of its own of. */
    private static List<Note> unsaid(List<Note> notes, PledgeView pledge) {
        return notes.stream()
                .filter(text -> pledge.surroundings().notes().stream().noneMatch(own -> own.kind() == text.kind()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }
}
