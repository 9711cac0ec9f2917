package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.CommitmentView.ServiceLevel;
import se.samlofte.pledges.CommitmentView.ServiceResult;
import se.samlofte.pledges.ServiceResults.Measuring;
import se.samlofte.pledges.ServiceResults.TypedResult;

/** A promise to act within a week: two numbers a month. */
class ServiceResultsTests {

    private final Keeping keeping = new Keeping(TestTenant.with("hallefors", Keeping.TODAY));
    private final CommitmentKey key = keeping.tenant().list().stream()
            .flatMap(pledge -> pledge.allCommitments().stream()
                    .filter(commitment -> commitment.serviceLevel() != null)
                    .map(commitment -> new CommitmentKey(pledge.id(), commitment.id())))
            .findFirst()
            .orElseThrow();

    @Test
    @Proves("4-12")
    void aMonthIsEnteredCorrectedAndTakenAwayAndSummed() {
        assertThat(level().limitDays()).isEqualTo(7);
        int met = level().met();
        int of = level().of();
        assertThat(enters("2026-11", "3", "4", "")).isEqualTo(new Measuring.Measured());
        assertThat(level().results()).contains(new ServiceResult(YearMonth.of(2026, 11), 3, 4));
        assertThat(level().met()).isEqualTo(met + 3);
        assertThat(level().of()).isEqualTo(of + 4);
        assertThat(level().percent()).isEqualTo(100 * (met + 3) / (of + 4));
        assertThat(enters("2026-11", "4", "4", "")).isEqualTo(new Measuring.Stale("3/4"));
        assertThat(enters("2026-11", "4", "4", "3/4")).isEqualTo(new Measuring.Measured());
        assertThat(level().met()).isEqualTo(met + 4);
        assertThat(enters("2026-11", "", "", "4/4")).isEqualTo(new Measuring.Measured());
        assertThat(level().of()).isEqualTo(of);
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThat(rules("2026-11", "5", "4")).containsExactly("met-more");
        assertThat(rules("2026-11", "tre", "-1")).containsExactly("number", "number");
        assertThat(rules("2026-12", "1", "1")).containsExactly("month-ahead");
        assertThat(rules("i november", "1", "1")).containsExactly("month-unreadable");
        assertThat(rules("2026-11", "3", "")).containsExactly("number");
    }

    @Test
    void whatIsNoServiceLevelHasNoMonths() {
        Keeping orkelljunga = Keeping.inOrkelljunga();
        assertThat(orkelljunga.tenant().as(Keeping.officer(), () -> results()
                        .enter(Keeping.LETTER, new TypedResult("2026-11", "1", "1", null))))
                .isEqualTo(new Measuring.Unknown());
    }

    private ServiceLevel level() {
        ServiceLevel level = keeping.seen(key).serviceLevel();
        if (level == null) {
            throw new AssertionError("no service level");
        }
        return level;
    }

    private List<String> rules(String month, String met, String of) {
        return enters(month, met, of, null) instanceof Measuring.Invalid invalid
                ? invalid.faults().stream().map(Fault::rule).toList()
                : List.of();
    }

    private Measuring enters(String month, String met, String of, @Nullable String was) {
        return keeping.tenant().as(Keeping.officer(), () -> results().enter(key, new TypedResult(month, met, of, was)));
    }

    private static ServiceResults results() {
        return TestTenant.bean(ServiceResults.class);
    }
}
