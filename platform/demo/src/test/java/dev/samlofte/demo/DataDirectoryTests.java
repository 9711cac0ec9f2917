package dev.samlofte.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run keeps in its directory. */
class DataDirectoryTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDatabaseKeepsItsPortUnlessSomebodyElseHasIt() throws IOException {
        DataDirectory data = new DataDirectory(folder);
        int port = data.databasePort();
        assertThat(data.databasePort()).isEqualTo(port);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(data.databasePort()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void clearingLeavesWhatIsNotOurs() throws IOException {
        DataDirectory data = new DataDirectory(folder);
        Files.createDirectories(data.published().resolve("heby"));
        Files.writeString(data.published().resolve("heby/index.html"), "page");
        Files.writeString(folder.resolve("letter.txt"), "mine");
        data.clear();
        assertThat(data.published()).doesNotExist();
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void aStepIsDoneAgainOnlyWithSomethingNew() {
        AtomicInteger done = new AtomicInteger();
        Path stamp = folder.resolve("stamp");
        new Stamp(stamp).with("a").unlessDone(done::incrementAndGet);
        new Stamp(stamp).with("a").unlessDone(done::incrementAndGet);
        assertThat(done).hasValue(1);
        new Stamp(stamp).with("b").unlessDone(done::incrementAndGet);
        assertThat(done).hasValue(2);
    }
}
