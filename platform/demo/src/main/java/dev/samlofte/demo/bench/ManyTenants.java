package dev.samlofte.demo.bench;

/**
 * Makes every other municipality a tenant with what the first one has: profile, members with accounts of their own,
 * published pledge and draft. For the superuser, since it fills many tables at once.
 */
final class ManyTenants {

    static final String SQL = """
            set session_replication_role = replica;
            insert into tenancy.tenant (slug, municipality_code, name, official_name, modules, languages)
            select other.slug, other.code, other.name, other.official_name, first.modules, first.languages
            from geography.municipality other
                cross join tenancy.tenant first
            where other.code <> first.municipality_code;

            insert into identity.account (id, owner_kind, owner_tenant, issuer, subject, name, created_at)
            select
                md5(other.id || '/' || account.id)::uuid, account.owner_kind, other.id, account.issuer,
                account.subject, account.name, account.created_at
            from identity.account account
                join tenancy.tenant other on other.id <> account.owner_tenant;

            do $$
            declare
                first_tenant constant integer := (select min(id) from tenancy.tenant);
                filled record;
            begin
                for filled in
                    select
                        format('%I.%I', table_schema, table_name) as name,
                        string_agg(quote_ident(column_name), ', ') filter (where column_name <> 'tenant_id') as columns,
                        string_agg(
                            case
                                when column_name = 'account_id' then 'md5(other.id || ''/'' || account_id)::uuid'
                                else 'copied.' || quote_ident(column_name)
                            end,
                            ', ') filter (where column_name <> 'tenant_id') as contents
                    from information_schema.columns
                    where table_schema in ('tenancy', 'pledges') or (table_schema, table_name) = ('identity', 'membership')
                    group by table_schema, table_name
                    having bool_or(column_name = 'tenant_id')
                loop
                    execute format(
                        'insert into %1$s (tenant_id, %2$s) select other.id, %3$s
                         from %1$s copied join tenancy.tenant other on other.id <> copied.tenant_id
                         where copied.tenant_id = %4$s',
                        filled.name, filled.columns, filled.contents, first_tenant);
                end loop;
            end
            $$;
            reset session_replication_role;
            analyze
            """;

    private ManyTenants() {}
}
