package dev.samlofte.testing.isolation;

import java.util.List;

/** T03, T18: the serving roles are nobody, own nothing, belong to nobody and make nothing. */
final class RoleRules {

    static final List<IsolationRule> ALL = List.of(
            new SqlRule("T03", """
                    select rolname, fault
                    from pg_roles
                    cross join lateral (values
                        (rolsuper, 'is superuser'),
                        (rolbypassrls, 'bypasses row-level security'),
                        (rolcreaterole, 'may create roles'),
                        (rolcreatedb, 'may create databases'),
                        (rolreplication, 'may replicate'),
                        (rolcanlogin and rolname = 'samlofte_keeper', 'may sign in')
                    ) attribute (present, fault)
                    where present and rolname ~ '^samlofte_'
                    order by 1, 2
                    """),
            new SqlRule("T03", """
                    select pg_get_userbyid(member), 'belongs to ' || pg_get_userbyid(roleid)
                    from pg_auth_members
                    where pg_get_userbyid(member) ~ '^samlofte_'
                        and (pg_get_userbyid(member), pg_get_userbyid(roleid)) <> ('samlofte_owner', 'samlofte_keeper')
                    order by 1, 2
                    """),
            new SqlRule("T03", """
                    select serving.rolname, 'owns ' || owned.what
                    from (
                        select relowner as owner, oid::regclass::text as what
                        from pg_class
                        where relkind in ('r', 'p', 'f', 'v', 'm', 'S')
                        union all
                        select proowner, oid::regprocedure::text from pg_proc
                        union all
                        select nspowner, 'schema ' || nspname from pg_namespace
                        union all
                        select typowner, 'type ' || oid::regtype from pg_type where typrelid = 0 and typelem = 0
                        union all
                        select datdba, 'database ' || datname from pg_database
                        union all
                        select lomowner, 'a large object' from pg_largeobject_metadata
                    ) owned
                    join serving on serving.oid = owned.owner
                    order by 1, 2
                    """),
            new SqlRule("T03", """
                    select address, 'belongs to ' || pg_get_userbyid(relowner)
                    from ours
                    where relkind in ('r', 'p', 'f', 'v', 'm', 'S')
                        and pg_get_userbyid(relowner)
                            <> case address when 'tenancy.token_key' then 'samlofte_keeper' else 'samlofte_owner' end
                    order by 1
                    """),
            new SqlRule("T03", """
                    select pg_get_userbyid(setrole), 'starts its sessions with ' || array_to_string(setconfig, ', ')
                    from pg_db_role_setting
                    where setrole in (select oid from serving) or array_to_string(setconfig, ' ') ~ 'samlofte|row_security'
                    order by 1
                    """),
            new SqlRule("T03", """
                    select 'default privileges of ' || pg_get_userbyid(defaclrole), 'hand out rights nobody reads in a changeset'
                    from pg_default_acl
                    order by 1
                    """),
            new SqlRule("T18", """
                    select serving.rolname, 'may create in schema ' || nspname
                    from pg_namespace
                    cross join serving
                    where nspname !~ '^pg_(toast_)?temp' and has_schema_privilege(serving.oid, pg_namespace.oid, 'create')
                    order by 1, 2
                    """),
            new SqlRule("T18", """
                    select serving.rolname, 'may create ' || what || ' in the database'
                    from serving
                    cross join (values ('create', 'schemas'), ('temporary', 'temporary tables')) privilege (name, what)
                    where has_database_privilege(serving.oid, current_database(), privilege.name)
                    order by 1, 2
                    """));

    private RoleRules() {}
}
