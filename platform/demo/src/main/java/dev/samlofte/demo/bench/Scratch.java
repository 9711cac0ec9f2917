package dev.samlofte.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of its own for one measurement, with the commands of the checkout to run in it. */
record Scratch(Path folder, Path checkout) implements AutoCloseable {

    static Scratch in(Path checkout) {
        try {
            return new Scratch(Files.createTempDirectory("samlofte-trial"), checkout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path tree() {
        return data().resolve("published");
    }

    /** Starts {@code infra/run}; returns when it is ready. */
    Program samlofte(int port, Map<String, String> environment) {
        Program program = Program.start(
                folder.resolve("run.log"),
                environment,
                List.of(command("run"), "--port", Integer.toString(port), "--data", data().toString()));
        program.awaitOutput("Samlöfte is ready at", Duration.ofMinutes(5));
        return program;
    }

    /** Starts nginx on the published tree. */
    Program nginx(int port, int upstream) {
        Program program = Program.start(
                folder.resolve("nginx.log"),
                Map.of(),
                List.of(
                        command("nginx/run"),
                        "--tree",
                        tree().toString(),
                        "--port",
                        Integer.toString(port),
                        "--upstream",
                        Integer.toString(upstream)));
        program.awaitPort(port, Duration.ofSeconds(20));
        return program;
    }

    private String command(String name) {
        return checkout.resolve("infra").resolve(name).toString();
    }

    @Override
    public void close() {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
