--liquibase formatted sql

--changeset place:1
--comment A tenant's register of places. Kind published: enable and force row level security by isolate; visitors read what everybody may know. A place of young people is open only when somebody opened it (places.decision says who). None is deleted: a merged one leads to the place it turned out to be.
create table places.place (
    tenant_id   integer not null references tenancy.tenant (id),
    id          uuid not null,
    published   boolean not null,
    name        text not null check (length(name) between 1 and 120),
    name_key    text not null check (name_key <> ''),
    kind        text not null check (kind in ('MUNICIPALITY', 'URBAN_AREA', 'PUBLIC_SPACE', 'PRIORITISED_PLACE', 'UNSAFE_PLACE', 'YOUTH_PLACE', 'ALCOHOL_BAN_AREA', 'GYM', 'SCHOOL', 'OTHER')),
    area        text check (length(area) between 1 and 120),
    state       text not null default 'ACTIVE' check (state in ('ACTIVE', 'RETIRED')),
    merged_into uuid,
    opened_at   timestamptz,
    version     integer not null default 1 check (version > 0),
    changed_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, merged_into) references places.place (tenant_id, id),
    constraint merged_into_another check (merged_into <> id),
    constraint young_are_shown_by_decision check (not published or kind not in ('YOUTH_PLACE', 'SCHOOL') or opened_at is not null)
);
create unique index place_name on places.place (tenant_id, name_key) where state = 'ACTIVE' and merged_into is null;
create index place_merged on places.place (tenant_id, merged_into);
call tenancy.isolate('places.place', 'published');

--changeset decision:1
--comment Who decided that everybody may know of a place, or no longer may. Kind appended: enable and force row level security by isolate.
create table places.decision (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    place_id   uuid not null,
    at         timestamptz not null,
    opened     boolean not null,
    reason     text check (length(reason) between 1 and 1000),
    by_account uuid,
    by_name    text not null check (length(by_name) <= 200),
    primary key (tenant_id, id),
    foreign key (tenant_id, place_id) references places.place (tenant_id, id)
);
create index decision_newest on places.decision (tenant_id, place_id, at desc, id desc);
call tenancy.isolate('places.decision', 'appended');
grant usage on schema places to samlofte_app, samlofte_public;
