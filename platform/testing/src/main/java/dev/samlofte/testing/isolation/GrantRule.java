package dev.samlofte.testing.isolation;

import dev.samlofte.database.DatabaseRole;
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
import java.util.stream.Collectors;

/**
 * T03: on a tenant table each role may do exactly what the table's kind says, on a global one at most what the list of
 * global tables says; nobody else may do anything, no grant covers single columns, and none may be passed on.
 */
final class GrantRule implements IsolationRule {

    private static final String GRANTS = """
            select n.nspname || '.' || c.relname,
                case when acl.grantee = 0 then 'public' else pg_get_userbyid(acl.grantee) end,
                acl.privilege_type
                    || case when acl.is_grantable then ' and pass it on' else '' end
                    || case when acl.attname is null then '' else ' on column ' || acl.attname end
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (
                select grantee, privilege_type, is_grantable, null::name as attname
                from aclexplode(c.relacl)
                union all
                select g.grantee, g.privilege_type, g.is_grantable, a.attname
                from pg_attribute a
                cross join lateral aclexplode(a.attacl) g
                where a.attrelid = c.oid
            ) acl
            where n.nspname !~ '^pg_'
                and n.nspname <> 'information_schema'
                and c.relkind in ('r', 'p', 'f')
                and acl.grantee <> c.relowner
            order by 1, 2, 3
            """;

    private static final Map<String, DatabaseRole> ROLES =
            ServingRoles.ALL.stream().collect(Collectors.toMap(DatabaseRole::roleName, role -> role));

    @Override
    public List<Deviation> deviations(Connection connection) throws SQLException {
        Map<String, Map<String, Set<String>>> actual = read(connection);
        List<Deviation> found = new ArrayList<>();
        for (TenantTable table : TenantTables.read(connection)) {
            Map<String, Set<String>> grants = actual.getOrDefault(table.address(), Map.of());
            Kind kind = table.kind();
            for (DatabaseRole role : ServingRoles.ALL) {
                Set<String> expected = kind == null ? Set.of() : ExpectedPolicies.grants(kind, role);
                Set<String> missing = new TreeSet<>(expected);
                missing.removeAll(grants.getOrDefault(role.roleName(), Set.of()));
                missing.forEach(
                        command -> found.add(deviation(table.address(), role.roleName() + " may not " + command)));
            }
            tooMany(table.address(), grants, role -> kind == null ? Set.of() : ExpectedPolicies.grants(kind, role))
                    .forEach(found::add);
            actual.remove(table.address());
        }
        actual.forEach((address, grants) ->
                found.addAll(tooMany(address, grants, role -> GlobalTables.allowed(address, role))));
        return found;
    }

    private static List<Deviation> tooMany(String address, Map<String, Set<String>> grants, Allowed allowed) {
        List<Deviation> found = new ArrayList<>();
        grants.forEach((name, commands) -> {
            DatabaseRole role = ROLES.get(name);
            Set<String> excess = new TreeSet<>(commands);
            excess.removeAll(role == null ? Set.of() : allowed.to(role));
            excess.forEach(command -> found.add(deviation(address, name + " may " + command)));
        });
        return found;
    }

    private static Map<String, Map<String, Set<String>>> read(Connection connection) throws SQLException {
        Map<String, Map<String, Set<String>>> grants = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(GRANTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                grants.computeIfAbsent(rows.getString(1), address -> new LinkedHashMap<>())
                        .computeIfAbsent(rows.getString(2), role -> new TreeSet<>())
                        .add(rows.getString(3));
            }
        }
        return grants;
    }

    private static Deviation deviation(String address, String fault) {
        return new Deviation("T03", address, fault);
    }

    @FunctionalInterface
    private interface Allowed {
        Set<String> to(DatabaseRole role);
    }
}
