package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything a pledge can say can be written, published, read again and corrected. */
class EverythingWrittenTests {

    /** Given by the program, or by hand only in a correction or for internal ones. */
    private static final Set<String> NOT_TYPED = Set.of(
            "correctionNote",
            "commitments.*.tie",
            "commitments.*.parties.*.name",
            "commitments.*.parties.*.unnamed",
            "commitments.*.time.to",
            "commitments.*.continues.pledge",
            "commitments.*.continues.commitment",
            "continues.pledge",
            "continues.commitment");

    private final Writing writing = Writing.somewhere();

    @Test
    void theSampleHasEveryField() {
        Map<String, String> fields = EverythingWritten.fields();
        Set<String> missing = new TreeSet<>(DocumentFields.known());
        missing.removeAll(NOT_TYPED);
        fields.forEach((name, value) -> {
            for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                missing.remove(DocumentFields.pattern(name.substring(0, end)));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsWrongWithIt() {
        PledgeDocument document = DocumentFields.document(EverythingWritten.fields());
        assertThat(new DocumentCheck(document, false).faults()).isEmpty();
    }

    @Test
    @Proves({"0-10", "1-27", "2-13", "2-14", "2-20", "2-23", "4-12"})
    void itIsPublishedAsItWasWritten() {
        PledgeView pledge = writing.seen(writing.published(DocumentFields.document(EverythingWritten.fields())));
        assertThat(pledge.district()).isEqualTo("Västra stadsdelen");
        assertThat(pledge.targetGroups())
                .containsExactly(new TargetGroup("barn och unga", new TargetGroup.Grades(4, 6)));
        assertThat(Objects.requireNonNull(pledge.surroundings().agreement()).signed())
                .isEqualTo(PartialDate.of("2016-01"));
        CommitmentView lamps = commitment(pledge, "kommunen-lagar-trasiga-lampor");
        assertThat(lamps.particulars().method()).isEqualTo("EST");
        assertThat(lamps.particulars().project()).isEqualTo("Husfrid");
        assertThat(lamps.particulars().place()).isEqualTo(new Place("Stationen", Place.Kind.PUBLIC_SPACE, true));
        assertThat(lamps.particulars().problemTypes()).containsExactly("skadegörelse", "klotter");
        assertThat(lamps.particulars().targetGroups())
                .containsExactly(new TargetGroup("elever", new TargetGroup.Grades(4, 6)));
        assertThat(lamps.particulars().goals()).extracting(Goal::text).containsExactly("Hela lampor");
        assertThat(Objects.requireNonNull(lamps.time()).kind()).isEqualTo(Period.Kind.SEASON);
        assertThat(lamps.parts()).singleElement().satisfies(part -> {
            assertThat(part.time()).isEqualTo("på kvällen");
            assertThat(part.recurrence().count()).isEqualTo(2);
        });
        Goal effect = pledge.focusAreas().getFirst().goals().getFirst();
        Goal.Indicator indicator = Objects.requireNonNull(effect.indicator());
        assertThat(indicator.baseline()).isEqualTo(new Goal.Baseline(new BigDecimal("12.5"), PartialDate.of("2025")));
        assertThat(indicator.values()).containsExactly(new Goal.Value(2026, new BigDecimal("9"), "Brå"));
        assertThat(commitment(pledge, "polisen-siktar-pa-att").kind()).isEqualTo(CommitmentView.Kind.INTENTION);
        assertThat(Objects.requireNonNull(
                                commitment(pledge, "polisen-siktar-pa-att").serviceLevel())
                        .limitDays())
                .isEqualTo(7);
        assertThat(commitment(pledge, "infor-sommaren-beslutades-tva").decided())
                .isEqualTo(PartialDate.of("2027-SUMMER"));
        assertThat(pledge.surroundings().notes()).hasSize(1);
        assertThat(pledge.surroundings().feedback()).isEqualTo("Hör av dig.");
    }

    @Test
    void aCorrectionBeginsWithAllOfItAndChangesNothingByItself() {
        Draft published = writing.published(DocumentFields.document(EverythingWritten.fields()));
        PledgeView before = writing.seen(published);
        Draft draft = writing.corrects(Objects.requireNonNull(published.publishedAs()));
        Set<String> written = new TreeSet<>();
        DocumentFields.of(draft.document()).forEach((name, value) -> {
            if (!value.isEmpty()) {
                written.add(DocumentFields.pattern(name));
            }
        });
        assertThat(written).contains("goals.*.values.*.year", "commitments.*.parts.*.place.name", "notes.*.text");
        writing.saves(People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Inget."));
        writing.publish(draft);
        assertThat(writing.seen(writing.now(draft)))
                .usingRecursiveComparison()
                .ignoringFields("version", "surroundings.corrections")
                .isEqualTo(before);
    }

    @Test
    @Proves("2-23")
    void anAgreementMayBeOfUnknownDate() {
        Map<String, String> fields = Documents.wholeFields();
        fields.put("agreement.text", "Överenskommelsen.");
        PledgeView pledge = writing.seen(writing.published(DocumentFields.document(fields)));
        assertThat(Objects.requireNonNull(pledge.surroundings().agreement()).signed())
                .isEqualTo(PartialDate.UNKNOWN);
    }

    @Test
    void whatIsToldOnlyAfterwardsKeepsNoTimeAndNoOpenPlace() {
        PledgeDocument document = Documents.with(
                "commitments.rundor.time.kind", "MONTHS",
                "commitments.rundor.time.from", "2027-05",
                "commitments.rundor.time.to", "2027-06",
                "commitments.rundor.place.name", "Parken",
                "commitments.rundor.place.kind", "PUBLIC_SPACE",
                "commitments.rundor.place.open", "true");
        assertThat(new DocumentCheck(document, false).faults())
                .filteredOn(Fault::blocks)
                .extracting(Fault::rule)
                .containsExactly("afterwards-time", "afterwards-place");
        PledgeView preview = writing.tenant().as(People.coordinator(), () -> Writing.drafts()
                .preview(writing.begins(People.coordinator(), document)));
        CommitmentView rounds = preview.allCommitments().getLast();
        assertThat(rounds.time()).isNull();
        assertThat(rounds.particulars().place()).isNull();
    }

    private static CommitmentView commitment(PledgeView pledge, String id) {
        return pledge.allCommitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
