package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import se.samlofte.pledges.CommitmentKey;
import se.samlofte.pledges.EnteredOccurrence;
import se.samlofte.pledges.Keeping;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.TypedStatus;
import se.samlofte.pledges.Writing;
import se.samlofte.tenancy.Language;
import se.samlofte.web.NotFoundException;

/** The workspace's pages about what is kept, as a browser without scripts meets them. */
class KeepingPagesTests {

    private static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>${7*7}";

    private final Keeping keeping = Keeping.inOrkelljunga();
    private final Desk officer = new Desk(new Writing(keeping.tenant()), Keeping.officer());
    private final Desk coordinator = new Desk(new Writing(keeping.tenant()), Keeping.coordinator());

    @Test
    void onePressAfterChoosingIsEnough() {
        Document list = officer.page(KeepingPages.class, (pages, request) -> pages.pick(request));
        assertThat(list.select("li a").size()).isGreaterThan(5);
        Document form = form(Keeping.LETTER);
        assertThat(form.select("#f-when").attr("value")).isEqualTo("2026-11-22");
        assertThat(form.select("#f-text").attr("value")).as("as last time").isEqualTo("Månadens brev skickat");
        ResponseEntity<byte[]> answer = send(Keeping.LETTER, Desk.fields(form, "main form, form.sl-form"));
        assertThat(Desk.location(answer)).endsWith("/lofte/informationsbrev");
        assertThat(keeping.seen(Keeping.LETTER).progress().latest())
                .hasValueSatisfying(latest -> assertThat(latest.text()).isEqualTo("Månadens brev skickat"));
        Document again = officer.page(KeepingPages.class, (pages, request) -> pages.pick(request));
        assertThat(again.select("li .sl-item__text").eachText().getFirst()).contains("informationsbrev");
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        Map<String, String> fields = Desk.fields(form(Keeping.LETTER), "form.sl-form");
        fields.put("when", "i går");
        fields.put("text", HOSTILE);
        fields.put("reached", "många");
        ResponseEntity<byte[]> answer = send(Keeping.LETTER, fields);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        Document page = Desk.parse(answer);
        assertThat(page.select(".ds-error-summary li a").eachAttr("href")).containsExactly("#f-when", "#f-reached");
        assertThat(page.select("#f-when").attr("value")).isEqualTo("i går");
        assertThat(page.select("#f-text").attr("value")).isEqualTo(HOSTILE);
        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("#f-when").attr("aria-describedby")).contains("f-when-error");
    }

    @Test
    void theFormOfWhatIsToldAfterwardsAsksForTheMonthAlone() {
        Document form = form(Keeping.CONTROLS);
        assertThat(form.select("#f-when").attr("type")).isEqualTo("month");
        assertThat(form.select("#f-place")).isEmpty();
        assertThat(form.text()).contains("berättas bara i efterhand");
        Document plan = officer.page(
                PlanPages.class,
                (pages, request) -> pages.form(request, Keeping.PLEDGE, Keeping.CONTROLS.commitment()));
        assertThat(plan.select("form.sl-form")).isEmpty();
        assertThat(plan.text()).contains("röjas i förväg");
    }

    @Test
    void anEntryIsCorrectedRemovedAndPutBackFromItsPage() {
        send(Keeping.LETTER, Desk.fields(form(Keeping.LETTER), "form.sl-form"));
        EnteredOccurrence entered = newest();
        UUID id = java.util.Objects.requireNonNull(entered.entry());
        Document form = officer.page(
                OccurrencePages.class, (pages, request) -> pages.correctForm(request, Keeping.PLEDGE, letter(), id));
        Map<String, String> fields = Desk.fields(form, "form.sl-form");
        fields.put("reached", "17");
        assertThat(Desk.location(officer.answer(
                        OccurrencePages.class,
                        fields,
                        (pages, request) -> pages.correct(request, Keeping.PLEDGE, letter(), id, null))))
                .endsWith("/informationsbrev");
        assertThat(page(Keeping.LETTER).text()).contains("17 personer");
        ResponseEntity<byte[]> stale = officer.answer(
                OccurrencePages.class,
                fields,
                (pages, request) -> pages.correct(request, Keeping.PLEDGE, letter(), id, null));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(Desk.parse(stale).select("[name=version]").attr("value")).isEqualTo("2");
        officer.answer(
                OccurrencePages.class,
                Map.of(),
                (pages, request) -> pages.remove(request, Keeping.PLEDGE, letter(), id));
        assertThat(page(Keeping.LETTER).text()).contains("Nyss borttaget").doesNotContain("17 personer");
        officer.answer(
                OccurrencePages.class,
                Map.of(),
                (pages, request) -> pages.putBack(request, Keeping.PLEDGE, letter(), id));
        assertThat(page(Keeping.LETTER).text()).contains("17 personer").doesNotContain("Nyss borttaget");
    }

    @Test
    void aFileIsGivenAsSomethingToKeepAndNothingElse() {
        officer.answer(
                OccurrencePages.class,
                Map.of("when", "2026-11-22", "token", UUID.randomUUID().toString()),
                (pages, request) -> pages.enter(
                        request,
                        Keeping.PLEDGE,
                        letter(),
                        new MockMultipartFile("file", "brev.html", "text/html", "%PDF-1.7 <script>".getBytes())));
        UUID id = java.util.Objects.requireNonNull(newest().entry());
        ResponseEntity<byte[]> file = officer.answer(
                OccurrencePages.class, Map.of(), (pages, request) -> pages.file(request, Keeping.PLEDGE, letter(), id));
        assertThat(file.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(String.valueOf(file.getHeaders().getContentType())).isEqualTo("application/pdf");
        assertThat(file.getHeaders().getCacheControl()).isEqualTo("no-store");
        ResponseEntity<byte[]> svg = officer.answer(
                OccurrencePages.class,
                Map.of("when", "2026-11-22"),
                (pages, request) -> pages.enter(
                        request,
                        Keeping.PLEDGE,
                        letter(),
                        new MockMultipartFile("file", "bild.png", "image/png", "<svg onload=x>".getBytes())));
        assertThat(svg.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(svg).text()).contains("varken PDF, PNG eller JPEG");
    }

    @Test
    void aJointStatusWaitsForTheOtherAndIsConfirmedByOnePress() {
        Map<String, String> fields = Desk.fields(
                officer.page(StatusPages.class, (pages, request) -> pages.form(request, Keeping.PLEDGE, groups())),
                "form.sl-form");
        fields.put("declared", "DONE");
        officer.answer(StatusPages.class, fields, (pages, request) -> pages.declare(request, Keeping.PLEDGE, groups()));
        assertThat(page(Keeping.GROUPS).select("form[action$=bekrafta]")).isEmpty();
        Document theirs = coordinator.page(
                KeepingPages.class, (pages, request) -> pages.commitment(request, Keeping.PLEDGE, groups()));
        assertThat(theirs.text()).contains("Väntar på bekräftelse", "Polisen säger: Genomfört.");
        coordinator.answer(
                StatusPages.class,
                Desk.fields(theirs, "form[action$=bekrafta]"),
                (pages, request) -> pages.confirm(request, Keeping.PLEDGE, groups()));
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.DONE);
        assertThat(page(Keeping.GROUPS).text()).contains("Kommunen bekräftade: Genomfört");
    }

    @Test
    void whatNeedsAReasonSaysSoAtItsField() {
        ResponseEntity<byte[]> answer = officer.answer(
                StatusPages.class,
                Map.of("declared", "NOT_DONE", "version", "0"),
                (pages, request) -> pages.declare(request, Keeping.PLEDGE, letter()));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(answer).select(".ds-error-summary li a").eachAttr("href"))
                .containsExactly("#f-cause", "#f-text");
        ResponseEntity<byte[]> others = coordinator.answer(
                StatusPages.class,
                Map.of("declared", "DONE", "version", "0"),
                (pages, request) -> pages.declare(request, Keeping.PLEDGE, letter()));
        assertThat(others.getStatusCode().value()).isEqualTo(409);
        assertThat(Desk.parse(others).text()).contains("Den andra parten svarar för det här löftet.");
    }

    @Test
    void aStaleStatusKeepsWhatWasChosen() {
        keeping.says(Keeping.officer(), Keeping.LETTER, TypedStatus.of(Declared.DONE));
        ResponseEntity<byte[]> answer = officer.answer(
                StatusPages.class,
                Map.of("declared", "ONGOING", "version", "0"),
                (pages, request) -> pages.declare(request, Keeping.PLEDGE, letter()));
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        Document page = Desk.parse(answer);
        assertThat(page.select("#f-declared-ONGOING[checked]")).hasSize(1);
        assertThat(page.select("[name=version]").attr("value")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"SV", "EN"})
    void everyPageIsWholeInBothLanguages(Language language) {
        keeping.entered(Keeping.officer(), Keeping.LETTER, Keeping.with("2026-11-22", HOSTILE, HOSTILE, "2", "3"));
        Desk desk = new Desk(new Writing(keeping.tenant()), Keeping.coordinator(), language);
        for (Document page : new Document[] {
            desk.page(KeepingPages.class, (pages, request) -> pages.pledge(request, Keeping.PLEDGE)),
            desk.page(KeepingPages.class, (pages, request) -> pages.commitment(request, Keeping.PLEDGE, letter())),
            desk.page(StatusPages.class, (pages, request) -> pages.form(request, Keeping.PLEDGE, groups())),
            desk.page(PlanPages.class, (pages, request) -> pages.form(request, Keeping.PLEDGE, letter()))
        }) {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main script, main img")).isEmpty();
            assertThat(page.text()).doesNotContain("pledges.", "{0}");
        }
    }

    @Test
    void whatIsNotPublishedHasNoPage() {
        assertThatThrownBy(() -> officer.page(
                        KeepingPages.class, (pages, request) -> pages.commitment(request, "finns-inte", "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> officer.page(
                        OccurrencePages.class,
                        (pages, request) -> pages.correctForm(request, Keeping.PLEDGE, letter(), UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    private Document form(CommitmentKey key) {
        return officer.page(
                OccurrencePages.class, (pages, request) -> pages.form(request, key.pledge(), key.commitment()));
    }

    private Document page(CommitmentKey key) {
        return officer.page(
                KeepingPages.class, (pages, request) -> pages.commitment(request, key.pledge(), key.commitment()));
    }

    private ResponseEntity<byte[]> send(CommitmentKey key, Map<String, String> fields) {
        return officer.answer(
                OccurrencePages.class,
                new LinkedHashMap<>(fields),
                (pages, request) -> pages.enter(request, key.pledge(), key.commitment(), null));
    }

    private EnteredOccurrence newest() {
        return keeping
                .tenant()
                .as(Keeping.officer(), () -> Keeping.occurrences().of(Keeping.LETTER))
                .stream()
                .filter(entry -> entry.entry() != null)
                .findFirst()
                .orElseThrow();
    }

    private static String letter() {
        return Keeping.LETTER.commitment();
    }

    private static String groups() {
        return Keeping.GROUPS.commitment();
    }
}
