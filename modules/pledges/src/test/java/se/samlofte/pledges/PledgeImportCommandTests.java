package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that reads a published page; it needs neither program nor database. */
class PledgeImportCommandTests {

    private static final String PAGE =
            "Heby – medborgarlöften\n\nPolisen lovar att:\n\n• gå ronder en gång i veckan\n\nGäddan leker.\n";

    private final StringWriter data = new StringWriter();
    private final StringWriter people = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Proves("2-29")
    void jsonHasItsShapeAndGoesToStandardOutputAlone() throws IOException {
        assertThat(run("--json", page(PAGE).toString())).isZero();
        assertThat(people.toString()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(data.toString());
        assertThat(json.propertyNames())
                .containsExactlyElementsOf(List.of(
                        "municipality",
                        "municipalityCode",
                        "policeArea",
                        "period",
                        "focusAreas",
                        "goals",
                        "sources",
                        "signatories",
                        "contacts",
                        "channels",
                        "followUp",
                        "coverage",
                        "unparsed",
                        "notice"));
        assertThat(json.path("municipalityCode").asString()).isEqualTo("0331");
        assertThat(json.path("period").propertyNames()).containsExactly("kind", "from", "to", "text");
        JsonNode promise = json.at("/focusAreas/0/commitments/0");
        assertThat(promise.at("/recurrence/kind").asString()).isEqualTo("WEEKLY");
        assertThat(promise.at("/parties/0").asString()).isEqualTo("Polisen");
        assertThat(PAGE.substring(
                        promise.at("/quote/start").asInt(),
                        promise.at("/quote/end").asInt()))
                .isEqualTo("gå ronder en gång i veckan");
        assertThat(json.at("/unparsed/0/text").asString()).isEqualTo("Gäddan leker.");
    }

    @Test
    void withoutJsonPeopleAreToldAndStandardOutputIsEmpty() throws IOException {
        assertThat(run(page(PAGE).toString())).isZero();
        assertThat(data.toString()).isEmpty();
        assertThat(people.toString()).contains("1 åtaganden", "Inte förstått: Gäddan leker.");
    }

    @Test
    void aPageWithoutPledgeSaysSo() throws IOException {
        assertThat(run("--json", page("Badhuset öppnar på lördag.").toString())).isZero();
        assertThat(JsonMapper.shared().readTree(data.toString()).path("notice").asString())
                .startsWith("Sidan innehåller inget löfte");
    }

    @Test
    void theTextThatQuotesArePlacesInCanBeHad() throws IOException {
        Path text = folder.resolve("text.txt");
        assertThat(run(
                        "--text",
                        text.toString(),
                        page("<html><body><p>Polisen ska ronda.</p>").toString()))
                .isZero();
        assertThat(text).hasContent("Polisen ska ronda.");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() throws IOException {
        assertThat(run("--json", folder.resolve("saknas.txt").toString())).isEqualTo(1);
        assertThat(run("--json", page("").toString())).isEqualTo(1);
        assertThat(data.toString()).isEmpty();
        assertThat(people.toString()).contains("Filen finns inte", "Det finns ingen text i filen.");
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("sida.txt"), text);
    }

    private int run(String... arguments) {
        Object command = new PledgeImport().command(new PrintWriter(data, true), new PrintWriter(people, true));
        return new CommandLine(command).execute(arguments);
    }
}
