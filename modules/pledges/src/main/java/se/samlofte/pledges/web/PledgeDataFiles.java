package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.BaseAddress;
import se.samlofte.pledges.Happening;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.publishing.PublicPage;
import se.samlofte.publishing.PublicPages;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.AtomFeed;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Pledges as data beside their pages: JSON, CSV and feeds of what happened. */
@Component
class PledgeDataFiles implements PublicPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Pledges pledges;
    private final TenantProfiles profiles;
    private final Texts texts;
    private final BaseAddress base;
    private final Clock clock;

    PledgeDataFiles(Pledges pledges, TenantProfiles profiles, Texts texts, BaseAddress base, Clock clock) {
        this.pledges = pledges;
        this.profiles = profiles;
        this.texts = texts;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PledgeView> known = pledges.list();
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(tenant, profiles.current(), language, "", "", "", List.of());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        PledgeDataAddresses addresses = new PledgeDataAddresses(tenant, language);
        List<PublicPage> files = new ArrayList<>();
        for (PledgeView pledge : known) {
            PledgeWords words = PageWords.of(ui, frame, pledge, known, today).said();
            files.add(PublicPage.file(
                    addresses.json(pledge),
                    "application/json",
                    JSON.writeValueAsString(new PledgeDataMapping(base.value(), addresses, words).json(pledge)),
                    pledge.validUntil()));
            files.add(PublicPage.file(
                    addresses.csv(pledge),
                    "text/csv;charset=utf-8",
                    new PledgeTable(base.value(), addresses, words).csv(pledge),
                    pledge.validUntil()));
            files.add(feed(
                    pledge.title(),
                    addresses.feed(pledge),
                    addresses.page(pledge),
                    addresses,
                    words,
                    Happening.of(pledge)));
        }
        files.add(feed(
                ui.text("pledges.feed.all", tenant.officialName()),
                addresses.feed(),
                addresses.list(),
                addresses,
                new PledgeWords(ui),
                known.stream()
                        .flatMap(pledge -> Happening.of(pledge).stream())
                        .sorted(Happening.newestFirst())
                        .toList()));
        return files;
    }

    private PublicPage feed(
            String title,
            String self,
            String page,
            PledgeDataAddresses addresses,
            PledgeWords words,
            List<Happening> happenings) {
        String xml = new PledgeFeed(base.value(), addresses, new HappeningWords(words.ui(), words))
                .xml(title, self, page, happenings);
        return PublicPage.file(self, AtomFeed.CONTENT_TYPE, xml, PublicPage.ALWAYS);
    }
}
