package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.db.Tables.INTERNAL_COMMITMENT;

import dev.samlofte.testing.Proves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import se.samlofte.pledges.SharedCommitments.Offer;

/** One kind of document beside another: what is internal stays inside, and what is the same is tied. */
class SharedAndInternalTests {

    private static final String SECRET = "Polisen och socialtjänsten träffas varje vecka om svåra ärenden.";

    private final Writing writing = Writing.somewhere();

    @Test
    void residentsNeverSeeWhatIsInternal() {
        Draft published = writing.published(plan());
        PledgeView seen = writing.seen(published);
        assertThat(seen.toString()).doesNotContain(SECRET).doesNotContain("Hemligt mål");
        assertThat(seen.allCommitments()).hasSize(2);
        assertThat(writing.tenant().<Integer>asStaff(sql -> sql.fetchCount(INTERNAL_COMMITMENT)))
                .isEqualTo(1);
        assertThatThrownBy(() -> writing.tenant().asVisitor(sql -> sql.fetchCount(INTERNAL_COMMITMENT)))
                .hasStackTraceContaining("permission denied");
        PledgeView preview =
                writing.tenant().as(People.coordinator(), () -> Writing.drafts().preview(published));
        assertThat(preview.toString()).doesNotContain(SECRET);
    }

    @Test
    void aCorrectionHasTheInternalOnesAgain() {
        Draft published = writing.published(plan());
        Draft correction = writing.corrects(Objects.requireNonNull(published.publishedAs()));
        assertThat(correction.document().commitments())
                .filteredOn(PledgeDocument.Promise::staysInside)
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.text()).isEqualTo(SECRET);
                    assertThat(promise.parties()).hasSize(1);
                });
        writing.saves(
                People.coordinator(),
                correction,
                1,
                Documents.changed(correction.document(), "correctionNote", "Inget."));
        writing.publish(correction);
        assertThat(writing.tenant().<Integer>asStaff(sql -> sql.fetchCount(INTERNAL_COMMITMENT)))
                .isEqualTo(2);
    }

    @Test
    void whatIsInternalIsAsUnchangeableAsTheRest() {
        writing.published(plan());
        assertThatThrownBy(() -> writing.tenant()
                        .asStaff(sql -> sql.execute("update pledges.internal_commitment set fields = '{}'")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> writing.tenant()
                        .asStaff(sql -> sql.deleteFrom(INTERNAL_COMMITMENT).execute()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Proves("4-02")
    void theSameCommitmentStandsInSeveralDocuments() {
        writing.published(plan());
        Draft pledge = writing.begins(
                People.coordinator(),
                Documents.with("title", "Medborgarlöfte", "commitments.lampor.text", "Annat löfte"));
        List<Offer> offers = offers(pledge);
        assertThat(offers).extracting(Offer::text).contains("Kommunen lagar trasiga lampor.", SECRET);
        Offer lamps = offers.stream()
                .filter(offer -> offer.text().startsWith("Kommunen lagar"))
                .findFirst()
                .orElseThrow();
        assertThat(writing.tenant().as(People.coordinator(), () -> shared().take(pledge.id(), 1, List.of(lamps.id()))))
                .isInstanceOf(Saving.Saved.class);
        PledgeDocument.Promise copy =
                writing.now(pledge).document().commitments().getLast();
        assertThat(copy.text()).isEqualTo("Kommunen lagar trasiga lampor.");
        assertThat(copy.area()).isEqualTo("ljus");
        assertThat(UUID.fromString(copy.tie())).isNotNull();
        assertThat(offers(writing.now(pledge))).extracting(Offer::id).doesNotContain(lamps.id());
        writing.publish(pledge);
        assertThat(writing.tenant().list())
                .extracting(view -> view.allCommitments().stream()
                        .filter(commitment ->
                                copy.tie().equals(commitment.particulars().tie()))
                        .count())
                .containsExactly(1L, 1L);
    }

    @Test
    void nothingIsTakenFromAnotherMunicipality() {
        writing.published(plan());
        Writing elsewhere = Writing.somewhere();
        Draft theirs = elsewhere.begins(People.coordinator(), Documents.whole());
        assertThat(elsewhere.tenant().as(People.coordinator(), () -> shared().offers(theirs)))
                .isEmpty();
        Draft mine = writing.begins(People.coordinator(), Documents.whole());
        String foreign = offers(mine).getFirst().id();
        elsewhere.tenant().as(People.coordinator(), () -> shared().take(theirs.id(), 1, List.of(foreign)));
        assertThat(elsewhere.now(theirs).document()).isEqualTo(theirs.document());
    }

    @Test
    void aJointPledgeCarriesTheSameNameInEachMunicipality() {
        String joint = "019ab3f0-7c1e-7d7e-8f2a-3c5b1a2e4d60";
        PledgeDocument document =
                Documents.with("joint", joint, "parties.r3.party", "MUNICIPALITY", "parties.r3.name", "Grannkommunen");
        Writing elsewhere = Writing.somewhere();
        assertThat(writing.seen(writing.published(document)).joint()).isEqualTo(UUID.fromString(joint));
        assertThat(elsewhere.seen(elsewhere.published(document)).joint()).isEqualTo(UUID.fromString(joint));
        assertThat(new DocumentCheck(Documents.with("joint", "samma"), false).faults())
                .extracting(Fault::rule)
                .contains("joint");
    }

    @Test
    void aPledgeMayBeOfThePoliceAlone() {
        PledgeDocument alone =
                Documents.with("parties.r1.party", "POLICE", "commitments.lampor.parties.r1.party", "POLICE");
        assertThat(new DocumentCheck(alone, false).faults())
                .filteredOn(Fault::blocks)
                .isEmpty();
        assertThat(writing.begins(People.coordinator(), alone).sides()).containsExactly(Side.POLICE);
    }

    private List<Offer> offers(Draft draft) {
        return writing.tenant().as(People.coordinator(), () -> shared().offers(draft));
    }

    private static SharedCommitments shared() {
        return TestTenant.bean(SharedCommitments.class);
    }

    private static PledgeDocument plan() {
        Map<String, String> fields = new LinkedHashMap<>(Documents.wholeFields());
        fields.put("kind", "ACTION_PLAN");
        fields.put("title", "Åtgärdsplan 2027");
        fields.put("commitments.inre.kind", "ACTION");
        fields.put("commitments.inre.text", SECRET);
        fields.put("commitments.inre.visibility", "INTERNAL");
        fields.put("commitments.inre.parties.r1.party", "POLICE");
        fields.put("commitments.inre.recurrence", "WEEKLY");
        fields.put("commitments.inre.publish", "AFTERWARDS_ONLY");
        fields.put("goals.inre.text", "Hemligt mål");
        fields.put("goals.inre.kind", "AIM");
        fields.put("goals.inre.commitment", "inre");
        return DocumentFields.document(fields);
    }
}
