--liquibase formatted sql

--changeset reference-tables:1
--comment Reference data: the same for every tenant, so no tenant key and no policy (allow-list of the isolation tests).
create table geography.police_region (
    code text primary key check (code ~ '^[a-z]{2,20}$'),
    name text not null
);

create table geography.county (
    code               text primary key check (code ~ '^[0-9]{2}$'),
    name               text not null,
    letter             text not null check (letter ~ '^[A-Z]{1,2}$'),
    police_region_code text not null references geography.police_region (code)
);

create table geography.municipality (
    code          text primary key check (code ~ '^[0-9]{4}$'),
    name          text not null,
    official_name text not null,
    county_code   text not null references geography.county (code),
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    latitude      double precision not null check (latitude between 55 and 70),
    longitude     double precision not null check (longitude between 10 and 25),
    check (county_code = substr(code, 1, 2))
);

create table geography.local_police_area (
    police_region_code text not null references geography.police_region (code),
    name               text not null,
    police_area        text,
    source             text not null,
    primary key (police_region_code, name)
);

create table geography.local_police_area_municipality (
    police_region_code text not null,
    name               text not null,
    municipality_code  text not null references geography.municipality (code),
    primary key (police_region_code, name, municipality_code),
    foreign key (police_region_code, name) references geography.local_police_area (police_region_code, name)
);

grant usage on schema geography to samlofte_platform, samlofte_app, samlofte_public, samlofte_consented;
grant select on geography.police_region, geography.county, geography.municipality, geography.local_police_area,
    geography.local_police_area_municipality to samlofte_platform, samlofte_app, samlofte_public, samlofte_consented;
grant insert, update, delete on geography.police_region, geography.county, geography.municipality,
    geography.local_police_area, geography.local_police_area_municipality to samlofte_platform;
