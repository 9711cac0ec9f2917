package dev.samlofte.testing;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.database.EmbeddedCluster;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The PostgreSQL of this test run: one throw-away cluster a process, migrated once with every changelog on the class
 * path. Tests take fresh tenants instead of cleaning up.
 */
public final class TestDatabase {

    private static final EmbeddedCluster CLUSTER = start();

    private TestDatabase() {}

    private static EmbeddedCluster start() {
        EmbeddedCluster cluster = EmbeddedCluster.throwAway();
        DatabaseSetup.prepare(cluster);
        return cluster;
    }

    public static EmbeddedCluster cluster() {
        return CLUSTER;
    }

    public static Connection connect(DatabaseRole role) throws SQLException {
        return CLUSTER.connect(DatabaseSetup.DATABASE, role);
    }

    /**
     * Makes one more database on the test run's cluster, migrated like the first: for what must not meet other tests'
     * tenants.
     *
     * @return the settings with which the program finds it, by property name
     */
    public static Map<String, Object> settingsOfNew(String database) {
        DatabaseSetup.prepare(CLUSTER, database, Changelogs.onClassPath(TestDatabase.class.getClassLoader()));
        return settings(database);
    }

    /** The settings with which the program finds the run's first database. */
    public static Map<String, Object> settings() {
        return settings(DatabaseSetup.DATABASE);
    }

    /** The settings of a database that was made before. */
    public static Map<String, Object> settingsOf(String database) {
        return settings(database);
    }

    private static Map<String, Object> settings(String database) {
        ClusterSecrets secrets = CLUSTER.secrets();
        Map<String, Object> settings = new HashMap<>();
        settings.put("samlofte.database.url", CLUSTER.url(database));
        settings.put("samlofte.database.token-key-id", secrets.tokenKeyId());
        settings.put("samlofte.database.token-key", secrets.tokenKey());
        for (DatabaseRole role : EnumSet.complementOf(EnumSet.of(DatabaseRole.OWNER))) {
            settings.put("samlofte.database.passwords." + role.name().toLowerCase(Locale.ROOT), secrets.password(role));
        }
        return settings;
    }
}
