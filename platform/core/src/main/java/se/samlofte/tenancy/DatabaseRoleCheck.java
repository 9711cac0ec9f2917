package se.samlofte.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the roles the program serves with and refuses to start on one that row-level security would not hold:
 * a superuser, one that bypasses it, one that owns anything, may create roles or objects, belongs to another role,
 * may replicate (the log holds every tenant's rows) or truncate, or connects to the databases every cluster has.
 */
final class DatabaseRoleCheck {

    private static final String FAULTS = """
            select fault
            from (
                select 'is superuser' as fault from pg_roles where rolname = current_user and rolsuper
                union all
                select 'bypasses row-level security' from pg_roles where rolname = current_user and rolbypassrls
                union all
                select 'may create roles' from pg_roles where rolname = current_user and rolcreaterole
                union all
                select 'may create databases' from pg_roles where rolname = current_user and rolcreatedb
                union all
                select 'may replicate' from pg_roles where rolname = current_user and rolreplication
                union all
                select 'belongs to role ' || pg_get_userbyid(roleid)
                from pg_auth_members
                where member = (select oid from pg_roles where rolname = current_user)
                union all
                select 'owns ' || oid::regclass
                from pg_class
                where relowner = (select oid from pg_roles where rolname = current_user)
                union all
                select 'owns function ' || oid::regproc
                from pg_proc
                where proowner = (select oid from pg_roles where rolname = current_user)
                union all
                select 'owns schema ' || nspname
                from pg_namespace
                where nspowner = (select oid from pg_roles where rolname = current_user)
                union all
                select 'may create in schema ' || nspname
                from pg_namespace
                where nspname !~ '^pg_' and has_schema_privilege(oid, 'create')
                union all
                select 'may create in the database'
                where has_database_privilege(current_database(), 'create')
                    or has_database_privilege(current_database(), 'temporary')
                union all
                select 'may truncate, reference or trigger on ' || oid::regclass
                from pg_class
                where relkind in ('r', 'p', 'v', 'm')
                    and relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information_schema$')
                    and (has_table_privilege(oid, 'truncate')
                        or has_any_column_privilege(oid, 'references')
                        or has_table_privilege(oid, 'trigger'))
                union all
                select 'may connect to database ' || datname
                from pg_database
                where datname in ('postgres', 'template1')
                    and datname <> current_database()
                    and has_database_privilege(oid, 'connect')
            ) found
            order by fault
            """;

    private final RoutingDataSource routing;

    DatabaseRoleCheck(RoutingDataSource routing) {
        this.routing = routing;
    }

    /** @throws StartRefusedException naming each role and what is wrong with it */
    void refuseUnlessHarmless() {
        List<String> faults = new ArrayList<>();
        for (DatabaseAccess access : DatabaseAccess.values()) {
            try (Connection connection = routing.pool(access).getConnection()) {
                faults.addAll(faultsOf(connection, access));
            } catch (SQLException e) {
                throw new StartRefusedException(
                        "no connection to the database as " + access.roleName() + ": " + e.getMessage(), e);
            }
        }
        if (!faults.isEmpty()) {
            throw new StartRefusedException("these database roles may too much: " + String.join("; ", faults)
                    + ". See infra/postgres/roles.sql.");
        }
    }

    static List<String> faultsOf(Connection connection, DatabaseAccess access) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FAULTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                faults.add(access.roleName() + " " + rows.getString(1));
            }
        }
        return faults;
    }
}
