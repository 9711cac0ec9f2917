package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Chooses what a seeded row holds: hints first, then parents that its foreign keys agree on, then values by type. */
final class SeedRows {

    /** The hint for a column that stays empty. */
    private static final String LEFT_OUT = "{none}";

    private final Connection catalogue;
    private final ValueFinder values;

    SeedRows(Connection catalogue) {
        this.catalogue = catalogue;
        this.values = new ValueFinder(catalogue, SeedHints.onClassPath());
    }

    /** @param withOptional also what may be left out */
    Map<String, String> row(String address, List<SeedColumn> columns, TestTenant tenant, int n, boolean withOptional)
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
        row.values().removeIf(LEFT_OUT::equals);
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
}
