package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Expectation.State;
import se.samlofte.pledges.Progress.Declared;

/** Which times a commitment's rhythm asks for, and which of them are met. */
class ExpectationsTests {

    private final Keeping keeping = Keeping.inOrkelljunga();

    @Test
    @Proves("3-21")
    void aMonthlyLetterIsExpectedTwelveTimesAndTheMissingMonthShows() {
        List<Expectation> year = of(Keeping.LETTER);
        assertThat(year).hasSize(12);
        assertThat(year.get(7).state()).as("August").isEqualTo(State.MISSING);
        assertThat(year.get(8).state()).as("September").isEqualTo(State.MET_WITH_RECORD);
        assertThat(year.get(6).state()).as("July").isEqualTo(State.MET);
        assertThat(year.get(10).state()).as("November").isEqualTo(State.COMING);
        assertThat(year.get(11).state()).as("December").isEqualTo(State.COMING);
    }

    @Test
    @Proves("1-14")
    void aNumberOfTimesIsMetOneByOneAndAnEntryOfSeveralCountsAsSeveral() {
        assertThat(of(Keeping.GROUPS))
                .extracting(Expectation::state)
                .containsExactly(State.MET_WITH_RECORD, State.MET_WITH_RECORD, State.COMING);
        keeping.entered(Keeping.officer(), Keeping.GROUPS, Keeping.with("2026-11-20", "", "", "3", ""));
        assertThat(of(Keeping.GROUPS))
                .extracting(Expectation::state)
                .containsExactly(State.MET_WITH_RECORD, State.MET_WITH_RECORD, State.MET);
        assertThat(of(Keeping.PARENTS)).extracting(Expectation::number).containsExactly(1, 2);
    }

    @Test
    @Proves("0-18")
    void whatHappensNowAndThenIsNeverMissing() {
        CommitmentKey vague = new CommitmentKey(Keeping.PLEDGE, "riktade-insatser-unga");
        assertThat(of(vague)).isEmpty();
        assertThat(of(Keeping.CONTROLS)).isEmpty();
    }

    @Test
    void weeksDaysAndYearsAreCountedFromTheirStart() {
        List<Expectation> weeks = made("WEEKLY", "2026-11-02");
        assertThat(weeks).hasSize(53);
        assertThat(weeks.getFirst().from()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(weeks.get(44).from()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(weeks.get(44).state()).isEqualTo(State.MET);
        assertThat(weeks.get(45).state()).isEqualTo(State.MISSING);
        assertThat(weeks.get(47).state()).as("after this one").isEqualTo(State.COMING);
        List<Expectation> days = made("EVERY_N_DAYS", "2026-11-02");
        assertThat(days.get(1).from()).isEqualTo(LocalDate.of(2026, 1, 11));
        assertThat(made("YEARLY", "2026-11-02"))
                .singleElement()
                .extracting(Expectation::state)
                .isEqualTo(State.MET);
        assertThat(made("ONCE", ""))
                .singleElement()
                .extracting(Expectation::state)
                .isEqualTo(State.COMING);
    }

    @Test
    @Proves("2-15")
    void aYearlySurveyIsExpectedOnceAYear() {
        TestTenant svenljunga = TestTenant.with("svenljunga", Keeping.TODAY);
        PledgeView pledge = svenljunga.list().stream()
                .filter(PledgeView::example)
                .findFirst()
                .orElseThrow();
        CommitmentView survey = pledge.allCommitments().stream()
                .filter(commitment -> commitment.recurrence().kind() == Recurrence.Kind.YEARLY)
                .findFirst()
                .orElseThrow();
        List<Expectation> years = new Expectations(pledge, survey, Keeping.TODAY).list();
        assertThat(years).singleElement().satisfies(year -> {
            assertThat(year.from()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(year.to()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    @Test
    void whatIsGivenUpIsExpectedNoMore() {
        keeping.says(Keeping.officer(), Keeping.LETTER, new TypedStatus("CANCELLED", "RESOURCES", "Ingen.", "", ""));
        assertThat(of(Keeping.LETTER).get(10).state()).isEqualTo(State.NONE);
        assertThat(of(Keeping.LETTER).get(7).state()).as("before").isEqualTo(State.MISSING);
        assertThat(keeping.seen(Keeping.LETTER).progress().declared()).isEqualTo(Declared.CANCELLED);
    }

    private List<Expectation> of(CommitmentKey key) {
        return new Expectations(keeping.tenant().pledge(key.pledge()), keeping.seen(key), Keeping.TODAY).list();
    }

    /** Of a pledge for the year whose one commitment has this rhythm. */
    private List<Expectation> made(String rhythm, String done) {
        Writing writing = new Writing(TestTenant.on(Keeping.TODAY));
        PledgeDocument document = Documents.with(
                "title",
                "Löfte " + rhythm,
                "period.from",
                "2026",
                "commitments.lampor.recurrence",
                rhythm,
                "commitments.lampor.days",
                rhythm.equals("EVERY_N_DAYS") ? "10" : "");
        PledgeView pledge = writing.seen(writing.published(document));
        CommitmentKey key = new CommitmentKey(pledge.id(), "kommunen-lagar-trasiga-lampor");
        Keeping there = new Keeping(writing.tenant());
        if (!done.isEmpty()) {
            there.entered(Keeping.coordinator(), key, Keeping.on(done));
        }
        return new Expectations(there.tenant().pledge(pledge.id()), there.seen(key), Keeping.TODAY).list();
    }
}
