package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scratch database in which three tenants have rows in every tenant table. */
public record SeededDatabase(ScratchDatabase database, TokenForge tokens, List<TenantTable> tables) {

    /** What tenant tables refer to beside each other: reference data, and accounts. */
    private static final String REFERENCE_TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relname !~ '^databasechangelog'
                and (n.nspname = 'geography' or (n.nspname = 'identity' and c.relname = 'account'))
            order by 1
            """;

    public static SeededDatabase prepare(String name) {
        ScratchDatabase database = ScratchDatabase.prepare(name);
        TokenForge tokens = TokenForge.of(TestDatabase.cluster().secrets());
        try (Connection superuser = database.superuser()) {
            insertTenants(superuser);
            seedReferenceTables(superuser);
            List<TenantTable> tables = TenantTables.read(superuser);
            for (TestTenant tenant : TestTenant.ALL) {
                seedTenant(database, tokens, superuser, tables, tenant);
            }
            return new SeededDatabase(database, tokens, tables);
        } catch (SQLException e) {
            throw new IllegalStateException("Seeding failed: " + e.getMessage(), e);
        }
    }

    /** A session of the role; with a tenant's token unless {@code token} is empty. In autocommit. */
    public Connection session(DatabaseRole role, String token) throws SQLException {
        Connection connection = database.connect(role);
        setToken(connection, token, false);
        return connection;
    }

    public static void setToken(Connection connection, String token, boolean local) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('samlofte.tenant', ?, " + local + ")")) {
            statement.setString(1, token);
            statement.execute();
        }
    }

    private static void insertTenants(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (TestTenant tenant : TestTenant.ALL) {
                statement.execute("""
                        insert into tenancy.tenant (id, slug, name, official_name)
                        overriding system value
                        values (%d, '%s', 'Tenant', 'Tenant')
                        """.formatted(tenant.id(), tenant.slug()));
            }
        }
    }

    private static void seedReferenceTables(Connection superuser) throws SQLException {
        Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCE_TABLES)) {
            while (rows.next()) {
                keys.put(rows.getString(1), SeedCatalogue.foreignKeys(superuser, rows.getString(1)));
            }
        }
        for (String address : SeedOrder.of(keys)) {
            new CanarySeeder(superuser).seed(superuser, address, TestTenant.A);
        }
    }

    private static void seedTenant(
            ScratchDatabase database,
            TokenForge tokens,
            Connection superuser,
            List<TenantTable> tables,
            TestTenant tenant)
            throws SQLException {
        Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();
        for (TenantTable table : tables) {
            keys.put(table.address(), SeedCatalogue.foreignKeys(superuser, table.address()));
        }
        CanarySeeder seeder = new CanarySeeder(superuser);
        try (Connection app = database.connect(DatabaseRole.APP)) {
            setToken(app, tokens.token(tenant.id()), false);
            for (String address : SeedOrder.of(keys)) {
                seeder.seed(app, address, tenant);
            }
        }
    }
}
