package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import se.samlofte.audit.db.Tables;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Documents;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.DraftComments;
import se.samlofte.pledges.People;
import se.samlofte.pledges.Side;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.tenancy.Actor;
import se.samlofte.web.NotFoundException;
import se.samlofte.web.WorkspaceItems.Item;

/** Two parties make a pledge together, as a browser without scripts meets it. */
class MakingPagesTests {

    private static final String HOSTILE = "<script>alert('x')</script>";

    private final Writing writing = Writing.somewhere();
    private final Actor anna = People.coordinator();
    private final Actor olle = People.liaisonOfficer();
    private final Actor chief = People.with(Role.LPO_CHIEF);
    private final Draft draft = writing.begins(
            anna, Documents.with("signatories.r2.role", "Chef", "signatories.r2.organisation", "POLICE"));

    @Test
    void eachPartyAgreesAndSignsByPressing() {
        Document asked = signing(anna);
        assertThat(asked.select("form[action$=overens] button").eachText()).containsExactly("Godkänn för kommunen");
        send(anna, asked, "form[action$=overens]", (pages, request) -> pages.agree(request, draft.id()));
        assertThat(items(olle)).anyMatch(item -> item.text().startsWith("Godkänn texten i"));
        send(olle, signing(olle), "form[action$=overens]", (pages, request) -> pages.agree(request, draft.id()));
        assertThat(items(chief)).anyMatch(item -> item.text().startsWith("Skriv under"));
        Document toSign = signing(chief);
        assertThat(toSign.select("form[action$=skriv-under]")).hasSize(1);
        send(chief, toSign, "form[action$=skriv-under]", (pages, request) -> pages.sign(request, draft.id()));
        assertThat(writing.now(draft).isSignedAtAll()).isTrue();
        Document form = desk(anna).form(draft);
        assertThat(form.select("form#utkast")).isEmpty();
        assertThat(form.text()).contains("Någon har skrivit under");
        send(anna, signing(anna), "form[action$=oppna]", (pages, request) -> pages.open(request, draft.id()));
        assertThat(desk(anna).form(draft).text()).contains("Texten har ändrats sedan");
    }

    @Test
    void aWrongDayIsSaidAtTheFieldAndStays() {
        writing.agreed(draft);
        Map<String, String> fields = Desk.fields(signing(anna), "form[action$=underskrift-pa-papper]");
        fields.put("on", "i våras");
        ResponseEntity<byte[]> answer = desk(anna)
                .answer(SigningPages.class, fields, (pages, request) -> pages.notePaper(request, draft.id(), null));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        Document page = Desk.parse(answer);
        assertThat(page.select("input[name=on][value='i våras'][aria-invalid=true]"))
                .hasSize(1);
        assertThat(page.select(".ds-error-summary a")).hasSize(1);
    }

    @Test
    void whoMayNotIsNotAskedTo() {
        Document editor = signing(People.with(Role.EDITOR));
        assertThat(editor.select("main form")).isEmpty();
        assertThat(signing(olle).select("form[action$=overens] button").eachText())
                .containsExactly("Godkänn för polisen");
    }

    @Test
    void aCommentStandsBesideWhatItIsAboutUntilItIsDealtWith() {
        said(olle, "commitments.lampor", "Vilka lampor? " + HOSTILE);
        Document form = desk(anna).form(draft);
        assertThat(form.select("#f-commitments-lampor .sl-said").text()).contains("Vilka lampor?", HOSTILE);
        assertThat(form.select("#f-commitments-rundor .sl-said")).isEmpty();
        DraftComments.Comment comment = comments().getFirst();
        assertThat(comment.by().name()).isEqualTo("En LIAISON_OFFICER");
        Desk.location(desk(anna)
                .answer(
                        TalkPages.class,
                        Map.of(),
                        (pages, request) ->
                                pages.resolve(request, draft.id(), comment.id().toString())));
        assertThat(desk(anna).form(draft).select(".sl-said")).isEmpty();
        assertThat(comments().getFirst().isOpen()).isFalse();
    }

    @Test
    void theTrailTellsOfACommentWithoutItsText() {
        said(olle, "period", "Hemlig fråga");
        List<String> details = writing.tenant().asStaff(sql -> sql.selectFrom(Tables.ENTRY)
                .where(Tables.ENTRY.ACTION.eq("pledges:comment"))
                .fetch(row -> row.toString()));
        assertThat(details).singleElement().asString().contains("period").doesNotContain("Hemlig");
    }

    @Test
    void aCommentOnARowThatIsGoneStandsAtTheWhole() {
        said(olle, "commitments.lampor", "Kvar");
        desk(anna).send(draft, desk(anna).form(draft), "remove:commitments:lampor");
        assertThat(desk(anna)
                        .form(draft)
                        .select("[aria-labelledby=grunder] .sl-said")
                        .text())
                .contains("Kvar");
    }

    @Test
    void nothingAndTooMuchAreNoCommentsAndWhatWasTypedStays() {
        for (String text : List.of("  ", "x".repeat(DraftComments.LONGEST + 1))) {
            ResponseEntity<byte[]> answer = desk(olle)
                    .answer(
                            TalkPages.class,
                            Map.of(),
                            (pages, request) -> pages.add(request, draft.id(), "period", text));
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(Desk.parse(answer).select("textarea").text()).isEqualTo(text.strip());
        }
        assertThat(comments()).isEmpty();
    }

    @Test
    void anotherMunicipalityReachesNoComment() {
        said(olle, "", "Vårt");
        UUID comment = comments().getFirst().id();
        Writing elsewhere = Writing.somewhere();
        Draft theirs = elsewhere.begins(anna, Documents.whole());
        Desk there = new Desk(elsewhere, anna);
        assertThatThrownBy(() -> there.answer(
                        TalkPages.class, Map.of(), (pages, request) -> pages.comments(request, draft.id(), "")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> there.answer(
                        TalkPages.class,
                        Map.of(),
                        (pages, request) -> pages.resolve(request, theirs.id(), comment.toString())))
                .isInstanceOf(NotFoundException.class);
        assertThat(comments().getFirst().isOpen()).isTrue();
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        writing.saves(
                olle,
                draft,
                1,
                Documents.changed(
                        draft.document(),
                        "summary",
                        "Nytt",
                        "commitments.lampor.text",
                        "Alla lampor",
                        "goals.m.text",
                        "Mål",
                        "goals.m.kind",
                        "AIM"));
        writing.agrees(anna, draft, Side.MUNICIPALITY);
        writing.saves(anna, draft, 2, Documents.changed(writing.now(draft).document(), "title", "Annan"));
        Document page = desk(anna).page(TalkPages.class, (pages, request) -> pages.history(request, draft.id()));
        assertThat(page.select("ol.sl-items > li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("En COORDINATOR ändrade", "Rubrik"),
                        middle -> assertThat(middle)
                                .contains(
                                        "En LIAISON_OFFICER ändrade",
                                        "Sammanfattning",
                                        "Löfte 1, Vad lovar ni?",
                                        "Mål 1",
                                        "En COORDINATOR godkände texten för Kommunen"),
                        first -> assertThat(first).contains("En COORDINATOR började skriva"));
    }

    private Desk desk(Actor person) {
        return new Desk(writing, person);
    }

    private List<Item> items(Actor person) {
        return desk(person).items();
    }

    private Document signing(Actor person) {
        return desk(person).page(SigningPages.class, (pages, request) -> pages.page(request, draft.id()));
    }

    private void send(Actor person, Document page, String form, Desk.Asked<SigningPages> asked) {
        assertThat(page.select(form)).as(form).isNotEmpty();
        Desk.location(desk(person).answer(SigningPages.class, Desk.fields(page, form), asked));
    }

    private void said(Actor person, String section, String text) {
        Desk.location(desk(person)
                .answer(TalkPages.class, Map.of(), (pages, request) -> pages.add(request, draft.id(), section, text)));
    }

    private List<DraftComments.Comment> comments() {
        return writing.tenant()
                .as(anna, () -> TestTenant.bean(DraftComments.class).of(draft.id()));
    }
}
