package dev.samlofte.demo;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.database.EmbeddedCluster;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database of one data directory, prepared for the program. */
final class DemoDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDatabase.class);

    private DemoDatabase() {}

    static EmbeddedCluster start(DataDirectory directory) {
        EmbeddedCluster cluster = startOnAFreePort(directory);
        try {
            Stamp stamp = new Stamp(directory.postgres().resolve("samlofte.prepared"))
                    .withResource("/postgres/roles.sql")
                    .withResource("/postgres/database.sql")
                    .with(directory.secrets().tokenKey());
            Changelogs changelogs = Changelogs.onClassPath(DemoDatabase.class.getClassLoader());
            changelogs.modules().forEach(module -> stamp.withResource("/" + changelogs.path(module)));
            stamp.unlessDone(() -> DatabaseSetup.prepare(cluster));
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The settings with which the program finds the database. */
    static Map<String, Object> settings(EmbeddedCluster cluster) {
        ClusterSecrets secrets = cluster.secrets();
        Map<String, Object> settings = new HashMap<>();
        settings.put("samlofte.database.url", cluster.url(DatabaseSetup.DATABASE));
        settings.put("samlofte.database.token-key-id", secrets.tokenKeyId());
        settings.put("samlofte.database.token-key", secrets.tokenKey());
        for (DatabaseRole role : DatabaseRole.values()) {
            if (role != DatabaseRole.OWNER) {
                settings.put(
                        "samlofte.database.passwords." + role.name().toLowerCase(Locale.ROOT), secrets.password(role));
            }
        }
        return settings;
    }

    private static EmbeddedCluster startOnAFreePort(DataDirectory directory) {
        EmbeddedCluster.stopWhatWasLeftBehind(directory.postgres());
        int port = directory.databasePort();
        try {
            return EmbeddedCluster.keptIn(directory.postgres(), port, directory.secrets());
        } catch (IllegalStateException e) {
            if (DataDirectory.isFree(port)) {
                throw e;
            }
            LOG.info("Port {} was taken at the last moment; the database gets another", port);
            return EmbeddedCluster.keptIn(directory.postgres(), directory.databasePort(), directory.secrets());
        }
    }
}
