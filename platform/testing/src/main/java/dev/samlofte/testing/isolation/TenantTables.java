package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of our schemas that hold tenants' rows: all that are not on the list of global ones. */
public final class TenantTables {

    private static final String TABLES = """
            select c.oid, n.nspname || '.' || c.relname, obj_description(c.oid, 'pg_class')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'f')
                and n.nspname !~ '^pg_'
                and n.nspname <> 'information_schema'
            order by 2
            """;

    private TenantTables() {}

    public static List<TenantTable> read(Connection connection) throws SQLException {
        List<TenantTable> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String address = rows.getString(2);
                if (!GlobalTables.contains(address)) {
                    tables.add(new TenantTable(
                            rows.getLong(1),
                            address,
                            Kind.ofComment(rows.getString(3)).orElse(null)));
                }
            }
        }
        return tables;
    }
}
