package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.samlofte.testing.PageDesign;
import dev.samlofte.testing.PublicPageRules;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.Pledges;
import se.samlofte.pledges.PublishedNews;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Slug;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;

/** What a resident reads of pledges, rendered from views alone. */
class PledgePagesTests {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final PageDesign DESIGN = new PageDesign();
    static final Tenant TENANT = new Tenant(
            new TenantId(1),
            new Slug("orkelljunga"),
            new MunicipalityCode("1257"),
            "Örkelljunga",
            "Örkelljunga kommun",
            Set.of("pledges"),
            List.of(Language.values()),
            false);

    private final Pledges pledges = mock(Pledges.class);
    private final TenantProfiles profiles = profiles();
    private final PledgePages pages = new PledgePages(
            pledges, mock(PublishedNews.class), profiles, DESIGN.bean(Shell.class), DESIGN.bean(Texts.class), NOVEMBER);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageKeepsTheRulesAndShowsHostileTextAsText(Language language) {
        for (PublicPage page : published(language)) {
            String html = new String(page.body(), StandardCharsets.UTF_8);
            assertThat(PublicPageRules.findings(html)).as(page.path()).isEmpty();
            assertThat(Jsoup.parse(html).text()).contains(PledgeFixture.HOSTILE);
        }
    }

    @Test
    void addressesFollowTheLanguage() {
        assertThat(published(Language.EN))
                .extracting(PublicPage::path)
                .containsExactly(
                        "/orkelljunga/en/medborgarloften",
                        "/orkelljunga/en/medborgarloften/lofte-2026",
                        "/orkelljunga/en/medborgarloften/lofte-2024");
    }

    /** The data stands in a script element that no browser runs, and nothing in it ends that element. */
    @Test
    void aSharedLinkAndASearchEngineKnowWhatThePageIs() {
        org.jsoup.nodes.Document page = page(1, Language.SV);
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .startsWith("http")
                .endsWith("/orkelljunga/medborgarloften/lofte-2026/bild.png");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("script")).hasSize(1);
        tools.jackson.databind.JsonNode data = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());
        assertThat(data.at("/@type").asString()).isEqualTo("CreativeWork");
        assertThat(data.at("/creator/0/@type").asString()).isEqualTo("GovernmentOrganization");
        assertThat(data.at("/temporalCoverage").asString()).isEqualTo("2026-01-01/2026-12-31");
        assertThat(data.at("/hasPart/0/text").asString()).contains(PledgeFixture.HOSTILE);
    }

    @Test
    void thePageIsOrderedAsAResidentAsks() {
        assertThat(page(1, Language.SV).select("main h2").eachText())
                .containsExactly(
                        "Så går det",
                        "Det senaste som hänt",
                        "Stölder " + PledgeFixture.HOSTILE,
                        "Det vill de uppnå",
                        "Varför just de här löftena?",
                        "Vem har lovat, och till när?",
                        "Nyheter",
                        "Följ arbetet",
                        "Ta med dig löftet");
    }

    @Test
    void theSentenceIsCountedAndSaysWhyAndWhere() {
        assertThat(page(1, Language.SV).select(".sl-standing__sentence").text().replace('\u00a0', ' '))
                .isEqualTo("1 av 4 löften uppfyllt, 1 pågår, 1 inte påbörjat, 1 flyttades till 2027 på grund av"
                        + " pandemin.");
    }

    @Test
    void withoutFollowUpThePageSaysSoAndShowsNoFigures() {
        Document page = page(2, Language.SV);
        assertThat(page.text())
                .contains("Därför visar vi inga siffror", "Gällde 2024", "Det finns ingen uppgift om hur det gick");
        assertThat(page.select(".sl-standing")).isEmpty();
    }

    @Test
    void aStatusTellsByWhoseWordHowOftenAndWhen() {
        assertThat(page(1, Language.SV).select("#lofte-brev .sl-status").text().replace('\u00a0', ' '))
                .isEqualTo("Genomfört enligt polisen (3 tillfällen, senast i oktober)");
    }

    @Test
    void whatIsToldAfterwardsIsNeverAnnounced() {
        Document page = page(1, Language.SV);
        assertThat(page.select("#lofte-kontroller svg").eachAttr("data-state")).doesNotContain("coming");
        assertThat(page.select("#lofte-kontroller").text())
                .doesNotContain("planerat")
                .contains("inget redovisat");
        assertThat(page.select("#lofte-brev .sl-months").text()).contains("inget planerat");
    }

    @Test
    void everyDotWithAnOccurrenceLeadsToIt() {
        assertThat(page(1, Language.SV).select("#lofte-brev .sl-months a").eachAttr("href"))
                .containsExactly("#lofte-brev-2026-01", "#lofte-brev-2026-02", "#lofte-brev-2026-10");
    }

    @Test
    void aQuotationIsShownOnlyWhenApproved() {
        assertThat(page(1, Language.SV).text()).contains("Godkänt").doesNotContain("OGODKÄNT");
    }

    @Test
    void inEnglishThePledgeKeepsItsSwedishAndSaysSo() {
        Document page = page(1, Language.EN);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("sv");
        assertThat(page.select(".sl-promise__text").eachAttr("lang")).containsOnly("sv");
        assertThat(page.text()).contains("shown in Swedish", "Done according to the police");
    }

    @Test
    void anEndedPledgeIsToldInThePast() {
        assertThat(page(2, Language.SV).select("main h2").eachText())
                .contains("Så gick det")
                .doesNotContain("Det här lovar de", "Det lovar de också", "Det vill de uppnå");
    }

    @Test
    void exampleDataSaysSoWhereverItShows() {
        assertThat(page(1, Language.SV).select(".sl-example")).hasSize(1);
        assertThat(page(2, Language.SV).select(".sl-example")).isEmpty();
        assertThat(page(0, Language.SV).select(".sl-example-tag")).hasSize(1);
        assertThat(front(Language.SV).select(".sl-example-tag")).hasSize(1);
    }

    @Test
    void aPageIsRenderedAgainWhenItsDotsChange() {
        assertThat(published(Language.SV)).extracting(PublicPage::validUntil).containsOnly(PledgeFixture.MONTH_ENDS);
    }

    @Test
    void theFrontShowsThePledgeInForce() {
        assertThat(front(Language.SV).select("section a").eachAttr("href"))
                .containsExactly("/orkelljunga/medborgarloften/lofte-2026", "/orkelljunga/medborgarloften");
        assertThat(front(Language.EN).text()).contains("Read all 4 promises");
    }

    private Document page(int position, Language language) {
        return Jsoup.parse(new String(published(language).get(position).body(), StandardCharsets.UTF_8));
    }

    private List<PublicPage> published(Language language) {
        fill();
        return pages.pages(TENANT, language);
    }

    private Document front(Language language) {
        fill();
        StringOutput output = new StringOutput();
        new PledgeFrontSection(pledges, profiles, DESIGN.bean(Shell.class), DESIGN.bean(Texts.class), NOVEMBER)
                .section(TENANT, language)
                .orElseThrow()
                .writeTo(output);
        return Jsoup.parse(output.toString());
    }

    private void fill() {
        List<PledgeView> known = List.of(PledgeFixture.aPledgeInForce(), PledgeFixture.aPledgeThatNobodyFollowedUp());
        when(pledges.list()).thenReturn(known);
    }

    static TenantProfiles profiles() {
        TenantProfiles profiles = mock(TenantProfiles.class);
        when(profiles.current())
                .thenReturn(new TenantProfile(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new TenantProfile.Colours("#0b5d66", "#a9d6cf", "#c2571a"),
                        null,
                        new TenantProfile.PoliceUnit(
                                "LOCAL_POLICE_AREA", "Ängelholm", "syd", "Lokalpolisområde Ängelholm"),
                        "demo",
                        new TenantProfile.Accessibility("FULL", LocalDate.of(2026, 11, 20), List.of()),
                        new TenantProfile.Privacy("Kommunen.", "The municipality.", "dso"),
                        List.of(new TenantProfile.Department(
                                "utbildning", "Utbildningsförvaltningen", "Education department")),
                        List.of()));
        return profiles;
    }
}
