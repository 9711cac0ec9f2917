package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.samlofte.testing.PageDesign;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.BaseAddress;
import se.samlofte.pledges.Pledges;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;
import se.samlofte.web.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pledge as data, rendered from views alone. */
class PledgeDataFilesTests {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final PageDesign DESIGN = new PageDesign();

    private final Pledges pledges = mock(Pledges.class);
    private final PledgeDataFiles files = new PledgeDataFiles(
            pledges, PledgePagesTests.profiles(), DESIGN.bean(Texts.class), DESIGN.bean(BaseAddress.class), NOVEMBER);

    @BeforeEach
    void publish() {
        when(pledges.list())
                .thenReturn(List.of(PledgeFixture.aPledgeInForce(), PledgeFixture.aPledgeThatNobodyFollowedUp()));
    }

    @Test
    void theTableHasARowForEachCommitmentAndNoFormula() throws java.io.IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new StringReader(text("/lofte-2026.csv")))) {
            rows = csv.stream().toList();
        }
        assertThat(rows)
                .extracting(row -> row.getField("Id"))
                .containsExactly("brev", "kontroller", "forelasning", "mote");
        assertThat(rows.getFirst().getField("Fokusområde")).isEqualTo("Stölder " + PledgeFixture.HOSTILE);
        assertThat(rows.getFirst().getField("Antal tillfällen")).isEqualTo("3");
        assertThat(rows.getFirst().getField("Antal nådda")).isEqualTo("23");
    }

    @Test
    void theJsonTellsHowItStands() {
        JsonNode file = JsonMapper.shared().readTree(text("/lofte-2026.json"));
        assertThat(file.at("/pledge/id").asString()).isEqualTo("lofte-2026");
        assertThat(file.at("/standing/total").asInt()).isEqualTo(4);
        assertThat(file.at("/standing/parts/KEPT").asInt()).isEqualTo(1);
        assertThat(file.at("/progress/0/occurrences/2/when").asString()).isEqualTo("2026-10-05");
        assertThat(file.at("/progress/0/planned/0/when").asString()).isEqualTo("2026-12-04");
        assertThat(file.at("/page").asString()).startsWith("http").endsWith("/orkelljunga/medborgarloften/lofte-2026");
    }

    @Test
    void whatIsToldAfterwardsHasAMonthAndNoWordsOfItsOwn() {
        JsonNode control =
                JsonMapper.shared().readTree(text("/lofte-2026.json")).at("/progress/1");
        assertThat(control.at("/publish").asString()).isEqualTo("AFTERWARDS_ONLY");
        assertThat(control.at("/occurrences/0/when").asString()).isEqualTo("2026-09");
        assertThat(control.at("/occurrences/0").has("text")).isFalse();
        assertThat(control.at("/planned").isEmpty()).isTrue();
        Document feed = feed("/lofte-2026/flode.atom");
        assertThat(feed.select("entry").stream()
                        .filter(entry -> entry.select("link").attr("href").endsWith("#lofte-kontroller"))
                        .map(entry -> entry.select("summary").text()))
                .containsExactly("Medborgarlöfte 2026, september 2026.");
    }

    @Test
    void theFeedTellsNewestFirstAndNeverTheSameTwice() {
        Document feed = feed("/flode.atom");
        List<String> times = feed.select("entry > updated").eachText();
        assertThat(times).hasSizeGreaterThan(3).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(feed.select("feed > updated").text()).isEqualTo(times.getFirst());
        assertThat(feed.select("entry > id").eachText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(feed.select("entry > title").eachText()).anyMatch(title -> title.contains(PledgeFixture.HOSTILE));
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .endsWith("/orkelljunga/medborgarloften/flode.atom");
    }

    @Test
    void bothLanguagesHaveTheirOwn() {
        assertThat(files.pages(PledgePagesTests.TENANT, Language.EN))
                .extracting(PublicPage::path)
                .contains(
                        "/orkelljunga/en/medborgarloften/lofte-2026.json",
                        "/orkelljunga/en/medborgarloften/lofte-2026.csv",
                        "/orkelljunga/en/medborgarloften/lofte-2026/flode.atom",
                        "/orkelljunga/en/medborgarloften/flode.atom");
    }

    private Document feed(String path) {
        return Jsoup.parse(text(path), Parser.xmlParser());
    }

    private String text(String path) {
        return files.pages(PledgePagesTests.TENANT, Language.SV).stream()
                .filter(page -> page.path().equals("/orkelljunga/medborgarloften" + path))
                .map(page -> new String(page.body(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
