package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command line knows whether a program runs. */
class RunFileTests {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theFileOfALivingProcessIsRead() {
        RunFile written = new RunFile(SELF.pid(), RunFile.startOf(SELF), 8080, 40000, "key");
        written.write(directory);
        assertThat(RunFile.ofRunningProgram(directory)).contains(written);
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        new RunFile(SELF.pid(), RunFile.startOf(SELF), 8080, 40000, "key").write(directory);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("run.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aProcessThatGotThePidOfADeadOneIsNotTheProgram() {
        new RunFile(SELF.pid(), RunFile.startOf(SELF).minusSeconds(60), 8080, 40000, "key").write(directory);
        assertThat(RunFile.ofRunningProgram(directory)).isEmpty();
    }

    @Test
    void aDeadProcessOrABrokenFileIsNoProgram() throws IOException {
        new RunFile(Long.MAX_VALUE, Instant.EPOCH, 8080, 40000, "key").write(directory);
        assertThat(RunFile.ofRunningProgram(directory)).isEmpty();
        Files.writeString(directory.resolve("run.json"), "{\"pid\":");
        assertThat(RunFile.ofRunningProgram(directory)).isEmpty();
    }
}
