-- Run in the new database by a superuser: nobody but the owner creates anything, not even temporary tables or functions.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, create on database %I to samlofte_owner', current_database());
    execute format('grant connect on database %I to samlofte_platform, samlofte_app, samlofte_public, samlofte_consented', current_database());
end
$$;
revoke all on schema public from public;
