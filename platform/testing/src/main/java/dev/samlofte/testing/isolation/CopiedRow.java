package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tenant's seeded row, ready to be inserted again by somebody else. */
record CopiedRow(String address, List<String> columns, String json) {

    static Map<String, CopiedRow> ofEachTable(SeededDatabase seeded, TestTenant tenant) throws SQLException {
        Map<String, CopiedRow> rows = new HashMap<>();
        try (Connection superuser = seeded.database().superuser()) {
            for (TenantTable table : seeded.tables()) {
                rows.put(table.address(), read(superuser, table.address(), tenant));
            }
        }
        return rows;
    }

    private static CopiedRow read(Connection superuser, String address, TestTenant tenant) throws SQLException {
        List<String> columns = SeedCatalogue.columns(superuser, address).stream()
                .map(SeedColumn::name)
                .toList();
        try (PreparedStatement statement = superuser.prepareStatement(
                "select to_jsonb(row)::text from " + address + " row where tenant_id = ? order by 1 limit 1")) {
            statement.setInt(1, tenant.id());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No row of " + tenant + " in " + address);
                }
                return new CopiedRow(address, columns, rows.getString(1));
            }
        }
    }

    /** Tries the insert and takes it back. */
    Outcome insert(Connection connection) throws SQLException {
        return insert(connection, "{}");
    }

    /**
     * The same with other values.
     *
     * @param changes a JSON object of columns and values
     */
    Outcome insert(Connection connection, String changes) throws SQLException {
        String names = columns.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return Outcome.of(
                connection,
                "insert into %s (%s) select %s from jsonb_populate_record(null::%s, cast(? as jsonb) || cast(? as jsonb))"
                        .formatted(address, names, names, address),
                json,
                changes);
    }
}
