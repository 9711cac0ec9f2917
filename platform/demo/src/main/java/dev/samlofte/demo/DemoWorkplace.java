package dev.samlofte.demo;

import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.database.EmbeddedCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.samlofte.Console;
import se.samlofte.RunFile;
import se.samlofte.SamlofteApplication;
import se.samlofte.Workplace;

/** The default run's data directory: where no program runs, its database is started for the command and stopped again. */
final class DemoWorkplace implements Workplace {

    private final DataDirectory data;
    private final Path tenants;

    DemoWorkplace(DataDirectory data, Path tenants) {
        this.data = data;
        this.tenants = tenants;
    }

    @Override
    public Optional<RunFile> running() {
        return RunFile.ofRunningProgram(data.root());
    }

    @Override
    public int withProgram(ProgramWork work) throws SQLException {
        return withDatabase(cluster -> {
            try (ConfigurableApplicationContext program =
                    program(DemoDatabase.settings(cluster)).run()) {
                return work.run(program);
            }
        });
    }

    @Override
    public int withOwner(OwnerWork work) throws SQLException {
        if (running().isEmpty()) {
            return withDatabase(cluster -> {
                try (Connection owner = cluster.connect(DatabaseSetup.DATABASE, DatabaseRole.OWNER)) {
                    return work.run(owner, key());
                }
            });
        }
        try (Connection owner = connectToRunning()) {
            return work.run(owner, key());
        }
    }

    @Override
    public Path publishedTree() {
        return data.published();
    }

    /** Needs no program: the issuers' keys lie in the data directory. */
    @Override
    public int demoToken(String subject, Console console) {
        return new DemoTokenCommand(data, tenants, console).print(subject);
    }

    private int withDatabase(DatabaseWork work) throws SQLException {
        if (data.lock().isEmpty()) {
            throw new IllegalStateException("ett annat program startar, stoppar eller arbetar i " + data.root() + ".");
        }
        try (EmbeddedCluster cluster = DemoDatabase.start(data)) {
            return work.run(cluster);
        }
    }

    private Connection connectToRunning() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + data.rememberedDatabasePort() + "/" + DatabaseSetup.DATABASE;
        return DriverManager.getConnection(
                url, DatabaseRole.OWNER.roleName(), data.secrets().password(DatabaseRole.OWNER));
    }

    private TokenKey key() {
        ClusterSecrets secrets = data.secrets();
        return new TokenKey(secrets.tokenKeyId(), secrets.tokenKey());
    }

    private static SpringApplication program(Map<String, Object> settings) {
        SpringApplication application = SamlofteApplication.forOneCommand();
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", settings)));
        return application;
    }

    @FunctionalInterface
    private interface DatabaseWork {
        int run(EmbeddedCluster cluster) throws SQLException;
    }
}
