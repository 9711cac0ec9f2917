package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.pledges.web.PledgeWords;
import se.samlofte.tenancy.Language;

class TextsTests {

    @Test
    void bothLanguagesSayEverything() throws IOException {
        assertThat(bundle("en").stringPropertyNames()).isEqualTo(bundle("sv").stringPropertyNames());
    }

    @Test
    void everyConstantThatIsShownHasAWord() throws IOException {
        Properties texts = bundle("sv");
        assertThat(Stream.of(
                                keys("party", Party.Kind.values()),
                                keys("recurrence", Recurrence.Kind.values()),
                                keys("declared", Progress.Declared.values()),
                                keys("declared-by", Progress.DeclaredBy.values()),
                                keys("dot", MonthDots.State.values()),
                                keys("cause", Progress.Cause.values()),
                                keys("because", Progress.Cause.values()),
                                keys("trend", Situation.Trend.values()),
                                keys("level", Situation.Level.values()),
                                keys("season", Situation.Season.values()),
                                keys("certainty", Situation.Certainty.values()),
                                keys("channel", PledgeView.ChannelKind.values()),
                                keys("outcome", FollowUp.Outcome.values()))
                        .flatMap(List::stream))
                .isSubsetOf(texts.stringPropertyNames());
    }

    @ParameterizedTest
    @CsvSource({"1,en gång", "2,två gånger", "12,tolv gånger", "13,13 gånger"})
    void countsAreWordsUpToTwelve(int count, String words) {
        assertThat(TestTenant.words().recurrence(Fixtures.times(count))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1,varje dag",
        "2,varannan dag",
        "5,var 5:e dag",
        "7,varje vecka",
        "14,varannan vecka",
        "21,var tredje vecka",
        "22,var 22:a dag"
    })
    void intervalsAreWordsWhereThereAreSome(int days, String words) {
        assertThat(TestTenant.words().recurrence(Fixtures.everyDays(days))).isEqualTo(words);
    }

    @Test
    void atLeastIsSaid() {
        Recurrence atLeast = new Recurrence(Recurrence.Kind.COUNT_IN_PERIOD, 3, true, null, null);
        assertThat(TestTenant.words().recurrence(atLeast)).isEqualTo("minst tre gånger");
        assertThat(new PledgeWords(TestTenant.ui(Language.EN)).recurrence(atLeast))
                .isEqualTo("at least three times");
    }

    @Test
    void periodsAreSaidInTheReadersLanguage() {
        Period summer =
                new Period(Period.Kind.SEASON, LocalDate.of(2021, 6, 1), LocalDate.of(2021, 8, 31), "sommaren 2021");
        assertThat(TestTenant.words().period(summer)).isEqualTo("sommaren 2021");
        assertThat(new PledgeWords(TestTenant.ui(Language.EN)).period(summer))
                .isEqualTo("1 June 2021 to 31 August 2021");
        assertThat(TestTenant.words().period(new Period(Period.Kind.OPEN_ENDED, LocalDate.of(2021, 6, 1), null, null)))
                .isEqualTo("från 1 juni 2021, tills vidare");
        assertThat(TestTenant.words().period(new Period(Period.Kind.NOT_STATED, null, null, null)))
                .isEqualTo("ingen tid angiven");
    }

    private static List<String> keys(String group, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> "pledges." + group + "." + value.name())
                .toList();
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(
                        TextsTests.class.getResourceAsStream("/texts/pledges_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
