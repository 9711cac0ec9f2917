package se.samlofte.pledges.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlofte.pledges.Link;
import se.samlofte.pledges.NewsDocument;
import se.samlofte.pledges.NewsItem;
import se.samlofte.pledges.PartialDate;
import se.samlofte.pledges.Party;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.PublishedNewsItem;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Ui;

/** Makes pages of news. Words that nobody has approved as theirs are left out, whoever wrote them. */
public record NewsWords(Ui ui, PledgeLinks links) {

    NewsArticle article(PublishedNewsItem item) {
        return article(item.slug(), item.document(), ui.date(item.on()));
    }

    NewsArticle article(String slug, NewsDocument document, String when) {
        return new NewsArticle(
                slug,
                document.title(),
                document.lead(),
                document.text(),
                when,
                document.earlier(),
                document.quotes().stream()
                        .filter(NewsDocument.Quote::isShown)
                        .map(quote -> new NewsArticle.Quoted(
                                quote.role(), organisation(quote.organisation()), quote.text(), quote.isReported()))
                        .toList(),
                document.pictures().stream().map(this::picture).toList(),
                document.commitments().stream()
                        .map(this::target)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    NewsArticle article(PledgeView pledge, NewsItem item, String slug) {
        PledgeWords said = new PledgeWords(ui);
        return new NewsArticle(
                slug,
                item.title(),
                item.lead(),
                Objects.requireNonNullElse(item.text(), ""),
                item.published().precision() == PartialDate.Precision.UNKNOWN ? "" : said.date(item.published()),
                Objects.requireNonNullElse(item.earlier(), ""),
                item.quotations().stream()
                        .filter(quote -> quote.form() == NewsItem.Form.REPORTED || quote.approved())
                        .map(quote -> new NewsArticle.Quoted(
                                quote.role(),
                                said.word("party", quote.organisation()),
                                quote.text(),
                                quote.form() == NewsItem.Form.REPORTED))
                        .toList(),
                item.pictures().stream()
                        .map(picture -> new NewsArticle.Picture(null, picture.alt(), picture.caption(), "", 0, 0))
                        .toList(),
                item.commitments().stream()
                        .map(commitment -> links.target(new Link(pledge.id(), commitment, null)))
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private NewsArticle.Picture picture(NewsDocument.Shown picture) {
        return new NewsArticle.Picture(
                links.tenant().path(Language.SV)
                        + NewsLinks.PATH
                        + NewsLinks.PICTURES
                        + picture.id()
                        + "."
                        + picture.ending(),
                picture.alt(),
                picture.caption(),
                picture.photographer(),
                picture.width(),
                picture.height());
    }

    /** A promise by its own words, where it is public. */
    private PledgeLinks.@Nullable Target target(String chosen) {
        int slash = chosen.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String pledge = chosen.substring(0, slash);
        String commitment = chosen.substring(slash + 1);
        PledgeLinks.Target page = links.target(new Link(pledge, commitment, null));
        return page == null
                ? null
                : links.known().stream()
                        .filter(view -> view.id().equals(pledge))
                        .flatMap(view -> view.allCommitments().stream())
                        .filter(view -> view.id().equals(commitment))
                        .findFirst()
                        .map(view -> new PledgeLinks.Target(view.text(), page.address()))
                        .orElse(page);
    }

    private String organisation(String kind) {
        List<String> known = Stream.of(Party.Kind.values()).map(Enum::name).toList();
        return known.contains(kind) ? ui.text("pledges.party." + kind) : "";
    }
}
