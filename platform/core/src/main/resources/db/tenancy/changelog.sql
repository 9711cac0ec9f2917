--liquibase formatted sql

--changeset token-key:1
--comment The keys that verify tenant tokens: HMAC's two padded keys (RFC 2104), read by the keeper's function alone.
create table tenancy.token_key (
    kid          text primary key check (kid ~ '^[a-z0-9]{1,16}$'),
    inner_pad    bytea not null check (length(inner_pad) = 64),
    outer_pad    bytea not null check (length(outer_pad) = 64),
    installed_at timestamptz not null default now()
);
grant usage, create on schema tenancy to samlofte_keeper;
alter table tenancy.token_key owner to samlofte_keeper;

--changeset verified-token:1 splitStatements:false
--comment Token: v1.kid.kind.id.expiry.mac, the mac over all that stands before it. Absent: null, so that policies match nothing. Forged or expired: an error.
create function tenancy.verified_id(expected_kind text) returns integer
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    token text := nullif(current_setting('samlofte.tenant', true), '');
    part  text[];
    mac   bytea;
begin
    if token is null then
        return null;
    end if;
    if token !~ '^v1\.[a-z0-9]{1,16}\.[a-z]{1,16}\.[0-9]{1,9}\.[0-9]{10}\.[0-9a-f]{64}$' then
        raise exception 'tenant token refused' using errcode = '28000';
    end if;
    part := string_to_array(token, '.');
    select sha256(key.outer_pad || sha256(key.inner_pad || convert_to(array_to_string(part[1:5], '.'), 'UTF8')))
    into mac
    from tenancy.token_key key
    where key.kid = part[2];
    -- compared by their digests, so that the time taken says nothing about the mac
    if mac is null
        or sha256(mac) <> sha256(decode(part[6], 'hex'))
        or to_timestamp(part[5]::bigint) < now() then
        raise exception 'tenant token refused' using errcode = '28000';
    end if;
    if part[3] <> expected_kind then
        return null;
    end if;
    return part[4]::integer;
end
$$;
alter function tenancy.verified_id(text) owner to samlofte_keeper;

--changeset current-tenant:1 splitStatements:false
create function tenancy.current_tenant() returns integer
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$ select tenancy.verified_id('tenant') $$;
alter function tenancy.current_tenant() owner to samlofte_keeper;
revoke all on function tenancy.verified_id(text) from public;
revoke all on function tenancy.current_tenant() from public;
grant execute on function tenancy.current_tenant() to samlofte_owner, samlofte_app, samlofte_public, samlofte_consented;
revoke create on schema tenancy from samlofte_keeper;
grant usage on schema tenancy to samlofte_platform, samlofte_app, samlofte_public, samlofte_consented;

--changeset isolate:1 splitStatements:false
--comment Called in the changeset that creates a tenant table: enable and force row level security, the policies of its kind, and its grants. Kinds: tenant (staff only), published (anonymous visitors read rows marked so), open (anonymous visitors read every row of the tenant), due (the platform may scan across tenants what is due; no content).
create procedure tenancy.isolate(target regclass, kind text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    of_tenant constant text := 'tenant_id = (select tenancy.current_tenant())';
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy maintenance on %s to samlofte_owner using (true) with check (true)', target);
    execute format('create policy tenant on %s to samlofte_app using (%s) with check (%s)', target, of_tenant, of_tenant);
    execute format('grant select, insert, update, delete on %s to samlofte_app', target);
    case kind
        when 'tenant' then
            null;
        when 'published' then
            execute format('create policy published on %s for select to samlofte_public using (%s and published)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'open' then
            execute format('create policy open on %s for select to samlofte_public using (%s)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'due' then
            execute format('create policy due on %s for select to samlofte_platform using (true)', target);
            execute format('grant select on %s to samlofte_platform', target);
        else
            raise exception 'unknown kind of tenant table: %', kind;
    end case;
    execute format('comment on table %s is %L', target, 'isolation: ' || kind);
end
$$;
revoke all on procedure tenancy.isolate(regclass, text) from public;

--changeset tenant-directory:1
--comment The directory of tenants: global, written by operators, holds nothing that is not public.
create table tenancy.tenant (
    id                integer primary key generated always as identity,
    slug              text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    municipality_code text unique references geography.municipality (code),
    name              text not null,
    official_name     text not null,
    modules           text[] not null default '{}',
    languages         text[] not null default '{sv}',
    suspended         boolean not null default false,
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now()
);
grant select, insert, update on tenancy.tenant to samlofte_platform;
grant select on tenancy.tenant to samlofte_app, samlofte_public, samlofte_consented;

--changeset tenant-profile:1
--comment What residents see of a municipality; kind open: enable and force row level security, policies and grants by isolate.
create table tenancy.profile (
    tenant_id              integer primary key references tenancy.tenant (id),
    visiting_building      text,
    visiting_street        text,
    visiting_town          text,
    postal_line            text,
    postal_code            text,
    postal_town            text,
    switchboard            text,
    website                text,
    colour_main            text not null check (colour_main ~ '^#[0-9a-f]{6}$'),
    colour_support         text not null check (colour_support ~ '^#[0-9a-f]{6}$'),
    colour_accent          text not null check (colour_accent ~ '^#[0-9a-f]{6}$'),
    logo                   bytea,
    logo_alt               text,
    police_unit_kind       text,
    police_unit_name       text,
    police_unit_region     text,
    police_unit_display    text,
    sign_in                text not null,
    accessibility_level    text not null check (accessibility_level in ('FULL', 'PARTIAL', 'NONE')),
    accessibility_reviewed date,
    privacy_controller     text not null,
    privacy_controller_en  text not null,
    privacy_contact        text not null,
    check (logo is null or logo_alt is not null)
);
call tenancy.isolate('tenancy.profile', 'open');

create table tenancy.accessibility_shortcoming (
    tenant_id integer not null references tenancy.tenant (id),
    position  integer not null,
    text_sv   text not null,
    reason_sv text not null,
    text_en   text not null,
    reason_en text not null,
    primary key (tenant_id, position)
);
call tenancy.isolate('tenancy.accessibility_shortcoming', 'open');

create table tenancy.department (
    tenant_id integer not null references tenancy.tenant (id),
    id        text not null check (id ~ '^[a-z0-9-]+$'),
    position  integer not null,
    name_sv   text not null,
    name_en   text,
    primary key (tenant_id, id)
);
call tenancy.isolate('tenancy.department', 'open');

create table tenancy.contact (
    tenant_id    integer not null references tenancy.tenant (id),
    id           text not null check (id ~ '^[a-z0-9-]+$'),
    position     integer not null,
    role_sv      text not null,
    role_en      text,
    organisation text not null,
    unit         text,
    email        text,
    phone        text,
    hours_sv     text,
    hours_en     text,
    purposes     text[] not null default '{}',
    primary key (tenant_id, id)
);
call tenancy.isolate('tenancy.contact', 'open');

--changeset event-publication:1
--comment Modulith's publication registry (its own structure): global, carries ids only. Anonymous visitors' acts may add events, never read them.
create table tenancy.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
create index on tenancy.event_publication using hash (serialized_event);
create index on tenancy.event_publication (completion_date);
grant select, insert, update, delete on tenancy.event_publication to samlofte_platform;
grant insert on tenancy.event_publication to samlofte_app, samlofte_public;

--changeset event-publication-of-own-tenant:1
--comment Staff add events of the bound tenant alone: a forged one would have listeners act for another. No visitor's act adds any yet. The platform's role carries the registry.
revoke insert on tenancy.event_publication from samlofte_public;
alter table tenancy.event_publication enable row level security;
create policy registry on tenancy.event_publication to samlofte_platform using (true) with check (true);
create policy own_event on tenancy.event_publication for insert to samlofte_app
    with check ((serialized_event::jsonb #>> '{tenant,value}')::integer = (select tenancy.current_tenant()));

--changeset isolate:2 splitStatements:false
--comment Kind appended: staff read and add, nobody changes or removes, such as the trail.
create or replace procedure tenancy.isolate(target regclass, kind text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    of_tenant constant text := 'tenant_id = (select tenancy.current_tenant())';
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy maintenance on %s to samlofte_owner using (true) with check (true)', target);
    execute format('create policy tenant on %s to samlofte_app using (%s) with check (%s)', target, of_tenant, of_tenant);
    execute format('grant select, insert%s on %s to samlofte_app', case when kind = 'appended' then '' else ', update, delete' end, target);
    case kind
        when 'tenant', 'appended' then
            null;
        when 'published' then
            execute format('create policy published on %s for select to samlofte_public using (%s and published)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'open' then
            execute format('create policy open on %s for select to samlofte_public using (%s)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'due' then
            execute format('create policy due on %s for select to samlofte_platform using (true)', target);
            execute format('grant select on %s to samlofte_platform', target);
        else
            raise exception 'unknown kind of tenant table: %', kind;
    end case;
    execute format('comment on table %s is %L', target, 'isolation: ' || kind);
end
$$;

--changeset cheaper-token:1 splitStatements:false
--comment The same rule at a quarter of the cost, which each table of each statement pays. Only the outer function changes role and search_path; the inner one runs within it and is nobody else's to call. What is read from the token is read from what was signed.
create or replace function tenancy.verified_id(expected_kind text) returns integer
    language plpgsql
    stable
    security invoker
as $$
declare
    token  constant text := current_setting('samlofte.tenant', true);
    signed constant text := left(token, -65);
    mac    bytea;
begin
    if token is null or token = '' then
        return null;
    end if;
    select sha256(key.outer_pad || sha256(key.inner_pad || convert_to(signed, 'UTF8')))
    into mac
    from tenancy.token_key key
    where key.kid = split_part(signed, '.', 2);
    -- compared by their digests, so that the time taken says nothing about the mac
    if mac is null
        or sha256(convert_to('.' || encode(mac, 'hex'), 'UTF8')) <> sha256(convert_to(right(token, 65), 'UTF8'))
        or signed !~ '^v1\.[a-z0-9]{1,16}\.[a-z]{1,16}\.[0-9]{1,9}\.[0-9]{10}$'
        or to_timestamp(split_part(signed, '.', 5)::bigint) < now() then
        raise exception 'tenant token refused' using errcode = '28000';
    end if;
    if split_part(signed, '.', 3) <> expected_kind then
        return null;
    end if;
    return split_part(signed, '.', 4)::integer;
end
$$;
alter function tenancy.verified_id(text) reset all;
create or replace function tenancy.current_tenant() returns integer
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$ begin return tenancy.verified_id('tenant'); end $$;

--changeset isolate-intake:1 splitStatements:false
--comment Kind intake: visitors add rows of their tenant and read none, not even their own; staff do everything.
create or replace procedure tenancy.isolate(target regclass, kind text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    of_tenant constant text := 'tenant_id = (select tenancy.current_tenant())';
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy maintenance on %s to samlofte_owner using (true) with check (true)', target);
    execute format('create policy tenant on %s to samlofte_app using (%s) with check (%s)', target, of_tenant, of_tenant);
    execute format('grant select, insert%s on %s to samlofte_app', case when kind = 'appended' then '' else ', update, delete' end, target);
    case kind
        when 'tenant', 'appended' then
            null;
        when 'published' then
            execute format('create policy published on %s for select to samlofte_public using (%s and published)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'open' then
            execute format('create policy open on %s for select to samlofte_public using (%s)', target, of_tenant);
            execute format('grant select on %s to samlofte_public', target);
        when 'intake' then
            execute format('create policy intake on %s for insert to samlofte_public with check (%s)', target, of_tenant);
            execute format('grant insert on %s to samlofte_public', target);
        when 'due' then
            execute format('create policy due on %s for select to samlofte_platform using (true)', target);
            execute format('grant select on %s to samlofte_platform', target);
        else
            raise exception 'unknown kind of tenant table: %', kind;
    end case;
    execute format('comment on table %s is %L', target, 'isolation: ' || kind);
end
$$;
