package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlofte.pledges.Decision.Refused;
import se.samlofte.pledges.Decision.Why;
import se.samlofte.pledges.PledgePublishing.TakingDown;
import se.samlofte.pledges.PledgeView.Correction;
import se.samlofte.publishing.db.Tables;

/** From draft to public page, corrected, taken down and back. */
class PublishingByHandTests {

    private static final String ORKELLJUNGA = "medborgarlofte-2024";

    private final Writing writing = Writing.somewhere();

    @Test
    void publishingMakesItPublicAsItWasWritten() {
        long before = revision();
        PledgeView pledge = writing.seen(writing.published(Documents.whole()));
        assertThat(pledge.id()).isEqualTo("medborgarlofte-2027");
        assertThat(pledge.version()).isEqualTo(1);
        assertThat(pledge.status()).isEqualTo(PledgeView.Status.PUBLISHED);
        assertThat(pledge.period()).isEqualTo(Period.ofYear(2027));
        assertThat(pledge.focusAreas()).extracting(FocusArea::title).containsExactly("Ljus");
        assertThat(pledge.allCommitments())
                .extracting(CommitmentView::id)
                .containsExactly("kommunen-lagar-trasiga-lampor", "polisen-gar-rundor-i");
        assertThat(pledge.allCommitments().getLast().recurrence().count()).isEqualTo(4);
        assertThat(revision()).isGreaterThan(before);
    }

    @Test
    void thePreviewIsWhatIsPublished() {
        Draft draft = writing.begins(People.coordinator(), Documents.whole());
        PledgeView preview =
                writing.tenant().as(People.coordinator(), () -> Writing.drafts().preview(draft));
        assertThat(writing.tenant().list()).isEmpty();
        assertThat(writing.seen(writing.publish(draft)))
                .usingRecursiveComparison()
                .ignoringFields("surroundings.seal")
                .isEqualTo(preview);
    }

    @Test
    void aSecondPledgeWithTheSameTitleGetsAnAddressOfItsOwn() {
        writing.published(Documents.whole());
        assertThat(writing.published(Documents.whole()).publishedAs()).isEqualTo("medborgarlofte-2027-2");
    }

    @Test
    void aCorrectionIsANewVersionThatSaysWhat() {
        Writing orkelljunga = new Writing(TestTenant.with("orkelljunga", Writing.TODAY));
        Draft draft = orkelljunga.corrects(ORKELLJUNGA);
        assertThat(orkelljunga.asks(People.coordinator(), draft)).isInstanceOf(Decision.Incomplete.class);
        PledgeView before = orkelljunga.tenant().pledge(ORKELLJUNGA);
        assertThat(orkelljunga.saves(
                        People.coordinator(),
                        draft,
                        1,
                        Documents.changed(
                                draft.document(), "summary", "Rättad.", "correctionNote", "Fel år stod i texten.")))
                .isInstanceOf(Saving.Saved.class);
        assertThat(orkelljunga.tenant().pledge(ORKELLJUNGA)).isEqualTo(before);
        orkelljunga.publish(draft);
        PledgeView after = orkelljunga.tenant().pledge(ORKELLJUNGA);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.summary()).isEqualTo("Rättad.");
        assertThat(after.surroundings().corrections())
                .containsExactly(new Correction(Writing.TODAY, "Fel år stod i texten."));
    }

    @Test
    void aCorrectionKeepsWhoEnteredWhat() {
        Writing orkelljunga = new Writing(TestTenant.with("orkelljunga", Writing.TODAY));
        orkelljunga.tenant().asStaff(sql -> sql.update(OCCURRENCE)
                .set(OCCURRENCE.ENTERED_BY, "STAFF")
                .execute());
        Draft draft = orkelljunga.corrects("medborgarlofte-2026");
        orkelljunga.saves(
                People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
        orkelljunga.publish(draft);
        assertThat(orkelljunga.tenant().<List<String>>asStaff(sql -> sql.selectDistinct(OCCURRENCE.ENTERED_BY)
                        .from(OCCURRENCE)
                        .fetch(OCCURRENCE.ENTERED_BY)))
                .containsExactly("STAFF");
        assertThat(orkelljunga.tenant().<Integer>asStaff(sql -> sql.fetchCount(OCCURRENCE)))
                .isPositive();
    }

    @Test
    void oneCorrectionAtATime() {
        Draft published = writing.published(Documents.whole());
        String id = Objects.requireNonNull(published.publishedAs());
        assertThat(writing.corrects(id)).isEqualTo(writing.corrects(id));
    }

    @Test
    void whatWasCorrectedMeanwhileIsNotOverwritten() {
        String id = Objects.requireNonNull(writing.published(Documents.whole()).publishedAs());
        Draft first = corrected(id, "Första");
        assertThat(writing.tenant()
                        .as(People.coordinator(), () -> Writing.drafts().discard(first.id())))
                .isTrue();
        Draft second = corrected(id, "Andra");
        writing.publish(second);
        assertThat(writing.tenant()
                        .as(People.coordinator(), () -> Writing.drafts().restore(first.id())))
                .isTrue();
        writing.asks(People.coordinator(), first);
        assertThat(writing.approves(People.liaisonOfficer(), first))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.SUPERSEDED));
    }

    @Test
    void takingDownHidesEveryVersionAndADraftBringsItBack() {
        String id = Objects.requireNonNull(writing.published(Documents.whole()).publishedAs());
        writing.publish(corrected(id, "Rättat"));
        assertThat(takenDown(id, "")).isEqualTo(TakingDown.NO_REASON);
        assertThat(writing.tenant().list()).hasSize(1);
        assertThat(takenDown(id, "Fel löfte")).isEqualTo(TakingDown.DONE);
        assertThat(takenDown(id, "Fel löfte")).isEqualTo(TakingDown.NOT_PUBLIC);
        assertThat(writing.tenant().list()).isEmpty();
        assertThat(writing.tenant()
                        .as(People.coordinator(), () -> Writing.drafts().stored()))
                .singleElement()
                .satisfies(pledge -> {
                    assertThat(pledge.open()).isFalse();
                    assertThat(pledge.reason()).isEqualTo("Fel löfte");
                });
        writing.publish(corrected(id, "Tillbaka"));
        assertThat(writing.tenant().pledge(id).version()).isEqualTo(3);
    }

    @Test
    void aFileNeverOverwritesWhatWasWrittenByHand(@TempDir Path folder) throws IOException {
        Path source = TestTenant.folder("orkelljunga").resolve("pledges").resolve("medborgarlofte-2024.yaml");
        Path file = Files.createDirectories(folder.resolve("pledges")).resolve("medborgarlofte-2024.yaml");
        Files.copy(source, file);
        writing.tenant().apply(folder);
        writing.publish(corrected(ORKELLJUNGA, "Rättat"));
        assertThat(writing.tenant().apply(folder)).isEmpty();
        Files.writeString(file, Files.readString(file).replace("summary: ", "summary: Ändrad i filen. "));
        assertThat(writing.tenant().apply(folder))
                .singleElement()
                .asString()
                .contains("har ändrats i arbetsytan", "inget är ändrat");
        assertThat(writing.tenant().pledge(ORKELLJUNGA).version()).isEqualTo(2);
        assertThat(writing.tenant().pledge(ORKELLJUNGA).summary()).doesNotContain("Ändrad i filen");
    }

    private Draft corrected(String id, String note) {
        Draft draft = writing.corrects(id);
        writing.saves(
                People.coordinator(),
                draft,
                draft.version(),
                Documents.changed(draft.document(), "correctionNote", note));
        return draft;
    }

    private TakingDown takenDown(String id, String reason) {
        return writing.tenant()
                .as(People.coordinator(), () -> Writing.publishing().takeDown(id, reason));
    }

    private long revision() {
        return writing.tenant().<Long>asStaff(sql -> sql.fetchOptional(Tables.REVISION)
                .map(row -> row.getWanted())
                .orElse(0L));
    }
}
