package dev.samlofte.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samlofte.geography.ReferenceData;
import se.samlofte.pledges.reading.PledgeReader;
import se.samlofte.pledges.reading.Reading;
import se.samlofte.pledges.reading.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of published pages the importer reads right: precision and recall per field, on pages of our own and, when
 * their folder is given, on real documents whose facts lie beside ours as key words. And how long a page takes.
 */
public final class ImportBench {

    private static final double GOAL = 0.95;
    private static final double LIMIT_MILLIS = 300;
    private static final int WARM = 40;
    private static final int ROUNDS = 7;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PledgeReader reader = new PledgeReader(ReferenceData.shipped());
    private final List<byte[]> pages = new ArrayList<>();

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException {
        Path bench = Path.of(arguments[0]).resolve("infra/bench");
        List<String> rest = Arrays.stream(arguments).skip(1).toList();
        boolean quick = rest.contains("--quick");
        ImportBench run = new ImportBench();
        double worst = run.score("twenty pages", bench.resolve("import-pages"), bench.resolve("import-pages"));
        for (String folder :
                rest.stream().filter(word -> !word.startsWith("--")).toList()) {
            worst = Math.min(
                    worst, run.score("documents in " + folder, bench.resolve("import-documents"), Path.of(folder)));
        }
        double millis = run.millis(quick ? 3 : ROUNDS);
        System.out.printf(
                "%nslowest page, warm: %.1f ms, limit %.0f ms, ratio %.3f%n",
                millis, LIMIT_MILLIS, millis / LIMIT_MILLIS);
        System.out.printf("worst of precision and recall of commitments and goals: %.3f, goal %.2f%n", worst, GOAL);
        new Verdict("import", worst, "share", GOAL, worst >= GOAL && millis <= LIMIT_MILLIS).end();
    }

    /** @return the worst of precision and recall of commitments and goals */
    private double score(String title, Path gold, Path sources) throws IOException {
        ImportScore score = new ImportScore();
        List<Path> facts;
        try (Stream<Path> files = Files.list(gold)) {
            facts = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : facts) {
            JsonNode expected = JSON.readTree(Files.readString(file));
            byte[] content = Files.readAllBytes(source(file, sources));
            pages.add(content);
            score.add(file.getFileName().toString(), expected, read(content));
        }
        System.out.printf("%n%s%n", title);
        score.print();
        return score.worst("commitments", "goals");
    }

    private static Path source(Path facts, Path sources) {
        String name = facts.getFileName().toString().replaceFirst("\\.json$", "");
        return Stream.of(".txt", ".html")
                .map(end -> sources.resolve(name + end))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("No page for " + facts)));
    }

    private Reading read(byte[] content) {
        return switch (SourceFile.read(content)) {
            case SourceFile.Text source -> reader.read(source.text());
            case SourceFile.Refused refused ->
                throw new IllegalStateException(refused.reason().swedish());
        };
    }

    /** Median time of the slowest page. */
    private double millis(int rounds) {
        for (int i = 0; i < WARM; i++) {
            pages.forEach(this::read);
        }
        double slowest = 0;
        for (byte[] page : pages) {
            double[] times = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                read(page);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            slowest = Math.max(slowest, times[rounds / 2]);
        }
        return slowest;
    }
}
