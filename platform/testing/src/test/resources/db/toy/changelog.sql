--liquibase formatted sql
-- Tests only. Each table ends with isolate, which enables and forces row level security, with policies and grants.

--changeset animals:1
create type toy.colour as enum ('BROWN', 'WHITE');

create table toy.animal (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    name      text not null,
    email     text check (email ~ '^[^@]+@[^@]+$'),
    colour    toy.colour not null,
    size      text not null check (size in ('SMALL', 'LARGE')),
    weight    numeric(12, 2) check (weight > 0),
    tags      text[] not null default '{}',
    about     jsonb not null default '{}',
    born_on   date,
    seen_at   timestamptz,
    awake     tstzrange,
    published boolean not null,
    search    tsvector generated always as (to_tsvector('simple', name)) stored,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call tenancy.isolate('toy.animal', 'published');

create table toy.meal (
    tenant_id integer not null,
    id        uuid not null,
    animal_id uuid not null,
    friend_id uuid,
    dish      varchar(12) not null,
    starts_at timestamptz,
    ends_at   timestamptz,
    secret    text not null check (secret ~ '^K-[0-9]{3}$'),
    primary key (tenant_id, id),
    foreign key (tenant_id, animal_id) references toy.animal (tenant_id, id),
    foreign key (tenant_id, friend_id) references toy.animal (tenant_id, id),
    check (ends_at > starts_at)
);
create index on toy.meal (tenant_id, animal_id);
call tenancy.isolate('toy.meal', 'tenant');

create table toy.course (
    tenant_id integer not null,
    meal_id   uuid not null,
    position  smallint not null check (position between 1 and 9),
    before    smallint,
    dish      text not null,
    primary key (tenant_id, meal_id, position),
    foreign key (tenant_id, meal_id) references toy.meal (tenant_id, id) on delete cascade,
    foreign key (tenant_id, meal_id, before) references toy.course (tenant_id, meal_id, position)
);
call tenancy.isolate('toy.course', 'open');

create table toy.feeding (
    tenant_id integer primary key references tenancy.tenant (id),
    due_at    timestamptz not null
);
call tenancy.isolate('toy.feeding', 'due');

create view toy.menu with (security_invoker = true) as select tenant_id, dish from toy.course;

grant usage on schema toy to samlofte_platform, samlofte_app, samlofte_public;

--changeset eaten-stays-eaten:1 splitStatements:false
create function toy.refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'what is eaten stays eaten';
end
$$;

--changeset eaten-stays-eaten-trigger:1
create trigger eaten before update on toy.course for each row execute function toy.refuse();

--changeset complaint:1
--comment What visitors write and nobody but staff reads.
create table toy.complaint (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    body      text not null,
    primary key (tenant_id, id)
);
call tenancy.isolate('toy.complaint', 'intake');
