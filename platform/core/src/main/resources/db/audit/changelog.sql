--liquibase formatted sql

--changeset entry:1
--comment Who did what when, in a tenant. Kind appended: enable and force row level security, policies and grants by isolate; nobody changes or removes a row. Details carry ids and names of fields, never what stands in them.
create table audit.entry (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('PERSON', 'MACHINE', 'PROGRAM', 'NOBODY')),
    actor_id     uuid,
    actor_name   text not null check (length(actor_name) <= 200),
    action       text not null check (action ~ '^[a-z-]+:[a-z-]+$'),
    subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
    subject_id   text not null check (length(subject_id) <= 200),
    details      jsonb not null default '{}',
    primary key (tenant_id, id),
    constraint persons_have_an_account check (actor_kind <> 'PERSON' or actor_id is not null)
);
create index entry_newest on audit.entry (tenant_id, at desc, id desc);
create index entry_subject on audit.entry (tenant_id, subject_kind, subject_id, at desc);
call tenancy.isolate('audit.entry', 'appended');

--changeset platform-entry:1
--comment The same for what belongs to no tenant: signing in and out, what operators do. Global; the platform adds and reads.
create table audit.platform_entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('PERSON', 'MACHINE', 'PROGRAM', 'NOBODY')),
    actor_id     uuid,
    actor_name   text not null check (length(actor_name) <= 200),
    action       text not null check (action ~ '^[a-z-]+:[a-z-]+$'),
    subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
    subject_id   text not null check (length(subject_id) <= 200),
    details      jsonb not null default '{}'
);
create index on audit.platform_entry (at desc, id desc);
grant select, insert on audit.platform_entry to samlofte_platform;
grant usage on schema audit to samlofte_app, samlofte_platform;
