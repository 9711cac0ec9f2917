package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds a column's value: the hint, or the first candidate that PostgreSQL itself lets pass the column's checks. */
final class ValueFinder {

    private final Connection connection;
    private final SeedHints hints;
    private final Map<String, Boolean> passed = new HashMap<>();

    /** @param connection in autocommit */
    ValueFinder(Connection connection, SeedHints hints) {
        this.connection = connection;
        this.hints = hints;
    }

    Optional<String> hint(String address, SeedColumn column, TestTenant tenant, int n) {
        return hints.value(address, column.name(), tenant, n);
    }

    Optional<String> value(String address, SeedColumn column, TestTenant tenant, int n) {
        Optional<String> hint = hint(address, column, tenant, n);
        if (hint.isPresent()) {
            return hint;
        }
        return CandidateValues.of(column, tenant, n).stream()
                .filter(value -> passed.computeIfAbsent(
                        address + "." + column.name() + "=" + value, key -> passes(column, value)))
                .findFirst();
    }

    private boolean passes(SeedColumn column, String value) {
        String name = "\"" + column.name() + "\"";
        StringBuilder query = new StringBuilder("select true");
        column.checks().forEach(check -> query.append(" and (").append(check).append(") is not false"));
        query.append(" and probe.").append(name).append("::text is not null");
        query.append(" from (select cast(? as ")
                .append(column.type())
                .append(") as ")
                .append(name)
                .append(") probe");
        try (PreparedStatement statement = connection.prepareStatement(query.toString())) {
            statement.setObject(1, value, Types.OTHER);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }
}
