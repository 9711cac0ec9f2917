--liquibase formatted sql

--changeset applied-file:1
--comment What tenant apply last loaded, so that applying again changes nothing; kind tenant: enable and force row level security by isolate.
create table onboarding.applied_file (
    tenant_id  integer not null references tenancy.tenant (id),
    file       text not null,
    sha256     text not null,
    applied_at timestamptz not null default now(),
    primary key (tenant_id, file)
);
call tenancy.isolate('onboarding.applied_file', 'tenant');
grant usage on schema onboarding to samlofte_app;
