package dev.samlofte.testing;

import dev.samlofte.database.ClusterSecrets;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.database.EmbeddedCluster;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.test.context.DynamicPropertyRegistry;

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

    /** The settings with which the program finds this database; call from {@code @DynamicPropertySource}. */
    public static void register(DynamicPropertyRegistry registry) {
        ClusterSecrets secrets = CLUSTER.secrets();
        registry.add("samlofte.database.url", () -> CLUSTER.url(DatabaseSetup.DATABASE));
        registry.add("samlofte.database.token-key-id", secrets::tokenKeyId);
        registry.add("samlofte.database.token-key", secrets::tokenKey);
        for (DatabaseRole role :
                new DatabaseRole[] {DatabaseRole.PLATFORM, DatabaseRole.APP, DatabaseRole.PUBLIC, DatabaseRole.CONSENTED
                }) {
            registry.add(
                    "samlofte.database.passwords." + role.name().toLowerCase(java.util.Locale.ROOT),
                    () -> secrets.password(role));
        }
    }
}
