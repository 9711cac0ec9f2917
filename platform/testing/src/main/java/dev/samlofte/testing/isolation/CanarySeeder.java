package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills one table with rows of a tenant from nothing but the catalogue: types, enums, checks, foreign keys. Up to two
 * rows a tenant, three of one, so that a flag such as {@code published} is once on and once off.
 */
final class CanarySeeder {

    private static final int ROWS = 2;
    private static final String CHECK_VIOLATION = "23514";

    private final Connection catalogue;
    private final ValueFinder values;

    /** @param catalogue as superuser, in autocommit */
    CanarySeeder(Connection catalogue) {
        this.catalogue = catalogue;
        this.values = new ValueFinder(catalogue, SeedHints.onClassPath());
    }

    /**
     * @param writer in autocommit; may insert into the table as this tenant
     * @throws IllegalStateException naming the table when a row could not be made
     */
    void seed(Connection writer, String address, TestTenant tenant) throws SQLException {
        List<SeedColumn> columns = SeedCatalogue.columns(catalogue, address);
        // one tenant has an id that the others have not
        int rows = tenant == TestTenant.B ? ROWS + 1 : ROWS;
        for (int n = 1; n <= rows; n++) {
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
        Map<String, String> full = row(address, columns, tenant, n, true);
        if (passes(writer, address, columns, full)) {
            insert(writer, address, columns, full);
            return;
        }
        Map<String, String> row = row(address, columns, tenant, n, false);
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

    private Map<String, String> row(
            String address, List<SeedColumn> columns, TestTenant tenant, int n, boolean withOptional)
            throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        if (columns.stream().anyMatch(column -> column.name().equals("tenant_id"))) {
            row.put("tenant_id", Integer.toString(tenant.id()));
        }
        for (SeedColumn column : columns) {
            values.hint(address, column, tenant, n).ifPresent(value -> row.put(column.name(), value));
        }
        Set<String> required = columns.stream()
                .filter(SeedColumn::required)
                .map(SeedColumn::name)
                .collect(Collectors.toSet());
        // what one key finds no parent for stays empty in the keys that share it
        Set<String> without = new HashSet<>();
        List<ForeignKey> keys = SeedCatalogue.foreignKeys(catalogue, address).stream()
                .sorted(Comparator.comparing(key -> !required.containsAll(key.columns())))
                .toList();
        for (ForeignKey key : keys) {
            Map<String, String> parent =
                    Collections.disjoint(key.columns(), without) ? parent(key, row, tenant, n) : Collections.emptyMap();
            if (parent.isEmpty()) {
                key.columns().stream().filter(name -> !required.contains(name)).forEach(without::add);
                row.keySet().removeAll(without);
            }
            row.putAll(parent);
        }
        for (SeedColumn column : columns) {
            boolean refers = keys.stream().anyMatch(key -> key.columns().contains(column.name()));
            boolean wanted = column.required() || (withOptional && !refers);
            if (!row.containsKey(column.name()) && wanted) {
                values.value(address, column, tenant, n).ifPresent(value -> row.put(column.name(), value));
            }
        }
        return row;
    }

    /** Columns of a row that the key may point at and that agrees with what is chosen already. */
    private Map<String, String> parent(ForeignKey key, Map<String, String> row, TestTenant tenant, int n)
            throws SQLException {
        String query =
                "select " + key.targets().stream().map(name -> name + "::text").collect(Collectors.joining(", "))
                        + " from " + key.target() + " order by " + String.join(", ", key.targets());
        List<Map<String, String>> fitting = new ArrayList<>();
        try (PreparedStatement statement = catalogue.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Map<String, String> found = new LinkedHashMap<>();
                for (int i = 0; i < key.columns().size(); i++) {
                    found.put(key.columns().get(i), rows.getString(i + 1));
                }
                boolean agrees = found.entrySet().stream()
                        .allMatch(entry -> Optional.ofNullable(row.get(entry.getKey()))
                                .map(entry.getValue()::equals)
                                .orElse(true));
                if (agrees) {
                    fitting.add(found);
                }
            }
        }
        return fitting.isEmpty() ? Collections.emptyMap() : fitting.get((n - 1) % fitting.size());
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
