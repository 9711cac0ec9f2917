package dev.samlofte.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own below a directory: SCRAM passwords, loopback only, data kept or thrown away.
 * A server that an earlier, killed program left behind is stopped first; a stale pid file is removed.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCluster.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SCRAM_ONLY = """
            # Written by Samlofte: passwords everywhere, loopback only.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final ClusterSecrets secrets;

    private EmbeddedCluster(EmbeddedPostgres postgres, ClusterSecrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Starts a cluster whose data is kept in {@code directory} from one start to the next. The caller closes it, after
     * everything that still speaks to it. What the server says goes to a log beside the directory.
     *
     * @param port fixed port on loopback; 0 takes a free one
     */
    public static EmbeddedCluster keptIn(Path directory, int port, ClusterSecrets secrets) {
        Path data = directory.toAbsolutePath();
        stopWhatWasLeftBehind(data);
        Path log = log(data);
        startAnew(log);
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder = settings(secrets)
                .setOutputRedirector(toLog)
                .setErrorRedirector(toLog)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // the library's own settings are for tests: they would lose what was kept when the machine stops
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // the log says what went wrong, without the values that somebody typed
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic");
        return start(builder, port, data, secrets);
    }

    private static void startAnew(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a cluster that is gone when it is closed. Nothing is flushed to disk: for tests and code generation. */
    public static EmbeddedCluster throwAway() {
        ClusterSecrets secrets = ClusterSecrets.fresh();
        try {
            Path data = Files.createTempDirectory("samlofte-pg");
            EmbeddedPostgres.Builder builder = settings(secrets)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off");
            return start(builder, 0, data, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder settings(ClusterSecrets secrets) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.superuserPassword())
                .setServerConfig("listen_addresses", LOOPBACK)
                // a socket's lock file names the server's pid: one that was killed and not yet buried would bar the way
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8");
    }

    private static EmbeddedCluster start(
            EmbeddedPostgres.Builder builder, int port, Path data, ClusterSecrets secrets) {
        try {
            if (port > 0) {
                builder.setPort(port);
            }
            EmbeddedPostgres postgres = builder.start();
            EmbeddedCluster cluster = new EmbeddedCluster(postgres, secrets);
            cluster.requirePasswords(data.resolve("pg_hba.conf"));
            return cluster;
        } catch (IOException | SQLException e) {
            // what the driver says, that nobody answers, is the least of it: the deepest cause is shown to people
            IllegalStateException problem =
                    new IllegalStateException("The embedded PostgreSQL did not start in " + data + lastWords(data));
            problem.addSuppressed(e);
            throw problem;
        }
    }

    private static String lastWords(Path data) {
        Path log = log(data);
        try {
            return Files.exists(log)
                    ? Files.readAllLines(log).stream()
                            .filter(line -> line.contains("FATAL"))
                            .reduce((earlier, later) -> later)
                            .map(line -> ": " + line)
                            .orElse("; see " + log)
                    : "";
        } catch (IOException e) {
            return "; see " + log;
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void requirePasswords(Path accessRules) throws IOException, SQLException {
        if (Files.readString(accessRules).equals(SCRAM_ONLY)) {
            return;
        }
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password " + literal(secrets.superuserPassword()));
            Files.writeString(accessRules, SCRAM_ONLY);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** JDBC address of one of the cluster's databases. */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, postgres.getPort(), database);
    }

    public int port() {
        return postgres.getPort();
    }

    public ClusterSecrets secrets() {
        return secrets;
    }

    /** A connection as the cluster's superuser: for making roles and databases, and for tests that look behind policies. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.superuserPassword());
    }

    public Connection connect(String database, DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(url(database), role.roleName(), secrets.password(role));
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Stops a server that a killed program left running on this data directory; does nothing when there is none. */
    public static void stopWhatWasLeftBehind(Path directory) {
        Path data = directory.toAbsolutePath();
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            Optional<ProcessHandle> left = Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(process -> serves(process, data));
            if (left.isPresent()) {
                LOG.info(
                        "Stopping the database that an earlier run left behind, pid {}",
                        left.get().pid());
                stop(left.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + pidFile, e);
        }
    }

    /** A pid may have been given to somebody else meanwhile: only a process that names our data directory is ours. */
    private static boolean serves(ProcessHandle process, Path data) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.exists(commandLine)) {
                return Files.readString(commandLine).contains(data.toString());
            }
            return process.info().commandLine().orElse("").contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping the database left behind", e);
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(
                    "The database left behind by an earlier run (pid " + postmaster.pid() + ") does not stop", e);
        }
    }
}
