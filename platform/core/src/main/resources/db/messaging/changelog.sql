--liquibase formatted sql

--changeset message:1
--comment A letter to one recipient. Kind tenant: enable and force row level security by isolate. Address and content are forgotten when it is sent or given up; recipient_key, a hash of letter and address, keeps (letter, recipient) unique after that.
create table messaging.message (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    letter        uuid not null,
    recipient_key bytea not null,
    message_id    text not null check (message_id <> ''),
    recipient     text check (length(recipient) <= 254),
    subject       text,
    text_body     text,
    html_body     text,
    state         text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts      integer not null default 0,
    answer_code   integer,
    made_at       timestamptz not null,
    useless_after timestamptz not null,
    ended_at      timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, letter, recipient_key),
    constraint waiting_has_content check (num_nonnulls(recipient, subject, text_body, html_body) = case state when 'WAITING' then 4 else 0 end)
);
call tenancy.isolate('messaging.message', 'tenant');

--changeset due:1
--comment When each waiting letter is to be tried next; gone when it is sent or given up. Kind due: the platform scans instants, no content; enable and force row level security by isolate.
create table messaging.due (
    tenant_id integer not null references tenancy.tenant (id),
    message   uuid not null,
    at        timestamptz not null,
    primary key (tenant_id, message),
    foreign key (tenant_id, message) references messaging.message (tenant_id, id)
);
create index due_at on messaging.due (tenant_id, at);
call tenancy.isolate('messaging.due', 'due');
grant usage on schema messaging to samlofte_platform, samlofte_app;

--changeset mailing-list:1
--comment Of letters that go to people who asked for them: the list's id, and the reader's own way out of it, forgotten with the content.
alter table messaging.message
    add column list_id text check (length(list_id) <= 255),
    add column list_end text check (length(list_end) <= 1000),
    add constraint list_is_whole check ((list_id is null) = (list_end is null)),
    add constraint list_goes_with_content check (list_end is null or state = 'WAITING');
