package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills one table with rows of a tenant from nothing but the catalogue: types, enums, checks, foreign keys. Up to two
 * rows a tenant, three of one, so that a flag such as {@code published} is once on and once off.
 */
final class CanarySeeder {

    private static final int ROWS = 2;
    private static final String CHECK_VIOLATION = "23514";

    private final Connection catalogue;
    private final SeedRows rows;

    /** @param catalogue as superuser, in autocommit */
    CanarySeeder(Connection catalogue) {
        this.catalogue = catalogue;
        this.rows = new SeedRows(catalogue);
    }

    /**
     * @param writer in autocommit; may insert into the table as this tenant
     * @throws IllegalStateException naming the table when a row could not be made
     */
    void seed(Connection writer, String address, TestTenant tenant) throws SQLException {
        List<SeedColumn> columns = SeedCatalogue.columns(catalogue, address);
        // one tenant has an id that the others have not
        int count = tenant == TestTenant.B ? ROWS + 1 : ROWS;
        for (int n = 1; n <= count; n++) {
            try {
                insertAsFullAsChecksAllow(writer, address, columns, tenant, n);
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "Row %d of %s could not be made: give isolation/seeds.properties a hint. %s"
                                .formatted(n, address, e.getMessage()),
                        e);
            }
        }
    }

    /** Where a check over several columns refuses the full row, optional columns are added one by one. */
    private void insertAsFullAsChecksAllow(
            Connection writer, String address, List<SeedColumn> columns, TestTenant tenant, int n) throws SQLException {
        Map<String, String> full = rows.row(address, columns, tenant, n, true);
        if (passes(writer, address, columns, full)) {
            insert(writer, address, columns, full);
            return;
        }
        Map<String, String> row = rows.row(address, columns, tenant, n, false);
        for (Map.Entry<String, String> optional : full.entrySet()) {
            Map<String, String> fuller = new LinkedHashMap<>(row);
            if (fuller.putIfAbsent(optional.getKey(), optional.getValue()) == null
                    && passes(writer, address, columns, fuller)) {
                row = fuller;
            }
        }
        insert(writer, address, columns, row);
    }

    private static boolean passes(Connection writer, String address, List<SeedColumn> columns, Map<String, String> row)
            throws SQLException {
        writer.setAutoCommit(false);
        try {
            insert(writer, address, columns, row);
            return true;
        } catch (SQLException e) {
            if (CHECK_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            writer.rollback();
            writer.setAutoCommit(true);
        }
    }

    private static void insert(Connection writer, String address, List<SeedColumn> columns, Map<String, String> row)
            throws SQLException {
        List<SeedColumn> filled = columns.stream()
                .filter(column -> row.containsKey(column.name()))
                .toList();
        String statement = filled.stream()
                        .map(column -> "\"" + column.name() + "\"")
                        .collect(Collectors.joining(", ", "insert into " + address + " (", ") values ("))
                + filled.stream()
                        .map(column -> "cast(? as " + column.type() + ")")
                        .collect(Collectors.joining(", "))
                + ") on conflict do nothing";
        try (PreparedStatement insert = writer.prepareStatement(statement)) {
            for (int i = 0; i < filled.size(); i++) {
                insert.setObject(i + 1, row.get(filled.get(i).name()), Types.OTHER);
            }
            insert.executeUpdate();
        }
    }
}
