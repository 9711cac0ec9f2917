package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** T02: each tenant table has exactly the policies of its kind, word for word, and no global one has any but those listed. */
final class PolicyRule implements IsolationRule {

    private static final String POLICIES = """
            select schemaname || '.' || tablename, policyname, permissive, roles::text, cmd, qual, with_check
            from pg_policies
            order by 1, 2
            """;

    @Override
    public List<Deviation> deviations(Connection connection) throws SQLException {
        Map<String, Map<String, Policy>> actual = read(connection);
        List<Deviation> found = new ArrayList<>();
        for (TenantTable table : TenantTables.read(connection)) {
            Map<String, Policy> policies = actual.getOrDefault(table.address(), Map.of());
            actual.remove(table.address());
            Kind kind = table.kind();
            if (kind == null) {
                found.add(deviation(table.address(), "its comment names no kind of isolation"));
            } else {
                compare(table.address(), ExpectedPolicies.policies(kind), new LinkedHashMap<>(policies), found);
            }
        }
        Set<String> global = new TreeSet<>(actual.keySet());
        global.addAll(ExpectedPolicies.OF_GLOBAL_TABLES.keySet());
        for (String address : global) {
            List<Policy> expected = ExpectedPolicies.OF_GLOBAL_TABLES.getOrDefault(address, List.of());
            compare(address, expected, new LinkedHashMap<>(actual.getOrDefault(address, Map.of())), found);
        }
        return found;
    }

    private static void compare(
            String address, List<Policy> expected, Map<String, Policy> actual, List<Deviation> found) {
        for (Policy policy : expected) {
            Policy same = actual.remove(policy.name());
            if (same == null) {
                found.add(deviation(address, "policy " + policy.name() + " is missing"));
            } else if (!same.equals(policy)) {
                found.add(deviation(address, "policy " + policy.name() + " is " + same + ", not " + policy));
            }
        }
        actual.values()
                .forEach(policy ->
                        found.add(deviation(address, "policy " + policy.name() + " is one too many: " + policy)));
    }

    private static Map<String, Map<String, Policy>> read(Connection connection) throws SQLException {
        Map<String, Map<String, Policy>> policies = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(POLICIES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Policy policy = new Policy(
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        Policy.normalised(rows.getString(6)),
                        Policy.normalised(rows.getString(7)));
                policies.computeIfAbsent(rows.getString(1), address -> new LinkedHashMap<>())
                        .put(policy.name(), policy);
            }
        }
        return policies;
    }

    private static Deviation deviation(String address, String fault) {
        return new Deviation("T02", address, fault);
    }
}
