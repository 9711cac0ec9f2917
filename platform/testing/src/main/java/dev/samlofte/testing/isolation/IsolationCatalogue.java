package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the catalogue of a database and tells where tenant isolation has a gap. Works inside an open transaction too,
 * so that a change can be judged before it is made.
 */
public final class IsolationCatalogue {

    private static final List<IsolationRule> RULES = Stream.of(
                    RowSecurityRules.ALL,
                    List.<IsolationRule>of(new PolicyRule(), new GrantRule()),
                    RoleRules.ALL,
                    KeyRules.ALL,
                    CodeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private IsolationCatalogue() {}

    /** @param connection as superuser or owner; with open transaction or without */
    public static List<Deviation> deviations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // names and expressions are then printed with their schema
            statement.execute("set search_path = pg_catalog");
        }
        List<Deviation> found = new ArrayList<>();
        for (IsolationRule rule : RULES) {
            found.addAll(rule.deviations(connection));
        }
        return found;
    }
}
