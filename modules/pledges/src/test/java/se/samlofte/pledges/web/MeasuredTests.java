package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.PublicPageRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import se.samlofte.pledges.FollowUpRhythm;
import se.samlofte.pledges.People;
import se.samlofte.pledges.PledgeView;
import se.samlofte.pledges.ReportContent;
import se.samlofte.pledges.Reporting;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.tenancy.Language;

/** Effects are measured against a baseline, drawn, and stand in a table beside the drawing. */
class MeasuredTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String PLEDGE = "medborgarlofte-2026";

    private final Reporting reporting = new Reporting(TestTenant.with("svenljunga", TODAY), PLEDGE);
    private final Desk desk = new Desk(new Writing(reporting.tenant()), People.coordinator());
    private final PledgeView pledge = reporting.tenant().pledge(PLEDGE);
    private final String goal = java.util.stream.Stream.concat(
                    pledge.focusAreas().stream().flatMap(area -> area.goals().stream()), pledge.goals().stream())
            .filter(one -> one.indicator() != null)
            .findFirst()
            .orElseThrow()
            .id();

    @Test
    @Proves("2-20")
    void yearlyValuesAreDrawnWithATableBeside() {
        assertThat(page().select(".sl-chart")).isEmpty();
        enter("2024", "62");
        enter("2025", "64,5");
        enter("2026", "68");
        Document page = page();
        assertThat(page.select(".sl-chart__point")).hasSize(3);
        assertThat(page.select(".sl-chart svg title").text()).contains("2026");
        assertThat(page.select(".sl-chart__label").eachText()).contains("2024", "2025", "2026");
        assertThat(page.select(".sl-chart tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("2025 64,5"));
        assertThat(PublicPageRules.findings(page.outerHtml())).isEmpty();
        enter("2025", "");
        assertThat(page().select(".sl-chart__point")).hasSize(2);
    }

    @Test
    void whatIsNoYearOrNoNumberIsSaidAndStays() {
        ResponseEntity<byte[]> answer = sent("26", "många");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(answer).select("input[value=många]")).hasSize(1);
        assertThat(Desk.parse(answer).select(".ds-error-summary li").eachText())
                .containsExactly("Skriv ett årtal, till exempel 2026.", "Skriv ett tal, till exempel 54 eller 3,5.");
    }

    @Test
    void aReportSaysOfAnEffectWhatTheValuesAllow() {
        enter("2026", "68");
        reporting.choose(FollowUpRhythm.YEAR);
        ReportContent report = reporting.draft("2026");
        assertThat(report.effects())
                .filteredOn(effect -> effect.id().equals(goal))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.values()).hasSize(1);
                    String said = ReportSaid.of(TestTenant.ui(Language.SV), report, unit -> unit)
                            .effect(effect);
                    assertThat(said)
                            .contains(
                                    effect.baseline() == null
                                            ? "Det finns inget utgångsvärde, så det går inte att säga"
                                            : "68");
                });
    }

    private void enter(String year, String value) {
        assertThat(Desk.location(sent(year, value))).endsWith("/matvarden");
    }

    private ResponseEntity<byte[]> sent(String year, String value) {
        return desk.answer(
                MeasurePages.class,
                Map.of("goal", goal, "year", year, "value", value, "source", "Trygghetsundersökningen"),
                (pages, request) -> pages.enter(request, PLEDGE));
    }

    private Document page() {
        return reporting
                .tenant()
                .asVisitorOutsideTransaction(() ->
                        TestTenant.bean(PledgePages.class)
                                .pages(reporting.tenant().tenant(), Language.SV)
                                .stream()
                                .filter(page -> page.path().endsWith("/" + PLEDGE))
                                .map(page -> Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8)))
                                .findFirst()
                                .orElseThrow());
    }
}
