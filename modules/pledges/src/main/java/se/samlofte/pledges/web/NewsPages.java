package se.samlofte.pledges.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samlofte.pledges.NewsDocument;
import se.samlofte.pledges.NewsItem;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.PublishedNews;
import se.samlofte.pledges.PublishedNewsItem;
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

/** News about the pledges: a list, a page for each, and their pictures. Those that came with a pledge stand among them. */
@Component
class NewsPages implements PublicPages {

    private final Pledges pledges;
    private final PublishedNews news;
    private final TenantProfiles profiles;
    private final Shell shell;
    private final Texts texts;

    NewsPages(Pledges pledges, PublishedNews news, TenantProfiles profiles, Shell shell, Texts texts) {
        this.pledges = pledges;
        this.news = news;
        this.profiles = profiles;
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public List<PublicPage> pages(Tenant tenant, Language language) {
        List<PublishedNewsItem> written = news.all();
        List<PledgeView> known = pledges.list();
        NewsWords words = new NewsWords(texts.in(language), new PledgeLinks(tenant, language, known));
        List<NewsArticle> articles = articles(written, known, words);
        TenantProfile profile = profiles.current();
        List<PublicPage> pages = new ArrayList<>();
        pages.add(list(tenant, profile, language, articles));
        articles.forEach(article -> pages.add(page(tenant, profile, language, article)));
        if (language == Language.SV) {
            written.forEach(item -> item.document().pictures().forEach(picture -> pages.add(picture(tenant, picture))));
        }
        return pages;
    }

    /** Written ones first, then those of the pledges; an address that is taken gets the pledge's word before it. */
    static List<NewsArticle> articles(List<PublishedNewsItem> written, List<PledgeView> known, NewsWords words) {
        List<NewsArticle> articles =
                new ArrayList<>(written.stream().map(words::article).toList());
        Set<String> taken =
                new HashSet<>(articles.stream().map(NewsArticle::slug).toList());
        for (PledgeView pledge : known) {
            for (NewsItem item : pledge.surroundings().news()) {
                String slug = taken.add(item.id()) ? item.id() : pledge.id() + "-" + item.id();
                articles.add(words.article(pledge, item, slug));
            }
        }
        return articles;
    }

    private PublicPage list(Tenant tenant, TenantProfile profile, Language language, List<NewsArticle> articles) {
        Ui ui = texts.in(language);
        PageFrame frame = PageFrame.belowFront(
                tenant,
                profile,
                language,
                ui.text("pledges.news.list"),
                ui.text("pledges.news.lead", tenant.officialName()),
                NewsLinks.PATH);
        String html = shell.page(
                frame,
                "pledges/newslist.jte",
                Map.of("articles", articles, "path", tenant.path(language) + NewsLinks.PATH));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private PublicPage page(Tenant tenant, TenantProfile profile, Language language, NewsArticle article) {
        Ui ui = texts.in(language);
        PageFrame frame = new PageFrame(
                tenant,
                profile,
                language,
                article.title(),
                article.lead(),
                NewsLinks.PATH + "/" + article.slug(),
                Stream.of(
                                PageFrame.front(tenant, language),
                                new PageFrame.Crumb(
                                        ui.text("pledges.news.list"), tenant.path(language) + NewsLinks.PATH))
                        .toList());
        String html = shell.page(frame, "pledges/newspage.jte", Map.of("article", article));
        return PublicPage.html(frame.address(language), html, PublicPage.ALWAYS);
    }

    private PublicPage picture(Tenant tenant, NewsDocument.Shown picture) {
        return PublicPage.madeFrom(
                picture.id().toString(),
                tenant.path(Language.SV) + NewsLinks.PATH + NewsLinks.PICTURES + picture.id() + "." + picture.ending(),
                picture.ending().equals("png") ? "image/png" : "image/jpeg",
                news.picture(picture.id()),
                PublicPage.ALWAYS);
    }
}
