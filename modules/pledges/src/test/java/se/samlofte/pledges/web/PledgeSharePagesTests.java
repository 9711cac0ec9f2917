package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.samlofte.testing.PageDesign;
import dev.samlofte.testing.PublicPageRules;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlofte.identity.BaseAddress;
import se.samlofte.pictures.Raster;
import se.samlofte.pledges.Pledges;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;

/** What others show of a pledge, rendered from views alone. */
class PledgeSharePagesTests {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final PageDesign DESIGN = new PageDesign();
    private static final int WHITE = 0xffffff;

    private final Pledges pledges = mock(Pledges.class);
    private final PledgeSharePages pages = new PledgeSharePages(
            pledges,
            PledgePagesTests.profiles(),
            DESIGN.bean(Shell.class),
            DESIGN.bean(Texts.class),
            DESIGN.bean(BaseAddress.class),
            NOVEMBER);

    @BeforeEach
    void publish() {
        when(pledges.list()).thenReturn(List.of(PledgeFixture.aPledgeInForce()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cardsAndPagesKeepTheRules(Language language) {
        assertThat(pages.pages(PledgePagesTests.TENANT, language))
                .filteredOn(page -> page.contentType().startsWith("text/html"))
                .hasSize(4)
                .allSatisfy(page -> assertThat(PublicPageRules.findings(text(page)))
                        .as(page.path())
                        .isEmpty());
    }

    @Test
    void theCardNeedsNoScriptAndLeadsOutOfItsFrame() {
        Document card = Jsoup.parse(text(page("/inbaddad/mork")));
        assertThat(card.select("script, form")).isEmpty();
        assertThat(card.select("a")).isNotEmpty().allMatch(link -> link.attr("target")
                .equals("_top"));
        assertThat(card.select("html").attr("data-color-scheme")).isEqualTo("dark");
        assertThat(card.select("link[rel=canonical]").attr("href"))
                .isEqualTo("/orkelljunga/medborgarloften/lofte-2026");
        assertThat(card.text()).contains("Örkelljunga kommun", "Medborgarlöfte 2026", "1 av 4");
        assertThat(Jsoup.parse(text(page("/inbaddad"))).select("html").attr("data-color-scheme"))
                .isEqualTo("auto");
    }

    @Test
    void theSnippetsHoldTheCardsWholeAddress() {
        Document page = Jsoup.parse(text(page("/dela")));
        assertThat(page.select("textarea.sl-code")).hasSize(3);
        Document snippet = Jsoup.parse(page.select("#kort-dark").text());
        assertThat(snippet.select("iframe").attr("src"))
                .startsWith("http")
                .endsWith("/orkelljunga/medborgarloften/lofte-2026/inbaddad/mork");
        assertThat(snippet.select("iframe").attr("title")).isEqualTo("Medborgarlöfte 2026");
        assertThat(page.select("#dela-text").text()).contains("Medborgarlöfte 2026", "1 av 4", "http");
    }

    @Test
    void thePictureIsWholeInBothForms() throws IOException {
        Document svg = Jsoup.parse(text(page("/bild.svg")), "", Parser.xmlParser());
        assertThat(svg.select("title").text()).contains("Örkelljunga kommun. Medborgarlöfte 2026.");
        assertThat(svg.select("text, image, script, a, style")).isEmpty();
        BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(new Raster().png(text(page("/bild.svg")), 1200, 630)));
        assertThat(png.getWidth()).isEqualTo(1200);
        assertThat(png.getHeight()).isEqualTo(630);
        assertThat(png.getRGB(600, 610) & WHITE)
                .as("the band in the main colour")
                .isEqualTo(0x0b5d66);
        assertThat(inked(png)).as("letters and bar").isBetween(0.02, 0.4);
    }

    /** Share of the picture above the band that is not paper. */
    private static double inked(BufferedImage png) {
        int inked = 0;
        for (int x = 0; x < png.getWidth(); x++) {
            for (int y = 0; y < 530; y++) {
                inked += (png.getRGB(x, y) & WHITE) == WHITE ? 0 : 1;
            }
        }
        return inked / (530.0 * png.getWidth());
    }

    private PublicPage page(String below) {
        return pages.pages(PledgePagesTests.TENANT, Language.SV).stream()
                .filter(page -> page.path().equals("/orkelljunga/medborgarloften/lofte-2026" + below))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PublicPage page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
