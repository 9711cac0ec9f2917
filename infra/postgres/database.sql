-- Run in the new database by a superuser: nobody but the owner creates anything, not even temporary tables or functions.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, create on database %I to samlofte_owner', current_database());
    execute format('grant connect on database %I to samlofte_platform, samlofte_app, samlofte_public, samlofte_consented', current_database());
end
$$;
revoke all on schema public from public;

-- large objects know no tenant: nobody but the superuser makes, reads or fills them
revoke execute on function
    lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea), lo_get(oid),
    lo_get(oid, bigint, integer), lo_open(oid, integer), lowrite(integer, bytea), loread(integer, integer),
    lo_import(text), lo_import(text, oid), lo_export(oid, text), lo_unlink(oid)
    from public;
