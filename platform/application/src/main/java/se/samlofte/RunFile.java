package se.samlofte;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: how the command line finds the running program. Readable by its owner only, since the key opens the
 * administration listener.
 *
 * @param pid process that serves
 * @param started when that process started: a pid is given to somebody else one day
 * @param port of the pages, 127.0.0.1
 * @param administrationPort of the administration listener, 127.0.0.1
 * @param key bearer token of the administration listener
 */
public record RunFile(long pid, Instant started, int port, int administrationPort, String key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the file says, if the process that wrote it still runs. */
    public static Optional<RunFile> ofRunningProgram(Path directory) {
        Path file = in(directory);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), RunFile.class))
                            .filter(RunFile::isAlive)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path directory) {
        Path file = in(directory);
        Path fresh = directory.resolve("run.json.new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path directory) {
        try {
            Files.deleteIfExists(in(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> startOf(process).equals(started))
                .isPresent();
    }

    private static Path in(Path directory) {
        return directory.resolve("run.json");
    }

    @Override
    public String toString() {
        return "RunFile[pid=" + pid + ", port=" + port + "]";
    }
}
