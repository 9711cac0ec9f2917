package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.messaging.db.Tables;
import se.samlofte.pledges.Due.Kind;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.Plans.Planning;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.tenancy.Actor;

/** A control is told of when it is over, by month; nobody reads of it before, in whatever way it is entered. */
class PublishingRuleTests {

    private static final String EMAIL = "kommunpolis.orkelljunga@example.se";

    private final Writing writing = new Writing(TestTenant.on(Keeping.TODAY));
    private final Keeping keeping = new Keeping(writing.tenant());
    private final CommitmentKey controls = monthlyControls();

    @Test
    void noDotAndNoExpectationIsToCome() {
        CommitmentView seen = keeping.seen(controls);
        assertThat(seen.progress().dots().dots())
                .extracting(MonthDots.Dot::state)
                .doesNotContain(State.COMING);
        assertThat(new Expectations(keeping.tenant().pledge(controls.pledge()), seen, Keeping.TODAY).list())
                .extracting(Expectation::state)
                .doesNotContain(Expectation.State.COMING);
    }

    @Test
    void nothingIsDueBeforeItsMonthIsOverAndTheLetterNamesTheMonthAlone() {
        assertThat(keeping.tenant().as(Keeping.coordinator(), () -> TestTenant.bean(ResponsiblePeople.class)
                        .name(controls, DeclaredBy.POLICE.name(), "Kommunpolis", EMAIL)))
                .isEqualTo(new ResponsiblePeople.Naming.Named());
        // October is over, November is not: its last week brings nothing about November
        LocalDate lastWeek = LocalDate.of(2026, 11, 30);
        List<Due> due = keeping.tenant().later(lastWeek).as(Actor.program("test"), () -> TestTenant.bean(
                        Reminders.class)
                .due(List.of(
                        TestTenant.bean(Pledges.class).find(controls.pledge()).orElseThrow())));
        assertThat(due)
                .filteredOn(one -> one.key().equals(controls))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.OCCURRENCE);
                    assertThat(one.from()).isEqualTo(LocalDate.of(2026, 10, 1));
                    assertThat(one.late()).isTrue();
                });
        keeping.tenant().later(lastWeek).as(Actor.program("test"), () -> TestTenant.bean(Reminders.class)
                .writeDigests());
        List<String> letters = keeping.tenant().<List<String>>asStaff(sql -> sql.select(Tables.MESSAGE.TEXT_BODY)
                .from(Tables.MESSAGE)
                .where(Tables.MESSAGE.RECIPIENT.eq(EMAIL))
                .fetch(Tables.MESSAGE.TEXT_BODY));
        String letter = letters.getFirst();
        assertThat(letter)
                .contains("oktober 2026")
                .doesNotContain("november", "december", "2026-", " oktober 2026 till");
    }

    @Test
    void whateverIsEnteredBeforehandIsRefused() {
        assertThat(keeping.enters(Keeping.officer(), controls, Keeping.on("2026-12-24")))
                .isInstanceOf(Entering.Invalid.class);
        assertThat(keeping.tenant().as(Keeping.officer(), () -> TestTenant.bean(Plans.class)
                        .plan(UUID.randomUUID(), controls, "2026-12-24", "Kontroll på Storgatan")))
                .isInstanceOf(Planning.Invalid.class);
        assertThat(keeping.seen(controls).progress().planned()).isEmpty();
    }

    private CommitmentKey monthlyControls() {
        PledgeView pledge = writing.seen(writing.published(Documents.with(
                "title", "Medborgarlöfte 2026",
                "period.from", "2026",
                "commitments.rundor.text", "Polisen kontrollerar gym.",
                "commitments.rundor.recurrence", "MONTHLY",
                "commitments.rundor.count", "")));
        return new CommitmentKey(pledge.id(), "polisen-kontrollerar-gym");
    }
}
