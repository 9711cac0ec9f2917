package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table to probe, with the names of its columns. */
record ProbeTable(String address, List<String> columns) {

    static List<ProbeTable> of(SeededDatabase seeded) throws SQLException {
        List<ProbeTable> tables = new ArrayList<>();
        try (Connection superuser = seeded.database().superuser()) {
            for (TenantTable table : seeded.tables()) {
                List<String> columns = SeedCatalogue.columns(superuser, table.address()).stream()
                        .map(column -> "\"" + column.name() + "\"")
                        .toList();
                tables.add(new ProbeTable(table.address(), columns));
            }
        }
        return tables;
    }
}
