package se.samlofte.pledges.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.samlofte.geography.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of our own that infra/bench/import measures, with their facts. */
final class ReadPages {

    static final Path FOLDER = Path.of("..", "..", "infra", "bench", "import-pages");

    private static final PledgeReader READER = new PledgeReader(ReferenceData.shipped());

    /** @param name such as "13-stavfel-och-brus" */
    record Page(String name, String text, Reading reading, JsonNode facts) {

        @Override
        public String toString() {
            return name;
        }
    }

    private ReadPages() {}

    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .map(name -> page(name.replaceFirst("\\.json$", "")))
                    .toList();
        }
    }

    static Page page(String name) {
        try {
            Path file = FOLDER.resolve(name + ".txt");
            byte[] content = Files.readAllBytes(Files.exists(file) ? file : FOLDER.resolve(name + ".html"));
            String text = text(content);
            JsonNode facts = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".json")));
            return new Page(name, text, read(text), facts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Reading read(String text) {
        return READER.read(text);
    }

    static String text(byte[] content) {
        return switch (SourceFile.read(content)) {
            case SourceFile.Text source -> source.text();
            case SourceFile.Refused refused -> throw new AssertionError("Refused: " + refused.reason());
        };
    }
}
