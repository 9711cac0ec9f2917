package se.samlofte.pledges.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlofte.identity.BaseAddress;
import se.samlofte.pledges.Period;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.publishing.PublicPage;
import se.samlofte.publishing.PublicPages;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.CardFrame;
import se.samlofte.web.PageFrame;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;
import se.samlofte.web.Ui;

/** What others show of a pledge: the picture beside a shared link, the card in a frame, and how to get them. */
@Component
class PledgeSharePages implements PublicPages {

    private final Pledges pledges;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;
    private final BaseAddress base;
    private final Clock clock;

    PledgeSharePages(
            Pledges pledges, TenantProfiles profiles, Shell shell, Texts texts, BaseAddress base, Clock clock) {
        this.pledges = pledges;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PledgeView> known = pledges.list();
        TenantProfile profile = profiles.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        List<PublicPage> pages = new ArrayList<>();
        for (PledgeView pledge : known) {
            PageFrame frame = frame(tenant, profile, language, pledge);
            PageWords words = PageWords.of(texts.in(language), frame, pledge, known, today);
            PledgeDataAddresses addresses = new PledgeDataAddresses(tenant, language);
            pages.add(drawing(frame, pledge, words, addresses));
            for (CardFrame.Scheme scheme : CardFrame.Scheme.values()) {
                pages.add(card(frame, pledge, words, addresses, scheme));
            }
            pages.add(share(frame, pledge, words, addresses));
        }
        return pages;
    }

    private PublicPage drawing(PageFrame frame, PledgeView pledge, PageWords words, PledgeDataAddresses addresses) {
        String svg = new PledgePicture(texts.in(frame.language()), frame, words).svg(pledge);
        return PublicPage.file(addresses.drawing(pledge), "image/svg+xml", svg, pledge.validUntil());
    }

    private PublicPage card(
            PageFrame frame,
            PledgeView pledge,
            PageWords words,
            PledgeDataAddresses addresses,
            CardFrame.Scheme scheme) {
        CardFrame card =
                new CardFrame(frame, pledge.title() + " – " + frame.tenant().name(), addresses.page(pledge), scheme);
        String html = shell.card(
                card,
                "pledges/embed-card.jte",
                Map.of("pledge", pledge, "words", words, "address", addresses.page(pledge)));
        return PublicPage.html(addresses.card(pledge) + scheme.path(), html, pledge.validUntil());
    }

    private PublicPage share(PageFrame frame, PledgeView pledge, PageWords words, PledgeDataAddresses addresses) {
        Ui ui = texts.in(frame.language());
        String address = base.value() + addresses.page(pledge);
        String text = ui.text(
                "pledges.share.text",
                pledge.title(),
                frame.tenant().officialName(),
                words.said().standing(pledge.standing()),
                address);
        String html = shell.page(
                frame,
                "pledges/share.jte",
                Map.of(
                        "pledge", pledge,
                        "addresses", addresses,
                        "text", text,
                        "snippets", snippets(ui, pledge, addresses),
                        "alt", new PledgePicture(ui, frame, words).alt(pledge)));
        return PublicPage.html(addresses.share(pledge), html, pledge.validUntil());
    }

    /** Markup to copy, by the key of what it is for. */
    private Map<String, String> snippets(Ui ui, PledgeView pledge, PledgeDataAddresses addresses) {
        Map<String, String> snippets = new java.util.LinkedHashMap<>();
        for (CardFrame.Scheme scheme : CardFrame.Scheme.values()) {
            snippets.put(
                    "pledges.share.card." + scheme,
                    "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                            .formatted(
                                    base.value() + addresses.card(pledge) + scheme.path(),
                                    pledge.title()
                                            .replace("&", "&amp;")
                                            .replace("\"", "&quot;")
                                            .replace("<", "&lt;"),
                                    CARD_HEIGHT));
        }
        return snippets;
    }

    /** Enough for a frame 320 pixels wide; a test measures it. */
    static final int CARD_HEIGHT = 440;

    private PageFrame frame(Tenant tenant, TenantProfile profile, Language language, PledgeView pledge) {
        Ui ui = texts.in(language);
        PledgeDataAddresses addresses = new PledgeDataAddresses(tenant, language);
        return new PageFrame(
                tenant,
                profile,
                language,
                ui.text("pledges.share.title"),
                ui.text("pledges.share.lead", pledge.title()),
                PledgeLinks.PATH + "/" + pledge.id() + "/dela",
                List.of(
                        PageFrame.front(tenant, language),
                        new PageFrame.Crumb(ui.text("pledges.page.list.title"), addresses.list()),
                        new PageFrame.Crumb(pledge.title(), addresses.page(pledge))));
    }
}
