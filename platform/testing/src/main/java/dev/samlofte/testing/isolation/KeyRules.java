package dev.samlofte.testing.isolation;

import java.util.List;

/** T06, T07, T19: no key works as an oracle, reaches across tenants or lets one tenant count the others. */
final class KeyRules {

    static final List<IsolationRule> ALL = List.of(
            new SqlRule("T06", """
                    select tenant_table.address,
                        case when indisunique then 'unique index ' else 'index ' end
                            || indexrelid::regclass::name || ' does not begin with tenant_id'
                    from pg_index
                    join tenant_table on tenant_table.oid = indrelid
                    where not exists (
                        select
                        from pg_attribute a
                        where a.attrelid = indrelid and a.attnum = indkey[0] and a.attname = 'tenant_id'
                    )
                    order by 1, 2
                    """),
            new SqlRule("T06", """
                    select address, 'has no primary key'
                    from tenant_table
                    where not exists (select from pg_index where indrelid = tenant_table.oid and indisprimary)
                    order by 1
                    """),
            new SqlRule("T07", """
                    select tenant_table.address,
                        'foreign key ' || conname || ' to ' || target.address || ' does not pair tenant_id with tenant_id'
                    from pg_constraint
                    join tenant_table on tenant_table.oid = conrelid
                    join tenant_table target on target.oid = confrelid
                    where contype = 'f'
                        and not exists (
                            select
                            from unnest(conkey, confkey) as pair (own, other)
                            join pg_attribute a on a.attrelid = conrelid and a.attnum = own
                            join pg_attribute b on b.attrelid = confrelid and b.attnum = other
                            where a.attname = 'tenant_id' and b.attname = 'tenant_id'
                        )
                    order by 1, 2
                    """),
            new SqlRule("T07", """
                    select tenant_table.address, 'foreign key ' || conname || ' to the tenant is not on tenant_id alone'
                    from pg_constraint
                    join tenant_table on tenant_table.oid = conrelid
                    join ours target on target.oid = confrelid
                    where contype = 'f'
                        and target.address = 'tenancy.tenant'
                        and (
                            select array_agg(a.attname::text)
                            from pg_attribute a
                            where a.attrelid = conrelid and a.attnum = any (conkey)
                        ) <> array['tenant_id']
                    order by 1, 2
                    """),
            new SqlRule("T07", """
                    select own.address, 'a global table refers to ' || tenant_table.address
                    from pg_constraint
                    join ours own on own.oid = conrelid
                    join tenant_table on tenant_table.oid = confrelid
                    where contype = 'f' and conrelid not in (select oid from tenant_table)
                    order by 1, 2
                    """),
            new SqlRule("T19", """
                    select address, 'is a sequence: its numbers count across tenants'
                    from ours
                    where relkind = 'S'
                        and not exists (
                            select
                            from pg_depend d
                            join ours owner on owner.oid = d.refobjid
                            where d.objid = ours.oid and d.deptype = 'i' and owner.address = 'tenancy.tenant'
                        )
                    order by 1
                    """),
            new SqlRule("T19", """
                    select address, 'column ' || attname || ' takes its numbers from a sequence'
                    from pg_attribute
                    join tenant_table on tenant_table.oid = attrelid
                    left join pg_attrdef on adrelid = attrelid and adnum = attnum
                    where attidentity <> '' or pg_get_expr(adbin, adrelid) ~ 'nextval'
                    order by 1, 2
                    """));

    private KeyRules() {}
}
