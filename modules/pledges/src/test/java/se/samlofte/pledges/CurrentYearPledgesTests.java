package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.Progress.Schedule;
import se.samlofte.pledges.Standing.Part;

/** The shipped examples of the current year, loaded on the fifteenth of September 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrentYearPledgesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    private TestTenant orkelljunga;
    private PledgeView pledge;

    @BeforeAll
    void read() {
        orkelljunga = TestTenant.with("orkelljunga", TODAY);
        pledge = orkelljunga.pledge("medborgarlofte-2026");
    }

    @Test
    void theNewestPeriodComesFirstAndIsMarkedAsAnExample() {
        assertThat(orkelljunga.list())
                .extracting(PledgeView::id)
                .containsExactly("medborgarlofte-2026", "medborgarlofte-2024");
        assertThat(pledge.example()).isTrue();
        assertThat(pledge.title()).isEqualTo("Medborgarlöfte 2026");
        assertThat(pledge.period()).isEqualTo(Period.ofYear(2026));
    }

    @Test
    @Proves("3-21")
    void aMonthlyLetterHasADotForEachMonth() {
        MonthDots dots = commitment(pledge, "informationsbrev").progress().dots();
        assertThat(dots.dots())
                .extracting(MonthDots.Dot::state)
                .containsExactly(
                        State.DONE_WITH_RECORD,
                        State.DONE_DECLARED,
                        State.DONE_WITH_RECORD,
                        State.DONE_WITH_RECORD,
                        State.DONE_DECLARED,
                        State.MISSING,
                        State.DONE_WITH_RECORD,
                        State.DONE_WITH_RECORD,
                        State.COMING,
                        State.COMING,
                        State.COMING,
                        State.COMING);
    }

    @Test
    void whatHappenedBeforeThePeriodIsLeftOut() {
        assertThat(commitment(pledge, "informationsbrev").progress().occurrences())
                .hasSize(7)
                .allMatch(occurrence -> occurrence.when().date().getYear() == 2026);
    }

    @Test
    void statusIsSaidWithTimesAndTheLatest() {
        assertThat(status("besok-mellanstadiet"))
                .isEqualTo("Genomfört enligt polisen och kommunen (2 tillfällen, senast i augusti)");
        assertThat(status("kontroller-gym")).isEqualTo("Pågår enligt polisen (ett tillfälle, i juli)");
        assertThat(status("nya-grannsamverkansgrupper"))
                .isEqualTo("Pågår enligt polisen och kommunen, med underlag (2 tillfällen, senast i september)");
        assertThat(status("forelasning-andts")).isEqualTo("Inte påbörjat enligt kommunen");
    }

    @Test
    void anUnkeptPlanIsLateAndTheRestKeepsTime() {
        assertThat(commitment(pledge, "forelasning-andts").progress().schedule())
                .isEqualTo(Schedule.LATE);
        assertThat(commitment(pledge, "informationsbrev").progress().schedule()).isEqualTo(Schedule.ON_TRACK);
    }

    @Test
    void theStandingIsCountedFromTheCommitments() {
        assertThat(pledge.standing().total()).isEqualTo(pledge.allCommitments().size());
        assertThat(pledge.standing().segments().stream()
                        .mapToInt(Standing.Segment::count)
                        .sum())
                .isEqualTo(pledge.standing().total());
        assertThat(pledge.standing().count(Part.KEPT)).isEqualTo(1);
        assertThat(TestTenant.words().standing(pledge.standing()))
                .isEqualTo("1 av 8 löften uppfyllt, 1 delvis uppfyllt, 5 pågår, 1 inte påbörjat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heby", "hassleholm", "svenljunga", "orkelljunga", "hallefors"})
    void whatIsToldAfterwardsAnnouncesNothingInAnyMunicipality(String municipality) {
        List<CommitmentView> told = TestTenant.with(municipality, TODAY).list().stream()
                .flatMap(view -> view.allCommitments().stream())
                .filter(commitment -> commitment.publish() == PublishRule.AFTERWARDS_ONLY)
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(commitment -> {
            assertThat(commitment.progress().planned()).isEmpty();
            assertThat(commitment.progress().dots().dots())
                    .extracting(MonthDots.Dot::state)
                    .doesNotContain(State.COMING);
            assertThat(commitment.particulars().place()).isNull();
            assertThat(commitment.progress().occurrences())
                    .allMatch(occurrence -> occurrence.when().wholeMonth());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"heby", "hassleholm", "svenljunga", "orkelljunga", "hallefors"})
    void examplesLoadOnAnyDayOfTheYear(String municipality) {
        TestTenant january = TestTenant.with(municipality, LocalDate.of(2028, 1, 1));
        assertThat(january.pledge("medborgarlofte-2028").allCommitments())
                .isNotEmpty()
                .allSatisfy(commitment ->
                        assertThat(commitment.progress().occurrences()).isEmpty());
        TestTenant newYearsEve = TestTenant.with(municipality, LocalDate.of(2028, 12, 31));
        assertThat(newYearsEve.pledge("medborgarlofte-2028").allCommitments())
                .allSatisfy(commitment -> assertThat(commitment.progress().planned())
                        .allMatch(planned -> planned.when().date().getYear() == 2028));
    }

    private String status(String commitment) {
        return TestTenant.words().status(pledge, commitment(pledge, commitment));
    }
}
