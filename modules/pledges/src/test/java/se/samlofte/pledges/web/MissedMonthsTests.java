package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.MonthDots;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.TestTenant;
import se.samlofte.tenancy.Language;

class MissedMonthsTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void everyMissedMonthIsNamed() {
        assertThat(words(Language.SV, JANUARY, 8)).isEqualTo("augusti");
        assertThat(words(Language.SV, JANUARY, 6, 8)).isEqualTo("juni och augusti");
        assertThat(words(Language.EN, JANUARY, 6, 8)).isEqualTo("June and August");
    }

    @Test
    void threeInARowAreARun() {
        assertThat(words(Language.SV, JANUARY, 2, 3)).isEqualTo("februari och mars");
        assertThat(words(Language.SV, JANUARY, 2, 3, 4, 9)).isEqualTo("februari till april och september");
    }

    @Test
    void theYearStandsWhereThereAreTwo() {
        assertThat(words(Language.SV, YearMonth.of(2025, 9), 10, 1)).isEqualTo("oktober 2025 och januari 2026");
    }

    @Test
    void nothingMissedIsNothingSaid() {
        assertThat(words(Language.SV, JANUARY)).isEmpty();
    }

    private static String words(Language language, YearMonth first, Integer... missed) {
        List<Integer> numbers = Arrays.asList(missed);
        List<MonthDots.Dot> dots = IntStream.range(0, MonthDots.MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthDots.Dot(
                        month, numbers.contains(month.getMonthValue()) ? State.MISSING : State.NONE, 0))
                .toList();
        return new MissedMonths(TestTenant.ui(language), new MonthDots(dots)).words();
    }
}
