package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.COMMITMENT_PARTY;
import static se.samlofte.pledges.db.Tables.FOCUS_AREA;
import static se.samlofte.pledges.db.Tables.PARTY;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.SEAL;
import static se.samlofte.pledges.db.Tables.SIGNATORY;

import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import se.samlofte.pledges.Decision.Done;
import se.samlofte.pledges.Decision.Incomplete;

/** What is published never changes its wording, not by SQL of the program's own role either. */
class SealedWordingTests {

    private final Writing writing = Writing.somewhere();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pledges.pledge set title = 'Annan'",
                "update pledges.pledge set summary = 'Annan'",
                "update pledges.pledge set period_to = '2027-12-30'",
                "update pledges.pledge set sealed = false",
                "update pledges.pledge set details = jsonb_set(details, '{situation}', '{\"text\": \"Annan\"}')",
                "update pledges.commitment set text = 'Något annat'",
                "update pledges.commitment set recurrence_text = 'ibland'",
                "update pledges.commitment set parent_id = id where parent_id is null",
                "update pledges.commitment_party set unit = 'Någon annan'",
                "update pledges.party set name = 'Någon annan'",
                "update pledges.focus_area set title = 'Annat'",
                "update pledges.signatory set acting = not acting",
                "update pledges.seal set sha256 = repeat('0', 64), wording = ''",
                "delete from pledges.seal",
                "delete from pledges.commitment",
                "delete from pledges.party",
                "delete from pledges.signatory",
                "delete from pledges.pledge",
                "insert into pledges.party (tenant_id, id, published, pledge_id, position, kind) select tenant_id,"
                        + " gen_random_uuid(), true, id, 99, 'OTHER' from pledges.pledge",
                "insert into pledges.goal (tenant_id, id, published, pledge_id, position, slug, kind, text) select"
                        + " tenant_id, gen_random_uuid(), true, id, 99, 'nytt', 'AIM', 'Nytt' from pledges.pledge"
            })
    void theDatabaseRefuses(String statement) {
        writing.published(Documents.whole());
        assertThatThrownBy(() -> writing.tenant().asStaff(sql -> sql.execute(statement)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("the wording of a sealed version never changes");
    }

    @Test
    void whatIsNotWordingChangesAsBefore() {
        Draft published = writing.published(Documents.whole());
        assertThat(count(sql -> sql.update(COMMITMENT)
                        .set(COMMITMENT.DECLARED, "ONGOING")
                        .set(COMMITMENT.DECLARED_BY, "POLICE")
                        .execute()))
                .isEqualTo(2);
        assertThat(writing.tenant().as(People.coordinator(), () -> Writing.publishing()
                        .takeDown(Objects.requireNonNull(published.publishedAs()), "Fel")))
                .isEqualTo(PledgePublishing.TakingDown.DONE);
        assertThat(count(sql -> sql.fetchCount(SEAL, SEAL.PUBLISHED.isTrue()))).isZero();
    }

    @Test
    void whatIsNotSealedCanBeChanged() {
        TestTenant orkelljunga = TestTenant.with("orkelljunga", Writing.TODAY);
        assertThat(orkelljunga.<Integer>asStaff(sql ->
                        sql.update(COMMITMENT).set(COMMITMENT.METHOD, "EST").execute()))
                .isPositive();
        for (var table : new org.jooq.Table<?>[] {PARTY, COMMITMENT_PARTY, SIGNATORY, FOCUS_AREA}) {
            assertThat(orkelljunga.<Integer>asStaff(sql -> sql.deleteFrom(table).execute()))
                    .as(table.getName())
                    .isPositive();
        }
    }

    @Test
    void theHashIsOfTheWordingThatIsStored() {
        Draft published = writing.published(Documents.whole());
        PledgeView view = writing.seen(published);
        Seal seal = Objects.requireNonNull(view.surroundings().seal());
        assertThat(Wording.of(PublishedFile.of(view)).sha256()).isEqualTo(seal.sha256());
        String wording = Objects.requireNonNull(
                writing.tenant().<String>asStaff(sql -> sql.fetchSingle(SEAL).getWording()));
        assertThat(new Wording(wording).sha256()).isEqualTo(seal.sha256());
        assertThat(wording).contains("Kommunen lagar trasiga lampor.").doesNotContain("\"id\"");
    }

    @Test
    void residentsSeeTheSealOfWhatIsPublic() {
        writing.published(Documents.whole());
        assertThat(writing.tenant().<Integer>asVisitor(sql -> sql.fetchCount(SEAL)))
                .isEqualTo(1);
        writing.tenant().asStaff(sql -> sql.update(PLEDGE)
                .set(PLEDGE.PUBLISHED, false)
                .set(PLEDGE.STATUS, "SIGNED")
                .execute());
        assertThat(writing.tenant().<Integer>asVisitor(sql -> sql.fetchCount(SEAL)))
                .isZero();
    }

    @Test
    void aNewTelephoneNumberIsNoRevision() {
        Draft first = writing.published(Documents.whole());
        Draft correction = corrected(
                first,
                "contacts.c1.role",
                "Samordnare",
                "contacts.c1.organisation",
                "MUNICIPALITY",
                "contacts.c1.email",
                "trygghet@example.se");
        assertThat(revision(correction)).isFalse();
        writing.publish(correction);
        PledgeView second = writing.seen(writing.now(correction));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.surroundings().seal())
                .isEqualTo(writing.seen(first).surroundings().seal())
                .isNotNull();
    }

    @Test
    void otherWordsInWhatIsSignedTakeBothParties() {
        Draft first = writing.published(Documents.whole());
        Seal before = Objects.requireNonNull(writing.seen(first).surroundings().seal());
        Draft revision =
                corrected(first, "commitments.kommunen-lagar-trasiga-lampor.text", "Kommunen lagar alla lampor.");
        assertThat(revision(revision)).isTrue();
        assertThat(writing.asks(People.coordinator(), revision))
                .isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.faults())
                        .extracting(Fault::rule)
                        .containsExactly("revision"));
        writing.agreed(revision);
        assertThat(writing.tenant().as(People.coordinator(), () -> Writing.publishing()
                        .ask(
                                revision.id(),
                                writing.now(revision).version(),
                                new PublicationRequest("AGREED_HERE", "", ""))))
                .isInstanceOf(Done.class);
        assertThat(writing.approves(People.liaisonOfficer(), revision)).isInstanceOf(Done.class);
        Seal after = Objects.requireNonNull(
                writing.seen(writing.now(revision)).surroundings().seal());
        assertThat(after.how()).isEqualTo(Draft.How.AGREED_HERE);
        assertThat(after.agreedOn()).isEqualTo(Writing.TODAY);
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
        assertThat(writing.tenant().<Integer>asVisitor(sql -> sql.fetchCount(SEAL, SEAL.SHA256.eq(before.sha256()))))
                .isEqualTo(1);
    }

    private boolean revision(Draft draft) {
        return writing.tenant().as(People.coordinator(), () -> Writing.signing().isRevision(writing.now(draft)));
    }

    private Draft corrected(Draft published, String... fieldsAndValues) {
        Draft draft = writing.corrects(Objects.requireNonNull(published.publishedAs()));
        writing.saves(
                People.coordinator(),
                draft,
                1,
                Documents.changed(
                        Documents.changed(draft.document(), fieldsAndValues),
                        "correctionNote",
                        "Ändrat efter en sommar."));
        return writing.now(draft);
    }

    private int count(Function<DSLContext, Integer> work) {
        return writing.tenant().<Integer>asStaff(work);
    }
}
