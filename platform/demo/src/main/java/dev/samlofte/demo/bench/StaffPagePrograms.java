package dev.samlofte.demo.bench;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.database.EmbeddedCluster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import se.samlofte.SamlofteApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that {@link StaffPageBench} measures: the program twice, among all municipalities and alone, on one
 * cluster that is thrown away. Lives until its standard input closes, so it never outlives who started it. Arguments:
 * the checkout, a folder of its own.
 */
public final class StaffPagePrograms {

    static final String PAGE = "/" + OneMunicipality.SLUG + "/arbetsyta";
    private static final String READY = "Ready: ";
    private static final String ALONE = "samlofte_alone";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StaffPagePrograms() {}

    /** Where one of the programs answers the coordinator who has this cookie. */
    record Side(int port, String cookie) {}

    /**
     * What is to be known of the process.
     *
     * @param queries the table that each query of the page begins with
     */
    record Ready(Side among, Side alone, int tenants, List<String> queries, int transactions, long postmaster) {}

    /** Starts the process with this one's own Java, flags and class path. */
    static Program start(Scratch scratch) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StaffPagePrograms.class.getName()));
        command.addAll(List.of(scratch.checkout().toString(), scratch.folder().toString()));
        return Program.start(scratch.folder().resolve("programs.log"), Map.of(), command);
    }

    static Ready ready(Program programs) throws IOException {
        programs.awaitOutput("\n" + READY, Duration.ofMinutes(3));
        String line = Files.readAllLines(programs.output()).stream()
                .filter(one -> one.startsWith(READY))
                .findFirst()
                .orElseThrow();
        return JSON.readValue(line.substring(READY.length()), Ready.class);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path tenants = Path.of(arguments[0]).resolve("tenants");
        Path folder = Path.of(arguments[1]);
        EmbeddedCluster cluster = EmbeddedCluster.throwAway();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop"));
        Changelogs changelogs = Changelogs.onClassPath(StaffPagePrograms.class.getClassLoader());
        DatabaseSetup.prepare(cluster, DatabaseSetup.DATABASE, changelogs);
        DatabaseSetup.prepare(cluster, ALONE, changelogs);
        execute(cluster, ALONE, WithoutTenants.NO_ROW_LEVEL_SECURITY);
        // would weigh on one side by chance
        execute(cluster, ALONE, "alter system set autovacuum = off; select pg_reload_conf()");
        try (ConfigurableApplicationContext among = program(cluster, DatabaseSetup.DATABASE, folder);
                ConfigurableApplicationContext alone = program(cluster, ALONE, folder)) {
            OneMunicipality first = new OneMunicipality(among);
            OneMunicipality second = new OneMunicipality(alone);
            Side amongAll = new Side(port(among), first.make(tenants));
            Side byItself = new Side(port(alone), second.make(tenants));
            execute(cluster, DatabaseSetup.DATABASE, ManyTenants.SQL);
            execute(cluster, ALONE, "analyze");
            int known = first.knownTenants();
            QueryCount count = QueryCount.of(among, amongAll);
            System.out.println("\n" + READY
                    + JSON.writeValueAsString(new Ready(
                            amongAll, byItself, known, count.queries(), count.transactions(), postmaster(cluster))));
            while (System.in.read() >= 0) {
                // until whoever started this is done, or gone
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext program(EmbeddedCluster cluster, String database, Path folder) {
        SpringApplication application = SamlofteApplication.serving();
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = settings(cluster, database);
        settings.put("server.tomcat.basedir", folder.resolve(database).toString());
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings));
            context.addBeanFactoryPostProcessor(beans -> {
                BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
                registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
                if (database.equals(ALONE)) {
                    WithoutTenants.replaceBeans(
                            registry, cluster.url(ALONE), cluster.secrets().password(DatabaseRole.OWNER));
                }
            });
        });
        return application.run();
    }

    private static Map<String, Object> settings(EmbeddedCluster cluster, String database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("samlofte.database.url", cluster.url(database));
        settings.put("samlofte.database.token-key-id", cluster.secrets().tokenKeyId());
        settings.put("samlofte.database.token-key", cluster.secrets().tokenKey());
        for (DatabaseRole role : DatabaseRole.values()) {
            settings.put(
                    "samlofte.database.passwords." + role.name().toLowerCase(Locale.ROOT),
                    cluster.secrets().password(role));
        }
        settings.put("samlofte.sign-in.demo-issuers", OneMunicipality.ISSUERS);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", 0);
        return settings;
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static void execute(EmbeddedCluster cluster, String database, String sql) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long postmaster(EmbeddedCluster cluster) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser(ALONE);
                Statement statement = connection.createStatement();
                ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            return ProcessHandle.of(backend.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }
}
