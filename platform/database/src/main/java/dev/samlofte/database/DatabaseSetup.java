package dev.samlofte.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes an empty cluster ready: roles, passwords, the database, migrations and the token key. Safe to repeat. */
public final class DatabaseSetup {

    /** Name of the program's database. */
    public static final String DATABASE = "samlofte";

    private DatabaseSetup() {}

    /** Prepares the cluster with every changelog on the class path. */
    public static void prepare(EmbeddedCluster cluster) {
        prepare(cluster, DATABASE, Changelogs.onClassPath(DatabaseSetup.class.getClassLoader()));
    }

    /** Prepares one database of the cluster with just these changelogs. */
    public static void prepare(EmbeddedCluster cluster, String database, Changelogs changelogs) {
        try {
            createRoles(cluster);
            createDatabase(cluster, database);
            try (Connection owner = cluster.connect(database, DatabaseRole.OWNER)) {
                Migrations.run(owner, changelogs);
            }
            if (changelogs.contains("tenancy")) {
                try (Connection owner = cluster.connect(database, DatabaseRole.OWNER)) {
                    TokenKeys.install(
                            owner,
                            cluster.secrets().tokenKeyId(),
                            cluster.secrets().tokenKey());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void createRoles(EmbeddedCluster cluster) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(resource("roles.sql"));
            for (DatabaseRole role : DatabaseRole.values()) {
                statement.execute("alter role " + role.roleName() + " password "
                        + EmbeddedCluster.literal(cluster.secrets().password(role)));
            }
        }
    }

    private static void createDatabase(EmbeddedCluster cluster, String database) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, database)) {
                statement.execute("create database " + database + " owner samlofte_owner");
            }
        }
        try (Connection connection = cluster.connectAsSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(resource("database.sql"));
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select from pg_database where datname = " + EmbeddedCluster.literal(database))) {
            return found.next();
        }
    }

    private static String resource(String name) {
        try (InputStream in = DatabaseSetup.class.getResourceAsStream("/postgres/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: postgres/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
