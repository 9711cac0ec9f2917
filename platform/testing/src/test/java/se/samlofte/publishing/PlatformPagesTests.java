package se.samlofte.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.samlofte.testing.PageDesign;
import dev.samlofte.testing.PublicPageRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.samlofte.geography.Municipalities;
import se.samlofte.geography.Municipality;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.geography.ReferenceData;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Slug;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.ErrorPage;
import se.samlofte.web.Shell;
import se.samlofte.web.SiteProperties;
import se.samlofte.web.Texts;

/** The pages that are there before any module has something to show. */
class PlatformPagesTests {

    private static final Path REFERENCE =
            Path.of(System.getProperty("samlofte.checkout", "../.."), "tenants/reference");
    private static final String HOSTILE = "<svg onload=alert(1)>";
    private static final PageDesign DESIGN = new PageDesign(new Walks());

    private record Walks() implements FeatureModule {

        @Override
        public String id() {
            return "walks";
        }

        @Override
        public String name(Language language) {
            return "Vandringar & mer";
        }

        @Override
        public String purpose(Language language) {
            return "";
        }

        @Override
        public List<String> publicPaths() {
            return List.of("vandringar");
        }
    }

    @Test
    void everyPageKeepsTheRulesInBothLanguages() {
        List<PublicPage> pages = allPages();
        assertThat(pages).hasSizeGreaterThan(14);
        for (PublicPage page : pages) {
            if (page.contentType().startsWith("text/html")) {
                assertThat(PublicPageRules.findings(html(page))).as(page.path()).isEmpty();
            }
        }
        write(pages);
    }

    @Test
    void theMapHasADotForEachMunicipalityAndALinkForEachTakingPart() {
        Document front = Jsoup.parse(html(site().getFirst()));
        assertThat(front.select("circle.sl-map-dot")).hasSize(288);
        assertThat(front.select("a.sl-map-place")).hasSize(2);
        assertThat(front.select("caption").text()).isEqualTo("2 av landets 290 kommuner är med");
        assertThat(front.select("tbody a").eachAttr("href")).containsExactly("/heby", "/orkelljunga");
    }

    @Test
    void hostileTextIsShownAsText() {
        Document page = Jsoup.parse(allPages().stream()
                .map(PlatformPagesTests::html)
                .filter(html -> html.contains("PRIVACY-HOSTILE"))
                .findFirst()
                .orElseThrow());
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.text()).contains(HOSTILE);
    }

    @Test
    void theStatementSaysWhatTheTenantsDataSay() {
        String page = html(new StatementPages(profiles(), DESIGN.bean(Shell.class), DESIGN.bean(Texts.class))
                .pages(heby(), Language.SV)
                .getFirst());
        assertThat(Jsoup.parse(page).text())
                .contains(
                        "följer lagen delvis",
                        "Kartan är svår att läsa",
                        "20 november 2026",
                        "tillganglighet@example.se")
                .doesNotContain("helt");
    }

    @Test
    void thePlatformHasAStatementOfItsOwn() {
        Document page = Jsoup.parse(html(site().get(1)));
        assertThat(page.text()).contains("Samlöfte ansvarar", "följer lagen delvis", "sajt@example.se");
        assertThat(Jsoup.parse(html(site().getFirst())).select(".sl-footer a").eachAttr("href"))
                .contains("/tillganglighet");
    }

    @Test
    void aMissingPageBelowAMunicipalityKeepsItsHeaderAndLeadsHome() {
        PublicPage missing = tenantPages(heby()).stream()
                .filter(page -> page.path().equals("/heby/en/404.html"))
                .findFirst()
                .orElseThrow();
        Document page = Jsoup.parse(html(missing));
        assertThat(page.select(".sl-brand").attr("href")).isEqualTo("/heby/en");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/heby/en");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void theMenuHoldsWhatIsTurnedOn() {
        assertThat(Jsoup.parse(html(tenantPages(heby()).getFirst()))
                        .select(".sl-menu a")
                        .eachAttr("href"))
                .containsExactly("/heby/vandringar");
        assertThat(Jsoup.parse(html(tenantPages(orkelljunga()).getFirst())).select(".sl-menu"))
                .isEmpty();
    }

    private static List<PublicPage> allPages() {
        return Stream.concat(site().stream(), tenantPages(heby()).stream()).toList();
    }

    private static List<PublicPage> site() {
        List<Municipality> known = ReferenceData.read(REFERENCE).municipalities().stream()
                .map(row -> new Municipality(
                        row.code(),
                        row.name(),
                        row.officialName(),
                        row.slug(),
                        row.county(),
                        "",
                        row.latitude(),
                        row.longitude()))
                .toList();
        Municipalities municipalities = mock(Municipalities.class);
        when(municipalities.all()).thenReturn(known);
        known.forEach(
                municipality -> when(municipalities.byCode(municipality.code())).thenReturn(Optional.of(municipality)));
        SwedenFront front = new SwedenFront(
                municipalities, DESIGN.bean(ModuleGate.class), DESIGN.bean(Shell.class), DESIGN.bean(Texts.class));
        PlatformStatement statement = new PlatformStatement(
                DESIGN.bean(Shell.class),
                DESIGN.bean(Texts.class),
                new SiteProperties("Samlöfte", "sajt@example.se", null, LocalDate.of(2026, 11, 20)));
        return new SamlofteSite(front, statement, DESIGN.bean(ErrorPage.class)).pages(List.of(orkelljunga(), heby()));
    }

    private static List<PublicPage> tenantPages(Tenant tenant) {
        TenantFront front = new TenantFront(
                List.of(),
                DESIGN.bean(ModuleGate.class),
                profiles(),
                DESIGN.bean(Shell.class),
                DESIGN.bean(Texts.class));
        StatementPages statements = new StatementPages(profiles(), DESIGN.bean(Shell.class), DESIGN.bean(Texts.class));
        TenantMissingPages missing =
                new TenantMissingPages(profiles(), DESIGN.bean(ErrorPage.class), mock(PublishedPages.class));
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.concat(front.pages(tenant, language).stream(), missing.pages(tenant, language).stream()),
                        statements.pages(tenant, language).stream()))
                .toList();
    }

    private static Tenant heby() {
        return tenant(1, "0331", "heby", "Heby", Set.of("walks"));
    }

    private static Tenant orkelljunga() {
        return tenant(2, "1257", "orkelljunga", "Örkelljunga", Set.of());
    }

    private static Tenant tenant(int id, String code, String slug, String name, Set<String> modules) {
        return new Tenant(
                new TenantId(id),
                new Slug(slug),
                new MunicipalityCode(code),
                name,
                name + " kommun",
                modules,
                List.of(Language.values()),
                false);
    }

    private static TenantProfiles profiles() {
        TenantProfiles profiles = mock(TenantProfiles.class);
        when(profiles.current())
                .thenReturn(new TenantProfile(
                        "Kommunhuset",
                        "Storgatan 1",
                        "Heby",
                        null,
                        "744 88",
                        "Heby",
                        "0224-360 00",
                        null,
                        new TenantProfile.Colours("#2f5d2a", "#f0c75e", "#7a4b12"),
                        new TenantProfile.Logo(svg(), "Ett H"),
                        new TenantProfile.PoliceUnit(
                                "LOCAL_POLICE_AREA", "Norduppland", "mitt", "Polisen i Norduppland"),
                        "demo",
                        new TenantProfile.Accessibility(
                                "PARTIAL",
                                LocalDate.of(2026, 11, 20),
                                List.of(new TenantProfile.Shortcoming(
                                        "Kartan är svår att läsa.",
                                        "Den är ny.",
                                        "The map is hard to read.",
                                        "It is new."))),
                        new TenantProfile.Privacy("PRIVACY-HOSTILE " + HOSTILE, "PRIVACY-HOSTILE " + HOSTILE, "dso"),
                        List.of(),
                        List.of(
                                contact("sam", "Samordnare", "samordnare@example.se", "GENERAL"),
                                contact("dso", "Dataskyddsombud", "dataskydd@example.se", "PRIVACY"),
                                contact("a11y", "Webbredaktör", "tillganglighet@example.se", "ACCESSIBILITY"))));
        return profiles;
    }

    private static TenantProfile.Contact contact(String id, String role, String email, String purpose) {
        return new TenantProfile.Contact(
                id, role, null, "MUNICIPALITY", null, email, "070-174 06 05", "vardagar", null, List.of(purpose));
    }

    private static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>".getBytes(StandardCharsets.UTF_8);
    }

    private static String html(PublicPage page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static void write(List<PublicPage> pages) {
        String folder = System.getProperty("samlofte.pages");
        if (folder == null) {
            return;
        }
        for (PublicPage page : pages) {
            try {
                String name = page.contentType().startsWith("text/html")
                                && !page.path().endsWith(".html")
                        ? page.path() + "/index.html"
                        : page.path();
                Path file = Path.of(folder + name);
                Files.createDirectories(file.getParent());
                Files.write(file, page.body());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
