--liquibase formatted sql

--changeset revision:1
--comment What each tenant's pages should show and what they do show. Kind due: the platform polls numbers and instants, no content; enable and force row level security by isolate.
create table publishing.revision (
    tenant_id     integer primary key references tenancy.tenant (id),
    wanted        bigint not null default 1,
    rendered      bigint not null default 0,
    renderer      bigint not null default 0,
    valid_until   timestamptz not null default 'infinity',
    claimed_until timestamptz not null default '-infinity'
);
call tenancy.isolate('publishing.revision', 'due');

--changeset page:1
--comment Finished public pages; kind open: enable and force row level security by isolate.
create table publishing.page (
    tenant_id    integer not null references tenancy.tenant (id),
    path         text not null check (path ~ '^/'),
    module       text not null,
    content_type text not null,
    etag         text not null,
    plain_length integer not null,
    gzip         bytea not null,
    revision     bigint not null,
    valid_until  timestamptz not null,
    primary key (tenant_id, path)
);
call tenancy.isolate('publishing.page', 'open');

grant usage on schema publishing to samlofte_platform, samlofte_app, samlofte_public;

--changeset page-without-end:1
--comment A tenant's pages end together, see revision.valid_until. Dropped at once, not by expand and contract: no release has read it.
alter table publishing.page drop column valid_until;
