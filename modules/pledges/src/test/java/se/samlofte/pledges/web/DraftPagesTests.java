package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.samlofte.testing.PublicPageRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ResponseEntity;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Consent;
import se.samlofte.pledges.DocumentFields;
import se.samlofte.pledges.Documents;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.EverythingWritten;
import se.samlofte.pledges.People;
import se.samlofte.pledges.PledgeDocument;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.Ui;
import se.samlofte.web.WorkspaceItems.Item;
import se.samlofte.web.WorkspaceItems.Part;

/** The workspace's pages as a browser without scripts meets them. */
class DraftPagesTests {

    private static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>${7*7}";

    private final Writing writing = Writing.somewhere();
    private final Actor anna = People.coordinator();
    private final Actor olle = People.liaisonOfficer();
    private final Desk desk = new Desk(writing, anna);

    @Test
    void theFormSendsBackEveryFieldAsItStood() {
        PledgeDocument typed = Documents.with(
                "purpose", "\nRad ett\n\n  Rad två ",
                "commitments.lampor.parties.r1.unit", "Tekniska förvaltningen",
                "commitments.rundor.atLeast", "true",
                "parties.r3.party", "OTHER",
                "parties.r3.unnamed", "true",
                "goals.g1.text", "Tryggare",
                "goals.g1.kind", "AIM",
                "goals.g1.area", "ljus",
                "situation", "Mörkt",
                "sources.s1.kind", "SAFETY_SURVEY",
                "sources.s1.text", "Enkäten",
                "contacts.c1.role", "Samordnare",
                "contacts.c1.email", "fel",
                "channels.k1.kind", "MUNICIPAL_WEB",
                "channels.k1.text", "Webben",
                "period.kind", "PÅHITTAD");
        assertThat(sentBack(typed)).hasSizeGreaterThan(80);
    }

    @Test
    void everyFieldThatThereIsStandsInTheForm() {
        PledgeDocument typed = DocumentFields.document(EverythingWritten.fields());
        Map<String, String> sent = sentBack(typed);
        Set<String> missing = new TreeSet<>(DocumentFields.known());
        missing.removeAll(Set.of("correctionNote", "commitments.*.tie", "commitments.*.parties.*.unnamed"));
        missing.removeIf(name -> name.endsWith("parties.*") || name.equals("continues.commitment"));
        missing.remove("commitments.*.parties.*.name");
        sent.keySet().forEach(name -> missing.remove(DocumentFields.pattern(name)));
        assertThat(missing).isEmpty();
    }

    private Map<String, String> sentBack(PledgeDocument typed) {
        Draft draft = writing.begins(anna, typed);
        Document page = desk.form(draft);
        Map<String, String> sent = Desk.fields(page, "form#utkast");
        assertThat(new FormFields(asSent(sent)).document()).isEqualTo(typed);
        return sent;
    }

    @Test
    void rowsWithinRowsAreAddedAndRemoved() {
        Draft draft = writing.begins(anna, Documents.whole());
        String added = Desk.location(desk.send(draft, desk.form(draft), "add:commitments.lampor.parts:"));
        assertThat(added).contains("#f-commitments-lampor-parts-n");
        Draft now = writing.now(draft);
        assertThat(now.document().commitments().getFirst().parts()).hasSize(1);
        Document form = desk.form(draft);
        assertThat(form.select("#f-commitments-lampor details[open]")).hasSize(1);
        String key = now.document().commitments().getFirst().parts().getFirst().key();
        Desk.location(desk.send(draft, form, "remove:commitments.lampor.parts:" + key));
        assertThat(writing.now(draft).document().commitments().getFirst().parts())
                .isEmpty();
        Desk.location(desk.send(draft, desk.form(draft), "add:goals:"));
        String goal = writing.now(draft).document().goals().getFirst().key();
        Desk.location(desk.send(draft, desk.form(draft), "add:goals." + goal + ".values:"));
        assertThat(writing.now(draft).document().goals().getFirst().values()).hasSize(1);
    }

    @Test
    void buttonsSaveAndComeBackToThePlace() {
        Draft draft = writing.begins(anna, Documents.whole());
        String added = Desk.location(desk.send(draft, desk.form(draft), "add:commitments:ljus", "title", "Ny rubrik"));
        assertThat(added).contains("/arbetsyta/medborgarloften/utkast/" + draft.id() + "#f-commitments-n");
        PledgeDocument saved = writing.now(draft).document();
        assertThat(saved.title()).isEqualTo("Ny rubrik");
        assertThat(saved.commitments()).hasSize(3);
        assertThat(saved.commitments().getLast().area()).isEqualTo("ljus");
        Desk.location(desk.send(draft, desk.form(draft), "remove:commitments:lampor"));
        assertThat(writing.now(draft).document().commitments())
                .extracting(PledgeDocument.Promise::key)
                .hasSize(2)
                .doesNotContain("lampor");
        Desk.location(desk.send(draft, desk.form(draft), "add:areas:"));
        String moved = Desk.location(desk.send(draft, desk.form(draft), "up:parties:r2"));
        assertThat(moved).endsWith("#f-parties-r2");
        assertThat(writing.now(draft).document().parties())
                .extracting(PledgeDocument.Maker::key)
                .containsExactly("r2", "r1");
    }

    @Test
    void aDoublePressMakesOneDraft() {
        Map<String, String> fields =
                Desk.fields(desk.page(PledgeListPages.class, PledgeListPages::form), "form[action$=nytt]");
        fields.put("kind", "CITIZEN_PLEDGE");
        fields.put("title", "Medborgarlöfte 2027");
        String first = start(fields);
        assertThat(start(fields)).isEqualTo(first);
    }

    @Test
    void withoutATitleNothingBeginsAndWhatWasChosenStays() {
        ResponseEntity<byte[]> answer = desk.answer(
                PledgeListPages.class, Map.of(), (pages, request) -> pages.start(request, "", "ACTION_PLAN", " "));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        Document page = Desk.parse(answer);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#f-title");
        assertThat(page.select(".ds-error-summary h2").text()).isEqualTo("En sak saknas innan du kan börja skriva");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("ACTION_PLAN");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndAboveAndOnlyThenWhatIsMissing() {
        Draft draft = writing.begins(anna, Documents.with("period.from", "i våras", "summary", ""));
        Document page = desk.form(draft);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#f-period-from");
        assertThat(page.select("#f-period-from").attr("aria-describedby")).contains("f-period-from-error");
        assertThat(page.select("#f-period-from").val()).isEqualTo("i våras");
        Document checked = desk.page(DraftPages.class, (pages, request) -> pages.draft(request, draft.id(), "ja"));
        assertThat(checked.select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#f-summary", "#f-period-from");
        for (String target : checked.select(".ds-error-summary a, .ds-alert a").eachAttr("href")) {
            assertThat(checked.getElementById(target.substring(1))).as(target).isNotNull();
        }
    }

    @Test
    void savingBesideAnswersWithTheLineAndTheNewVersion() {
        Draft draft = writing.begins(anna, Documents.whole());
        Map<String, String> fields = Desk.fields(desk.form(draft), "form#utkast");
        fields.put("title", "Ny rubrik");
        Document answer = saveBeside(anna, draft, fields);
        assertThat(answer.select("#sparat").text()).isEqualTo("Sparat 12.00");
        assertThat(answer.select("#version").val()).isEqualTo("2");
        assertThat(answer.select("#version").hasAttr("hx-swap-oob")).isTrue();
        Document stale = saveBeside(olle, draft, fields("version", "1", fields, "title", "Olles"));
        assertThat(stale.select("#sparat").attr("data-state")).isEqualTo("stale");
        assertThat(stale.select("#sparat button").attr("form")).isEqualTo("utkast");
        assertThat(stale.select("#version").val()).isEqualTo("1");
    }

    @Test
    void bothVersionsStandSideBySideAndTheChoiceIsSaved() {
        Draft draft = writing.begins(anna, Documents.whole());
        Document mine = desk.form(draft);
        new Desk(writing, olle).send(draft, mine, "save", "summary", "Olles ord.", "purpose", "Olles syfte");
        ResponseEntity<byte[]> answer = desk.send(draft, mine, "save", "summary", "Annas ord.");
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        Document page = Desk.parse(answer);
        assertThat(page.select(".sl-compare legend").eachText()).containsExactly("Sammanfattning", "Syfte");
        assertThat(page.text()).contains("Olles ord.", "Annas ord.");
        Map<String, String> chosen = Desk.fields(page, "form[action$=jamfor]");
        assertThat(chosen).containsEntry("take:summary", "mine").containsEntry("take:purpose", "theirs");
        Desk.location(desk.answer(DraftPages.class, chosen, (pages, request) -> pages.choose(request, draft.id())));
        assertThat(writing.now(draft).document())
                .isEqualTo(Documents.with("summary", "Annas ord.", "purpose", "Olles syfte"));
    }

    @Test
    void inTwoWindowsOfOnePersonTheLaterIsShownBothVersions() {
        Draft draft = writing.begins(anna, Documents.whole());
        Document one = desk.form(draft);
        Document other = desk.form(draft);
        Desk.location(desk.send(draft, one, "save", "summary", "Skrivet i det ena."));
        Map<String, String> late = Desk.fields(other, "form#utkast");
        late.put("summary", "Skrivet i det andra.");
        assertThat(saveBeside(anna, draft, late).select("#sparat").text()).contains("i ett annat fönster");
        ResponseEntity<byte[]> answer = desk.send(draft, other, "save", "summary", "Skrivet i det andra.");
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        Document page = Desk.parse(answer);
        assertThat(page.select("h1").text()).isEqualTo("Du skrev i två fönster");
        assertThat(page.select(".sl-compare .sl-typed").eachText())
                .containsExactly("Skrivet i det andra.", "Skrivet i det ena.");
        assertThat(writing.now(draft).document().summary()).isEqualTo("Skrivet i det ena.");
    }

    @Test
    void theFormsOwnSavingsFollowEachOtherAndItsButtonAfterThem() {
        Draft draft = writing.begins(anna, Documents.whole());
        Document page = desk.form(draft);
        Map<String, String> fields = Desk.fields(page, "form#utkast");
        fields.put("summary", "Först.");
        assertThat(saveBeside(anna, draft, fields).select("#sparat").attr("data-state"))
                .isEqualTo("saved");
        fields.put("summary", "Sedan, utan att svaret kom fram.");
        assertThat(saveBeside(anna, draft, fields).select("#sparat").attr("data-state"))
                .isEqualTo("saved");
        Desk.location(desk.send(draft, page, "save", "summary", "Till sist."));
        assertThat(writing.now(draft).document().summary()).isEqualTo("Till sist.");
    }

    @Test
    void whatNobodyAskedForIsNotSaidToHaveBeenAnswered() {
        Draft draft = writing.begins(anna, Documents.whole());
        ResponseEntity<byte[]> answer = new Desk(writing, olle)
                .answer(
                        DraftDecisionPages.class,
                        Map.of("version", "1"),
                        (pages, request) -> pages.approve(request, draft.id()));
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(Desk.parse(answer).select("[role=alert]").text()).startsWith("Utkastet väntar inte på något svar.");
        writing.publish(draft);
        ResponseEntity<byte[]> late = new Desk(writing, People.liaisonOfficer())
                .answer(
                        DraftDecisionPages.class,
                        Map.of("version", "1"),
                        (pages, request) -> pages.approve(request, draft.id()));
        assertThat(Desk.parse(late).select("[role=alert]").text()).contains("redan godkänt och publicerat");
    }

    @Test
    void anActionPlanIsNotCalledAPledge() {
        Draft plan = writing.begins(anna, Documents.with("kind", "ACTION_PLAN", "commitments.lampor.text", ""));
        Document form = desk.page(DraftPages.class, (pages, request) -> pages.draft(request, plan.id(), "ja"));
        assertThat(form.select("main").text().replace("Medborgarlöfte", "")).doesNotContainIgnoringCase("löfte");
        assertThat(form.select("legend.sl-row__legend").eachText()).contains("Åtgärd 1", "Åtgärd 2");
        Document list = desk.page(PledgeListPages.class, PledgeListPages::list);
        assertThat(list.select("main .sl-item__note").text()).startsWith("Åtgärdsplan. Ändrat av");
        Draft pledge = writing.begins(anna, Documents.whole());
        assertThat(desk.form(pledge).select("legend.sl-row__legend").eachText()).contains("Löfte 1");
    }

    @Test
    void askedReadAndApprovedByAnother() {
        Draft draft = writing.begins(anna, Documents.whole());
        ResponseEntity<byte[]> empty = desk.answer(
                DraftDecisionPages.class,
                Map.of("version", "1", "source", "Min text"),
                (pages, request) -> pages.ask(request, draft.id()));
        assertThat(empty.getStatusCode().value()).isEqualTo(422);
        assertThat(Desk.parse(empty).select("#f-source").val()).isEqualTo("Min text");
        Desk.location(desk.answer(
                DraftDecisionPages.class,
                Map.of("version", "1", "how", "SIGNED_ON_PAPER", "on", "2026-11-20"),
                (pages, request) -> pages.ask(request, draft.id())));
        assertThat(preview(anna, draft).select("form")).isEmpty();
        ResponseEntity<byte[]> own = desk.answer(
                DraftDecisionPages.class,
                Map.of("version", "1"),
                (pages, request) -> pages.approve(request, draft.id()));
        assertThat(own.getStatusCode().value()).isEqualTo(409);
        assertThat(Desk.parse(own).select("[role=alert]").text()).contains("Du kan inte godkänna det du själv");
        Document read = preview(olle, draft);
        assertThat(read.select(".sl-preview__word").text()).isEqualTo("Förhandsgranskning – inte publicerad");
        assertThat(read.select("h1").text()).isEqualTo("Medborgarlöfte 2027");
        assertThat(writing.tenant().list()).isEmpty();
        Map<String, String> press = Desk.fields(read, "form[action$=godkann]");
        Desk.location(new Desk(writing, olle)
                .answer(DraftDecisionPages.class, press, (pages, request) -> pages.approve(request, draft.id())));
        assertThat(writing.tenant().list()).hasSize(1);
    }

    @Test
    void theStartShowsWhoIsToDoWhat() {
        assertThat(items(anna)).extracting(Item::text).containsExactly("Skriv ert första löfte");
        Draft draft = writing.begins(anna, Documents.whole());
        assertThat(items(anna)).isEmpty();
        writing.asks(anna, draft);
        assertThat(items(anna)).isEmpty();
        assertThat(items(olle))
                .extracting(Item::part, Item::text)
                .containsExactly(tuple(Part.NEEDS_ME, "Godkänn ”Medborgarlöfte 2027”"));
        writing.tenant().as(olle, () -> Writing.publishing().sendBack(draft.id(), "Skriv mer."));
        assertThat(items(anna)).extracting(Item::note).containsExactly("Skriv mer.");
        assertThat(items(olle)).isEmpty();
    }

    @Test
    void aDayThatIsOverIsSaidToBeOver() {
        Item item = new Item(Part.THIS_MONTH, "Brevet", null, "Visa", "", LocalDate.of(2026, 11, 22));
        Ui ui = TestTenant.ui(Language.SV);
        assertThat(item.dueWords(ui, LocalDate.of(2026, 11, 22))).isEqualTo("Senast 22 november 2026");
        assertThat(item.dueWords(ui, LocalDate.of(2026, 11, 23)))
                .isEqualTo("Skulle ha varit klart 22 november 2026. Den dagen har passerat.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileTextIsShownAsTextOnEveryPageAndTheRulesAreKept(Language language) {
        if (language != Language.SV && language != Language.EN) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>(DocumentFields.of(hostile()));
        Draft draft = writing.begins(anna, DocumentFields.document(fields));
        Desk there = new Desk(writing, anna, language);
        Document form = there.form(draft);
        Document checked = there.page(DraftPages.class, (pages, request) -> pages.draft(request, draft.id(), "ja"));
        Document preview = there.page(DraftDecisionPages.class, (pages, request) -> pages.preview(request, draft.id()));
        Document list = there.page(PledgeListPages.class, PledgeListPages::list);
        Document ask = there.page(DraftDecisionPages.class, (pages, request) -> pages.askForm(request, draft.id()));
        for (Document page : List.of(form, checked, preview, list, ask)) {
            assertThat(PublicPageRules.findings(page.outerHtml())).isEmpty();
            assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
        }
        assertThat(preview.text()).contains(HOSTILE);
        assertThat(list.text()).contains(HOSTILE);
        assertThat(form.select("#f-title").val()).isEqualTo(HOSTILE);
        assertThat(form.select("#f-summary").text()).contains(HOSTILE);
    }

    @Test
    void whoMayNotWriteIsShownNoForm() {
        Draft draft = writing.begins(anna, Documents.whole());
        Document chief = new Desk(writing, People.with(Role.LPO_CHIEF)).form(draft);
        assertThat(chief.select("form#utkast, main form")).isEmpty();
        assertThat(chief.text()).contains("skrivs just nu");
        Document editor = new Desk(writing, People.with(Role.EDITOR)).form(draft);
        assertThat(editor.select("button[value=save]")).isNotEmpty();
        assertThat(editor.select("button[value=ask]")).isEmpty();
    }

    @Test
    void anUnknownDraftIsNotFound() {
        assertThatThrownBy(() -> desk.form(new Draft(
                        UUID.randomUUID(),
                        null,
                        PledgeDocument.EMPTY,
                        1,
                        Draft.State.DRAFT,
                        act(),
                        act(),
                        null,
                        null,
                        null,
                        null,
                        new Consent(List.of(), List.of()))))
                .isInstanceOf(NotFoundException.class);
    }

    private static Draft.Act act() {
        return new Draft.Act(UUID.randomUUID(), "Någon", Instant.EPOCH);
    }

    private static PledgeDocument hostile() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        for (String field : List.of(
                "title",
                "summary",
                "purpose",
                "period.text",
                "parties.r2.unit",
                "areas.ljus.title",
                "areas.ljus.expansion",
                "commitments.lampor.text",
                "commitments.lampor.often",
                "commitments.lampor.parties.r1.unit",
                "goals.g1.text",
                "situation",
                "sources.s1.text",
                "signatories.r1.role",
                "signatories.r1.name",
                "contacts.c1.role",
                "contacts.c1.email",
                "channels.k1.text",
                "revision")) {
            fields.put(field, HOSTILE);
        }
        return DocumentFields.document(fields);
    }

    private String start(Map<String, String> fields) {
        return Desk.location(desk.answer(
                PledgeListPages.class,
                fields,
                (pages, request) -> pages.start(
                        request,
                        String.valueOf(fields.get("token")),
                        String.valueOf(fields.get("kind")),
                        String.valueOf(fields.get("title")))));
    }

    private Document saveBeside(Actor person, Draft draft, Map<String, String> fields) {
        return Desk.parse(new Desk(writing, person)
                .answer(DraftPages.class, fields, (pages, request) -> pages.saveBeside(request, draft.id())));
    }

    private static Map<String, String> fields(
            String name, String value, Map<String, String> others, String second, String secondValue) {
        Map<String, String> fields = new LinkedHashMap<>(others);
        fields.put(name, value);
        fields.put(second, secondValue);
        return fields;
    }

    private Document preview(Actor person, Draft draft) {
        return new Desk(writing, person)
                .page(DraftDecisionPages.class, (pages, request) -> pages.preview(request, draft.id()));
    }

    private List<Item> items(Actor person) {
        return new Desk(writing, person).items();
    }

    private static Map<String, String[]> asSent(Map<String, String> fields) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, new String[] {value}));
        return sent;
    }
}
