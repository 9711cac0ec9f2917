package se.samlofte.pledges.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samlofte.pledges.reading.ReadPages.Page;
import tools.jackson.databind.JsonNode;

/** What is read of pages in the styles that municipalities and the police use. */
class PledgeReaderTests {

    static List<Page> pages() throws IOException {
        return ReadPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Proves({"2-29", "4-05"})
    void everyPromiseAndGoalOfThePageIsReadAndNoOther(Page page) {
        says(
                page,
                "commitments",
                page.reading().promises().map(Reading.Promise::text).toList());
        says(page, "goals", page.reading().aims().map(Reading.Aim::text).toList());
    }

    private static void says(Page page, String field, List<String> texts) {
        List<JsonNode> facts = page.facts().path(field).values().stream().toList();
        assertThat(texts).hasSize(facts.size());
        for (JsonNode fact : facts) {
            List<String> words =
                    fact.path("has").values().stream().map(JsonNode::asString).toList();
            assertThat(texts).anySatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                    .contains(words));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyValueIsQuotedFromThePage(Page page) {
        assertQuoted(page.text(), page.reading());
        assertThat(page.reading().coverage()).isBetween(0.0, 1.0);
    }

    @Test
    void valuesAreQuotedFromTextCutAndShuffledToo() throws IOException {
        Random chance = new Random(8);
        for (Page page : ReadPages.all()) {
            List<String> lines = new ArrayList<>(page.text().lines().toList());
            java.util.Collections.shuffle(lines, chance);
            String cut = String.join("\n", lines).substring(chance.nextInt(40));
            assertQuoted(cut, ReadPages.read(cut));
            String oneLine = page.text().replace('\n', ' ');
            assertQuoted(oneLine, ReadPages.read(oneLine));
        }
    }

    private static void assertQuoted(String text, Reading reading) {
        reading.promises()
                .forEach(promise -> assertThat(plain(promise.quote().in(text))).isEqualTo(promise.text()));
        reading.aims().forEach(aim -> assertThat(aim.text())
                .endsWith(plain(aim.quote().in(text))));
        reading.sources()
                .forEach(source -> assertThat(plain(source.quote().in(text))).isEqualTo(source.text()));
        reading.unparsed()
                .forEach(part -> assertThat(plain(part.quote().in(text))).isEqualTo(part.text()));
        reading.signatories()
                .forEach(signer -> assertThat(plain(signer.quote().in(text))).contains(signer.name()));
        reading.followUp()
                .forEach(outcome -> assertThat(plain(outcome.quote().in(text))).isEqualTo(outcome.text()));
        reading.channels().forEach(outlet -> assertThat(outlet.quote().in(text)).isNotBlank());
        Stream.ofNullable(reading.period())
                .forEach(time -> assertThat(plain(time.quote().in(text))).isEqualTo(time.text()));
        Stream.ofNullable(reading.municipality())
                .forEach(place -> assertThat(place.quote().in(text)).isNotBlank());
    }

    private static String plain(String quote) {
        return quote.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    @Test
    void theSameTextGivesTheSameReading() {
        String text = ReadPages.page("03-teman-och-mal").text();
        assertThat(ReadPages.read(text)).isEqualTo(ReadPages.read(text));
    }

    @Test
    @Proves({"1-05", "3-33", "4-21"})
    void misspellingsAreReadAndWhatBelongsToTheWebPageIsNotKept() {
        Reading reading = ReadPages.page("13-stavfel-och-brus").reading();
        assertThat(reading.promises()).extracting(Reading.Promise::text).hasSize(2);
        assertThat(reading.title()).extracting(Reading.Found::text).isEqualTo("Medborgalöften för Ydre kommun 2022");
        assertThat(reading.toString())
                .doesNotContain(
                        "Ingen giltig", "Stäng Meny", "Senast uppdaterad", "Foto", "Webbredaktionen", "Bygga och bo");
    }

    @Test
    void aPageWithoutAPledgeSaysSo() {
        assertThat(ReadPages.page("08-inget-lofte").reading().noPledge()).isTrue();
        assertThat(ReadPages.page("01-lista-med-lovar").reading().noPledge()).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsListed() {
        Reading reading = ReadPages.read(
                "Heby kommun – medborgarlöften\n\nGäddan leker i april.\n\nVi lovar:\n\n- Polisen ska gå ronder.");
        assertThat(reading.unparsed()).extracting(Reading.Found::text).containsExactly("Gäddan leker i april.");
        assertThat(reading.coverage()).isLessThan(1);
        assertThat(reading.promises()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Medborgarlöfte 2024                                            | YEAR      | 2024-01-01 | 2024-12-31
            Medborgarlöfte 2023-2024                                       | YEARS     | 2023-01-01 | 2024-12-31
            Medborgarlöfte maj 2023 - augusti 2023                         | MONTHS    | 2023-05-01 | 2023-08-31
            Medborgarlöfte 2024 januari-juni                               | HALF_YEAR | 2024-01-01 | 2024-06-30
            Löftet gäller from 1 januari 2017 till 31 december 2017.       | EXACT     | 2017-01-01 | 2017-12-31
            Giltighetstid: 2023-05-01 – 2023-08-31                         | EXACT     | 2023-05-01 | 2023-08-31
            Polisen och kommunen ska under 2019 arbeta för trygghet.       | YEAR      | 2019-01-01 | 2019-12-31
            Medborgarlöfte för sommaren 2021                               | SEASON    | 2021-06-01 | 2021-08-31
            Medborgarlöftet gäller tills vidare.                           | OPEN_ENDED|            |
            """)
    @Proves({"2-03", "3-03", "0-17"})
    void periodsAreReadInTheFormsThatPagesUse(String line, String kind, String from, String to) {
        assertThat(ReadPages.read(line + "\n\n• Polisen ska gå ronder.\n").period())
                .extracting(Reading.Time::kind, Reading.Time::from, Reading.Time::to)
                .containsExactly(kind, from, to);
    }

    @Test
    @Proves("4-20")
    void aTimeThatThePledgeDoesNotCoverIsNotItsPeriod() {
        String page =
                "Under hösten 2020 har polisen analyserat läget.\n\nSenast uppdaterad 2021-02-01\n\n1. Polisen ska gå ronder.\n";
        assertThat(ReadPages.read(page).period()).isNull();
        assertThat(ReadPages.read("Medborgarlöfte 2020\n" + page).period()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Polisen skickar ett brev en gång i månaden            | MONTHLY         |    | false |
            Kommunen ska mäta tryggheten årligen                  | YEARLY          |    | false |
            Polisen ska göra minst sex kontroller                 | COUNT_IN_PERIOD | 6  | true  |
            Kommunen ska gå två vandringar under 2022             | COUNT_IN_PERIOD | 2  | false |
            Polisen ska synas tre gånger under 2019               | COUNT_IN_PERIOD | 3  | false |
            Vid minst tre tillfällen per år ska polisen synas     | COUNT_IN_PERIOD | 3  | true  |
            Kommunen ska berätta med jämna mellanrum              | UNSPECIFIED     |    | false |
            Polisen ska ta kontakt inom en vecka                  | SERVICE_LEVEL   |    | false | 7
            Kommunen ska klottersanera inom 24 timmar             | SERVICE_LEVEL   |    | false | 1
            Polisen och kommunen ska ses varannan vecka           | EVERY_N_DAYS    |    | false | 14
            """)
    @Proves({"3-21", "2-15", "1-14", "0-18", "4-12"})
    void howOftenIsReadInWords(String promise, String kind, Integer count, boolean atLeast, Integer days) {
        assertThat(ReadPages.read("Vi lovar:\n\n• " + promise + ".\n")
                        .promises()
                        .map(Reading.Promise::recurrence))
                .singleElement()
                .extracting(Reading.Often::kind, Reading.Often::count, Reading.Often::atLeast, Reading.Often::days)
                .containsExactly(kind, count, atLeast, days);
    }

    @Test
    @Proves({"3-30", "3-31"})
    void whoSignedIsReadWithRoleAndWhetherActing() {
        Reading reading = ReadPages.read(
                "Vi lovar:\n\n• Polisen ska gå ronder.\n\nMaj Lind\n/Kommunstyrelsens ordförande\n\nOlof Berg\n/Tf Lokalpolisområdeschef Nybro\n");
        assertThat(reading.signatories())
                .extracting(Reading.Signer::name, Reading.Signer::role, Reading.Signer::acting)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Maj Lind", "Kommunstyrelsens ordförande", false),
                        org.assertj.core.groups.Tuple.tuple("Olof Berg", "Lokalpolisområdeschef Nybro", true));
    }

    @Test
    @Proves("2-27")
    void whomToAskIsReadWithAddressAndNumber() {
        Reading reading = ReadPages.page("03-teman-och-mal").reading();
        assertThat(reading.contacts())
                .singleElement()
                .extracting(Reading.Reach::name, Reading.Reach::role, Reading.Reach::email, Reading.Reach::phone)
                .containsExactly("Sten Wallin", "kommunpolis", "sten.wallin@example.se", "0471-00 00 01");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void tenMegabytesAreReadWithinFiveSeconds(String text) {
        long start = System.nanoTime();
        Reading reading = ReadPages.read(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(reading.unparsed()).as("what was not read is told").isNotEmpty();
    }

    static List<Named<String>> longTexts() {
        int size = 10_000_000;
        return Stream.of(
                        ReadPages.page("03-teman-och-mal").text(),
                        "a",
                        "polisen ska ",
                        "• \n",
                        "Anna Ask ",
                        "a@",
                        "1. ",
                        "0")
                .map(part -> Named.of(
                        part.substring(0, Math.min(10, part.length())).strip(), part.repeat(size / part.length())))
                .toList();
    }
}
