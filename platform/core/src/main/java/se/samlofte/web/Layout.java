package se.samlofte.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/**
 * All that the layout template shows; {@link Shell} makes it.
 *
 * @param crumbs the way back, and the page itself last
 */
public record Layout(
        Ui ui,
        Head head,
        Brand brand,
        List<MenuEntry> menu,
        List<LanguageLink> languages,
        List<PageFrame.Crumb> crumbs,
        Body body,
        Content footer) {

    /** The page's own content, rendered first, so that the layout knows what it needs. */
    public record Body(String html) implements Content {

        static Body of(Content content) {
            StringOutput output = new StringOutput();
            content.writeTo(output);
            return new Body(output.toString());
        }

        /** Whether it draws with the shared fill patterns. */
        public boolean drawsPatterns() {
            return html.contains("url(#sl-");
        }

        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(html);
        }
    }

    /**
     * @param title as the browser shows it
     * @param shareTitle as a shared link shows it
     * @param canonical absent for a page that search engines are to leave
     * @param sharing absent where a shared link shows words alone
     */
    public record Head(
            String title,
            String shareTitle,
            String description,
            String siteName,
            @Nullable String canonical,
            @Nullable Shared sharing,
            Links links) {}

    /** Whole addresses, as other sites need them. @param data structured data for search engines */
    public record Shared(String address, String image, String imageAlt, Content data) {}

    /** Addresses of what the head links to. */
    public record Links(String icon, String font, String common, String theme) {}

    /** @param logo absent where none is given; the platform's own is drawn by the template */
    public record Brand(
            String name,
            String product,
            String home,
            @Nullable String logo,
            boolean platform) {}

    /** @param current {@code page} for this page, {@code true} for one below it */
    public record MenuEntry(
            String text, String address, @Nullable String current) {}

    /** The same page in another language. */
    public record LanguageLink(Language language, String address) {}
}
