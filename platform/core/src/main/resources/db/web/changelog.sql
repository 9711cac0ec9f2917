--liquibase formatted sql

--changeset answer:1
--comment The first answer to a command that may be sent twice: by Idempotency-Key in the API, by form token on pages. Kind tenant: enable and force row level security by isolate.
create table web.answer (
    tenant_id    integer not null references tenancy.tenant (id),
    account_id   uuid not null,
    key          text not null check (length(key) between 1 and 100),
    request_hash bytea not null check (length(request_hash) = 32),
    status       integer,
    location     text,
    body         text,
    made_at      timestamptz not null,
    primary key (tenant_id, account_id, key)
);
create index answer_age on web.answer (tenant_id, made_at);
call tenancy.isolate('web.answer', 'tenant');
grant usage on schema web to samlofte_app;

--changeset answer:2
--comment The version that the first answer told of, as its ETag header said it.
alter table web.answer add column etag text;
