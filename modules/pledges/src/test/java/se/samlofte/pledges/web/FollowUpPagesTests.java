package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Reporting.LAMPS;
import static se.samlofte.pledges.Reporting.ROUNDS;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.PublicPageRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ResponseEntity;
import se.samlofte.identity.Role;
import se.samlofte.pledges.People;
import se.samlofte.pledges.Reporting;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;
import se.samlofte.web.WorkspaceItems.Item;
import se.samlofte.web.WorkspaceItems.Part;

/** A follow-up from the workspace to the public page. */
class FollowUpPagesTests {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 20);
    private static final String SECOND = "2026-tertial-2";

    private final Reporting reporting = Reporting.on(AUGUST);
    private final Desk coordinator = desk(reporting);

    @Test
    void theListSaysWhichAreToBeMadeAndByWhen() {
        Document page =
                coordinator.page(FollowUpPages.class, (pages, request) -> pages.list(request, reporting.pledge()));
        assertThat(page.select(".sl-item").eachText())
                .containsExactly(
                        "Tertial 3 2026 Ska vara klar 31 december 2026 Kommer",
                        "Tertial 2 2026 Ska vara klar 31 augusti 2026 Att göra",
                        "Tertial 1 2026 Ska vara klar 30 april 2026 Sen");
    }

    @Test
    void theStartTellsWhatIsDueAndNagsAboutWhatIsLate() {
        assertThat(items(reporting, People.coordinator())).anySatisfy(item -> {
            assertThat(item.text()).isEqualTo("Uppföljning för tertial 1 2026 skulle ha varit klar 30 april 2026");
            assertThat(item.part()).isEqualTo(Part.NEEDS_ME);
        });
        reporting.frozen("2026-tertial-1");
        assertThat(items(reporting, People.coordinator())).anySatisfy(item -> {
            assertThat(item.text()).isEqualTo("Uppföljning för tertial 2 2026 ska vara klar 31 augusti 2026");
            assertThat(item.part()).isEqualTo(Part.THIS_MONTH);
            assertThat(item.due()).isEqualTo(LocalDate.of(2026, 8, 31));
        });
        assertThat(items(reporting, People.with(Role.EDITOR)))
                .noneMatch(item -> item.path().contains("uppfoljningar"));
    }

    @Test
    void aRhythmHasToBeChosen() {
        ResponseEntity<byte[]> answer = coordinator.answer(
                FollowUpPages.class,
                Map.of(),
                (pages, request) -> pages.choose(request, reporting.pledge(), "SOMETIMES"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(answer).text()).contains("Välj hur ofta.");
        assertThat(Desk.location(coordinator.answer(
                        FollowUpPages.class,
                        Map.of(),
                        (pages, request) -> pages.choose(request, reporting.pledge(), "YEAR"))))
                .endsWith("/uppfoljningar");
    }

    @Test
    void whatIsTypedStaysWhenItIsTooLongOrSomebodyElseWasFaster() {
        ResponseEntity<byte[]> tooLong = save(Map.of("introduction", "y".repeat(4001), "version", "0"));
        assertThat(tooLong.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(tooLong).select("#f-introduction").val()).hasSize(4001);
        assertThat(Desk.parse(tooLong).select(".ds-error-summary a").attr("href"))
                .isEqualTo("#f-introduction");
        assertThat(Desk.location(save(Map.of("introduction", "Annas ord", "version", "0"))))
                .endsWith(SECOND);
        ResponseEntity<byte[]> stale = save(Map.of("introduction", "Olles ord", "version", "0"));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        Document page = Desk.parse(stale);
        assertThat(page.select("#f-introduction").val()).isEqualTo("Olles ord");
        assertThat(page.select(".ds-alert").text()).contains("Annas ord");
        assertThat(page.select("form [name=version]").val()).isEqualTo("1");
        assertThat(page.text()).doesNotContain("Fastställ och publicera");
    }

    @Test
    @Proves({"1-06", "1-07"})
    void aFrozenReportIsAPageThatAnybodyReads() {
        reporting.declares(LAMPS, "DONE");
        reporting.declares(ROUNDS, "ONGOING");
        reporting.occurs(LAMPS, LocalDate.of(2026, 6, 2), "RECORD");
        reporting.occurs(ROUNDS, LocalDate.of(2026, 6, 2), "DECLARED");
        Map<String, String> words =
                new HashMap<>(Map.of("version", "0", "introduction", "Ett bra halvår.\n\nVi fortsätter."));
        words.put("paragraph", "KS § 45");
        save(words);
        Document draft = coordinator.page(
                FollowUpPages.class, (pages, request) -> pages.report(request, reporting.pledge(), SECOND));
        assertThat(draft.text()).contains("Utkast, inte fastställd.", "Perioden är inte slut än.");
        coordinator.answer(
                FollowUpPages.class,
                Map.of("version", "1"),
                (pages, request) -> pages.freeze(request, reporting.pledge(), SECOND));
        Document page = published(Language.SV);
        assertThat(page.select("h1").text()).isEqualTo("Uppföljning av tertial 2 2026");
        assertThat(page.select(".sl-standing__sentence").text()).isEqualTo("1 av 2 löften uppfyllt, 1 pågår.");
        assertThat(page.select("#rad-" + LAMPS).text())
                .contains("Genomfört enligt polisen", "Tillfället har underlag.", "Nådde 5 personer.");
        assertThat(page.select("#rad-" + ROUNDS).text())
                .contains("Tillfället redovisas av den som ansvarar, utan annat underlag.")
                .contains("juni 2026")
                .doesNotContain("2 juni 2026");
        assertThat(page.text())
                .contains("Ett bra halvår.", "KS § 45", "Fastställd 20 augusti 2026.")
                .contains("Löftet nämner ingen effekt som ska mätas.")
                .doesNotContain("bevis");
        assertThat(published(Language.EN).select(".sl-standing__sentence").text())
                .isEqualTo("1 of 2 promises kept, 1 under way.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageKeepsTheRulesAndShowsHostileTextAsText(Language language) {
        save(Map.of("version", "0", "introduction", PledgeFixture.HOSTILE, "body", PledgeFixture.HOSTILE));
        reporting.freezes(SECOND, 1);
        for (PublicPage page : pages(language)) {
            String html = new String(page.body(), StandardCharsets.UTF_8);
            assertThat(PublicPageRules.findings(html)).as(page.path()).isEmpty();
            assertThat(Jsoup.parse(html).text()).contains(PledgeFixture.HOSTILE);
        }
    }

    private ResponseEntity<byte[]> save(Map<String, String> fields) {
        return coordinator.answer(
                FollowUpPages.class, fields, (pages, request) -> pages.save(request, reporting.pledge(), SECOND));
    }

    private Document published(Language language) {
        return Jsoup.parse(new String(pages(language).getFirst().body(), StandardCharsets.UTF_8));
    }

    private List<PublicPage> pages(Language language) {
        return reporting.tenant().asVisitorOutsideTransaction(() -> TestTenant.bean(ReportPages.class)
                .pages(reporting.tenant().tenant(), language));
    }

    private static List<Item> items(Reporting reporting, se.samlofte.tenancy.Actor person) {
        return new Desk(new Writing(reporting.tenant()), person).items();
    }

    private static Desk desk(Reporting reporting) {
        return new Desk(new Writing(reporting.tenant()), People.coordinator());
    }
}
