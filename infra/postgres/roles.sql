-- The roles of a cluster that serves Samlöfte. Run once a cluster by a superuser, before `samlofte migrate`;
-- harmless to run again. Passwords are set apart from this file (\password, or your secret store).
-- Not Liquibase: roles belong to the cluster, not to a database, and the owner may not create them.

do $$
declare
    login_role text;
begin
    -- migrates; owns schemas, tables and policies; serves nothing
    if not exists (select from pg_roles where rolname = 'samlofte_owner') then
        create role samlofte_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    -- owns the token function and its keys; nobody signs in as it
    if not exists (select from pg_roles where rolname = 'samlofte_keeper') then
        create role samlofte_keeper nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    -- serve: platform (global tables only), app (one tenant), public (published rows), consented (police figures)
    foreach login_role in array array['samlofte_platform', 'samlofte_app', 'samlofte_public', 'samlofte_consented'] loop
        if not exists (select from pg_roles where rolname = login_role) then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls noinherit', login_role);
        end if;
    end loop;
end
$$;

-- the owner hands the token function to the keeper, and rotates its keys
grant samlofte_keeper to samlofte_owner;

-- the serving roles reach the program's database and no other one of the cluster
revoke all on database postgres from public;
revoke all on database template1 from public;
