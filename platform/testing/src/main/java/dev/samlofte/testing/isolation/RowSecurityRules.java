package dev.samlofte.testing.isolation;

import java.util.List;

/** T01: every table that is not on the list of global ones has row-level security, forced, and a tenant in each row. */
final class RowSecurityRules {

    static final List<IsolationRule> ALL = List.of(
            new SqlRule("T01", """
                    select address, 'row-level security is off'
                    from tenant_table
                    where not relrowsecurity
                    order by 1
                    """),
            new SqlRule("T01", """
                    select address, 'row-level security is not forced'
                    from tenant_table
                    where not relforcerowsecurity
                    order by 1
                    """),
            new SqlRule("T01", """
                    select address, 'has no column tenant_id integer not null'
                    from tenant_table
                    where not exists (
                        select
                        from pg_attribute a
                        where a.attrelid = tenant_table.oid
                            and a.attname = 'tenant_id'
                            and a.atttypid = 'integer'::regtype
                            and a.attnotnull
                    )
                    order by 1
                    """),
            // a partition or an heir is read past its parent's policies; a rule rewrites statements with its owner's
            // rights
            new SqlRule("T01", """
                    select address, 'inherits from another table'
                    from tenant_table
                    where oid in (select inhrelid from pg_inherits)
                    order by 1
                    """),
            new SqlRule("T01", """
                    select ours.address, 'has a rewrite rule: ' || rulename
                    from pg_rewrite
                    join ours on ours.oid = ev_class
                    where rulename <> '_RETURN'
                    order by 1
                    """));

    private RowSecurityRules() {}
}
