package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that one query over the catalogue decides: it returns an object and a fault for each deviation. The query may
 * use {@code ours} (our schemas' relations), {@code tenant_table} (those that hold tenants' rows) and {@code serving}
 * (the roles that serve).
 */
record SqlRule(String row, String query) implements IsolationRule {

    private static final String VOCABULARY = """
            with ours as (
                select c.*, n.nspname, n.nspname || '.' || c.relname as address
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            ),
            tenant_table as (
                select *
                from ours
                where relkind in ('r', 'p', 'f') and address !~ ?
            ),
            serving as (
                select *
                from pg_roles
                where rolname = any (?)
            )
            """;

    @Override
    public List<Deviation> deviations(Connection connection) throws SQLException {
        List<Deviation> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(VOCABULARY + query)) {
            statement.setString(1, GlobalTables.PATTERN);
            statement.setArray(2, connection.createArrayOf("text", ServingRoles.NAMES.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Deviation(row, rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
    }
}
