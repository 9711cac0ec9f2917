package se.samlofte.pledges;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samlofte.geography.ReferenceData;
import se.samlofte.pledges.reading.PledgeReader;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.pledges.reading.SourceFile;
import tools.jackson.databind.json.JsonMapper;

/** Reads a published page and says what it understood; changes nothing. */
@Command(
        name = "pledge-import",
        description = "Läser en publicerad sida med ett medborgarlöfte (text, HTML, DOCX, PDF). Ändrar inget.")
final class PledgeImportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FIL", description = "Sidan som text, HTML, DOCX eller PDF.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Skriver allt som lästes som JSON på standard ut.")
    private boolean json;

    @Option(
            names = "--text",
            paramLabel = "FIL",
            description = "Skriver dessutom den rena texten, som citatens platser räknas i, till en fil.")
    private @Nullable Path text;

    private final PrintWriter data;
    private final PrintWriter people;

    PledgeImportCommand(PrintWriter data, PrintWriter people) {
        this.data = data;
        this.people = people;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            people.println("Filen finns inte: " + file);
            return FAILED;
        }
        return switch (SourceFile.read(content())) {
            case SourceFile.Refused refused -> {
                people.println(refused.reason().swedish());
                yield FAILED;
            }
            case SourceFile.Text source -> {
                if (text != null) {
                    Files.writeString(text, source.text());
                }
                tell(new PledgeReader(ReferenceData.shipped()).read(source.text()));
                yield DONE;
            }
        };
    }

    /** One byte more than is taken, so that a file that is too long is seen to be. */
    private byte[] content() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SourceFile.MOST_BYTES + 1);
        }
    }

    private void tell(Reading reading) {
        ReadingJson all = ReadingJson.of(reading);
        if (json) {
            data.println(JsonMapper.builder().build().writeValueAsString(all));
            return;
        }
        people.println(all.notice() == null ? "Sidan innehåller ett löfte." : all.notice());
        reading.promises().forEach(promise -> people.println("- " + promise.text()));
        people.println("%d åtaganden, %d mål. %d procent av texten är redovisad."
                .formatted(reading.promises().count(), reading.aims().count(), Math.round(reading.coverage() * 100)));
        reading.unparsed().forEach(part -> people.println("Inte förstått: " + part.text()));
    }
}
