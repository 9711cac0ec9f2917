package dev.samlofte.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.EmbeddedCluster;
import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that a run keeps starts again after it was killed. */
class KeptDatabaseTests {

    @TempDir
    private Path folder = Path.of("");

    /** As a killed server leaves it when its pid is still somebody's. */
    @Test
    @Proves("R02")
    void aSocketLockLeftBehindBarsNoStart() throws IOException, SQLException {
        int port = DataDirectory.freePort();
        Path lock = Path.of("/tmp/.s.PGSQL." + port + ".lock");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n");
        try (EmbeddedCluster cluster = start(port);
                Connection connection = cluster.connectAsSuperuser("postgres")) {
            assertThat(connection.isValid(5)).isTrue();
        } finally {
            Files.deleteIfExists(lock);
        }
    }

    private EmbeddedCluster start(int port) {
        return EmbeddedCluster.keptIn(data(), port, ClusterSecrets.loadOrCreate(folder.resolve("secrets.properties")));
    }

    private Path data() {
        return folder.resolve("postgres");
    }
}
