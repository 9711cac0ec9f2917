package dev.samlofte.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Runs each module's changelog in the module's own schema, with its own history there, as the owner role.
 * An advisory lock of the session keeps two runs apart and dies with its connection, so a killed run locks nobody out:
 * Liquibase's own lock, which would survive, is released under it.
 */
public final class Migrations {

    private static final long LOCK = 7_205_193_001L;
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private Migrations() {}

    /**
     * @param owner an open connection as {@code samlofte_owner}; left open
     * @throws IllegalStateException naming the module whose changelog failed
     */
    public static void run(Connection owner, Changelogs changelogs) throws SQLException {
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                for (String module : changelogs.modules()) {
                    statement.execute("create schema if not exists " + module);
                    releaseLockOfAKilledRun(statement, module);
                    withLiquibase(owner, changelogs, module, liquibase -> {
                        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                        liquibase.update(new Contexts(), new LabelExpression());
                    });
                    letTheProgramReadTheHistory(statement, module);
                }
            } finally {
                owner.setAutoCommit(true);
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Modules whose changelog holds changesets that this database has not seen; reading needs only the owner's or platform's select. */
    public static List<String> behind(Connection connection, Changelogs changelogs) throws SQLException {
        List<String> behind = new ArrayList<>();
        for (String module : changelogs.modules()) {
            long expected = ChangesetIds.of(changelogs, module).size();
            if (applied(connection, module) < expected) {
                behind.add(module);
            }
        }
        return behind;
    }

    private static long applied(Connection connection, String module) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regclass('" + module + ".databasechangelog')")) {
            found.next();
            if (found.getString(1) == null) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + module + ".databasechangelog")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void releaseLockOfAKilledRun(Statement statement, String module) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('" + module + ".databasechangeloglock')")) {
            found.next();
            if (found.getString(1) == null) {
                return;
            }
        }
        statement.execute("update " + module + ".databasechangeloglock set locked = false, lockedby = null");
    }

    /** The serving program only checks that the schema is not behind, see {@link #behind}; it never writes the history. */
    private static void letTheProgramReadTheHistory(Statement statement, String module) throws SQLException {
        String platform = DatabaseRole.PLATFORM.roleName();
        statement.execute("grant usage on schema " + module + " to " + platform);
        statement.execute("grant select on " + module + ".databasechangelog to " + platform);
    }

    private static void withLiquibase(Connection owner, Changelogs changelogs, String module, LiquibaseWork work) {
        Map<String, Object> scope =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", "false");
        try {
            Scope.child(scope, () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
                database.setDefaultSchemaName(module);
                database.setLiquibaseSchemaName(module);
                work.run(new Liquibase(
                        changelogs.path(module), new ClassLoaderResourceAccessor(changelogs.classPath()), database));
            });
        } catch (Exception e) {
            throw new IllegalStateException("The changelog of '" + module + "' failed: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface LiquibaseWork {
        void run(Liquibase liquibase) throws LiquibaseException;
    }
}
