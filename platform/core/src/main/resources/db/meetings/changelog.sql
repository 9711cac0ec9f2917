--liquibase formatted sql

--changeset meeting:1
--comment A meeting of the local council (BRÅ), a steering group or an EST round. Kind tenant: enable and force row level security by isolate. Who takes part is said by roles, never by names.
create table meetings.meeting (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    kind         text not null check (kind in ('CRIME_PREVENTION_COUNCIL', 'STEERING_GROUP', 'EST', 'OTHER')),
    held_on      date not null,
    starts_at    time,
    place        text check (length(place) between 1 and 120),
    participants text check (length(participants) between 1 and 1000),
    state        text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    version      integer not null default 1 check (version > 0),
    changed_at   timestamptz not null,
    primary key (tenant_id, id)
);
create index meeting_days on meetings.meeting (tenant_id, held_on desc, id);
call tenancy.isolate('meetings.meeting', 'tenant');

--changeset item:1
--comment What a meeting talks of: put there by a module, by the platform or by hand. Kind tenant: enable and force row level security by isolate. The same matter stands once in a meeting.
create table meetings.item (
    tenant_id   integer not null references tenancy.tenant (id),
    id          uuid not null,
    meeting_id  uuid not null,
    position    integer not null,
    matter      text not null check (length(matter) between 1 and 300),
    reason      text not null check (reason in ('LATE', 'NEW', 'UNDECIDED', 'POSTPONED', 'BY_HAND')),
    title       text not null check (length(title) between 1 and 500),
    detail      text check (length(detail) between 1 and 1000),
    path        text check (path ~ '^/' and length(path) <= 500),
    confirmable boolean not null default false,
    notes       text not null default '' check (length(notes) <= 5000),
    state       text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'POSTPONED')),
    version     integer not null default 1 check (version > 0),
    changed_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, meeting_id, matter),
    unique (tenant_id, meeting_id, id),
    foreign key (tenant_id, meeting_id) references meetings.meeting (tenant_id, id)
);
create index item_order on meetings.item (tenant_id, meeting_id, position, id);
call tenancy.isolate('meetings.item', 'tenant');

--changeset decision:1
--comment What a meeting decided: who does it by when, as a role. Kind tenant: enable and force row level security by isolate. Late ones stand on the next agenda.
create table meetings.decision (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    meeting_id uuid not null,
    item_id    uuid not null,
    text       text not null check (length(text) between 1 and 1000),
    owner      text not null check (owner in ('TENANT_ADMIN', 'COORDINATOR', 'EDITOR', 'LIAISON_OFFICER', 'LPO_CHIEF', 'OTHER')),
    owner_text text check (length(owner_text) between 1 and 120),
    due        date,
    done_on    date,
    became     text check (became ~ '^/' and length(became) <= 500),
    made_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, meeting_id, item_id) references meetings.item (tenant_id, meeting_id, id)
);
create index decision_open on meetings.decision (tenant_id, done_on, due, id);
create index decision_of on meetings.decision (tenant_id, meeting_id, item_id);
call tenancy.isolate('meetings.decision', 'tenant');
grant usage on schema meetings to samlofte_app;
