package dev.samlofte.testing.isolation;

import java.util.List;

/** T08, T18: nothing in the database runs with more rights than the one who asks, but for the token function. */
final class CodeRules {

    static final List<IsolationRule> ALL = List.of(
            new SqlRule("T08", """
                    select address, 'is a view without security_invoker'
                    from ours
                    where relkind = 'v'
                        and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                    order by 1
                    """),
            new SqlRule("T08", """
                    select address, 'is a materialised view: it keeps rows outside their policies'
                    from ours
                    where relkind = 'm'
                    order by 1
                    """),
            new SqlRule("T08", """
                    select p.oid::regprocedure::text, 'is a security definer outside the list'
                    from pg_proc p
                    where p.prosecdef
                        and p.pronamespace not in (select oid from pg_namespace where nspname ~ '^pg_')
                        and p.oid::regprocedure::text <> 'tenancy.current_tenant()'
                    order by 1
                    """),
            new SqlRule("T08", """
                    select listed.signature,
                        'is not a stable security definer of samlofte_keeper with a fixed search_path'
                    from (values ('tenancy.current_tenant()')) listed (signature)
                    left join pg_proc p on p.oid = to_regprocedure(listed.signature)
                    where p.oid is null
                        or not p.prosecdef
                        or p.provolatile <> 's'
                        or p.proleakproof
                        or p.proconfig is distinct from array['search_path=pg_catalog, pg_temp']
                        or pg_get_userbyid(p.proowner) <> 'samlofte_keeper'
                    order by 1
                    """),
            // runs within current_tenant, as the keeper and with its search_path
            new SqlRule("T08", """
                    select listed.signature, 'is not a stable invoker of samlofte_keeper'
                    from (values ('tenancy.verified_id(text)')) listed (signature)
                    left join pg_proc p on p.oid = to_regprocedure(listed.signature)
                    where p.oid is null
                        or p.prosecdef
                        or p.provolatile <> 's'
                        or p.proleakproof
                        or pg_get_userbyid(p.proowner) <> 'samlofte_keeper'
                    order by 1
                    """),
            new SqlRule("T08", """
                    select p.oid::regprocedure::text, serving.rolname || ' may execute it'
                    from pg_proc p
                    cross join serving
                    where p.oid in (
                            to_regprocedure('tenancy.verified_id(text)'),
                            to_regprocedure('tenancy.isolate(regclass, text)'))
                        and has_function_privilege(serving.oid, p.oid, 'execute')
                    order by 1, 2
                    """),
            new SqlRule("T18", """
                    select p.oid::regprocedure::text, 'is leakproof by our word alone'
                    from pg_proc p
                    where p.proleakproof and p.pronamespace not in (select oid from pg_namespace where nspname ~ '^pg_')
                    order by 1
                    """),
            new SqlRule("T18", """
                    select 'extension ' || extname, 'may bring functions that see past policies'
                    from pg_extension
                    where extname <> 'plpgsql'
                    order by 1
                    """));

    private CodeRules() {}
}
