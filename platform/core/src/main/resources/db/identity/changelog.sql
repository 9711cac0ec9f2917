--liquibase formatted sql

--changeset account:1
--comment A person as an issuer knows them: (owner, issuer, subject), never an e-mail address. Global, since one person may work in several municipalities; the platform alone reads it.
create table identity.account (
    id           uuid primary key,
    owner_kind   text not null check (owner_kind in ('TENANT', 'POLICE', 'OPERATORS')),
    owner_tenant integer references tenancy.tenant (id),
    issuer       text not null,
    subject      text not null check (length(subject) between 1 and 255),
    name         text not null check (length(name) <= 200),
    created_at   timestamptz not null,
    disabled_at  timestamptz,
    unique nulls not distinct (owner_kind, owner_tenant, issuer, subject),
    constraint tenants_own_their_accounts check ((owner_kind = 'TENANT') = (owner_tenant is not null))
);
grant select, insert, update on identity.account to samlofte_platform;

--changeset platform-role:1
--comment Roles above the tenants: operators, and the police regions' analysts. Global; never given by a tenant.
create table identity.platform_role (
    account_id uuid not null references identity.account (id),
    role       text not null check (role in ('OPERATOR', 'REGION_ANALYST')),
    region     text,
    since      date not null,
    until      date,
    primary key (account_id, role),
    constraint analysts_have_a_region check ((role = 'REGION_ANALYST') = (region is not null)),
    constraint ends_after_it_began check (until > since)
);
grant select, insert, update, delete on identity.platform_role to samlofte_platform;

--changeset session:1
--comment Signed-in browsers. Global: a session is found before anybody's tenant is known. The id is stored as its SHA-256, the content as our own JSON record.
create table identity.session (
    id          bytea primary key check (length(id) = 32),
    content     jsonb not null,
    account_id  uuid references identity.account (id),
    issuer      text,
    issuer_sid  text,
    created_at  timestamptz not null,
    last_seen   timestamptz not null,
    expires_at  timestamptz not null
);
create index on identity.session (expires_at);
create index on identity.session (account_id);
create index on identity.session (issuer, issuer_sid);
grant select, insert, update, delete on identity.session to samlofte_platform;

--changeset sign-in:1
--comment How a municipality's own people sign in; a changed issuer is a new version. Kind tenant: enable and force row level security by isolate. The secret itself lies outside, by its reference.
create table identity.sign_in (
    tenant_id         integer not null references tenancy.tenant (id),
    version           integer not null check (version > 0),
    issuer            text not null check (issuer ~ '^https?://'),
    client_id         text not null check (client_id <> ''),
    secret_reference  text,
    least_acr         text[] not null default '{}',
    made_at           timestamptz not null,
    primary key (tenant_id, version)
);
call tenancy.isolate('identity.sign_in', 'tenant');

--changeset membership:1
--comment A dated role of an account in a tenant; made by accepting an invitation while signed in. Kind tenant: enable and force row level security by isolate. until is the first day without the role, in Swedish time.
create table identity.membership (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    account_id uuid not null references identity.account (id),
    name       text not null check (length(name) between 1 and 200),
    role       text not null check (role in ('TENANT_ADMIN', 'COORDINATOR', 'EDITOR', 'LIAISON_OFFICER', 'LPO_CHIEF')),
    since      date not null,
    until      date,
    made_by    uuid,
    made_at    timestamptz not null,
    ended_by   uuid,
    ended_at   timestamptz,
    primary key (tenant_id, id),
    constraint ends_after_it_began check (until > since)
);
create unique index membership_once on identity.membership (tenant_id, account_id, role) where ended_at is null;
call tenancy.isolate('identity.membership', 'tenant');

--changeset invitation:1
--comment A role offered to somebody at an e-mail address, which is forgotten when it is taken or withdrawn. Kind tenant: enable and force row level security by isolate.
create table identity.invitation (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    email        text check (length(email) <= 254),
    name         text not null check (length(name) between 1 and 200),
    role         text not null check (role in ('TENANT_ADMIN', 'COORDINATOR', 'EDITOR', 'LIAISON_OFFICER', 'LPO_CHIEF')),
    since        date not null,
    until        date,
    made_by      uuid,
    made_at      timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  uuid references identity.account (id),
    withdrawn_at timestamptz,
    primary key (tenant_id, id),
    constraint open_has_an_address check (email is not null or accepted_at is not null or withdrawn_at is not null)
);
call tenancy.isolate('identity.invitation', 'tenant');

--changeset link:1
--comment One-time links: the token is kept as its SHA-256, works once, in its tenant, until it expires. Kind tenant: enable and force row level security by isolate.
create table identity.link (
    tenant_id  integer not null references tenancy.tenant (id),
    token      bytea not null check (length(token) = 32),
    purpose    text not null check (purpose ~ '^[a-z-]+$'),
    subject    text not null check (length(subject) <= 200),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, token)
);
create index link_subject on identity.link (tenant_id, purpose, subject);
call tenancy.isolate('identity.link', 'tenant');

--changeset usage:1
grant usage on schema identity to samlofte_app, samlofte_platform;

--changeset link-account:1
--comment At which address somebody without an issuer gets their link to sign in; written when they accept an invitation by link, gone with their last role. Kind tenant: enable and force row level security by isolate.
create table identity.link_account (
    tenant_id  integer not null references tenancy.tenant (id),
    email      text not null check (length(email) <= 254),
    account_id uuid not null references identity.account (id),
    made_at    timestamptz not null,
    primary key (tenant_id, email),
    unique (tenant_id, account_id)
);
call tenancy.isolate('identity.link_account', 'tenant');
create index invitation_email on identity.invitation (tenant_id, email);

--changeset allowance:1
--comment How often one-time links were asked for lately, by a keyed hash of address or network. Global, since one network asks at many municipalities; the platform alone reads it. A row goes when nothing in it counts any more.
create table identity.allowance (
    key     bytea primary key check (length(key) = 32),
    taken   timestamptz[] not null default '{}',
    over_at timestamptz not null
);
create index on identity.allowance (over_at);
grant select, insert, update, delete on identity.allowance to samlofte_platform;

--changeset sign-in:2
--comment What else a municipality's file says of its issuer: a reference to our private key instead of a secret, further scopes, which claim names a person, and which claim has to hold which organisation number. An ended version speaks for nobody.
alter table identity.sign_in
    add column key_reference       text,
    add column scopes              text[] not null default '{}',
    add column subject_claim       text not null default 'sub' check (subject_claim ~ '^[^[:space:]]{1,200}$'),
    add column organisation_claim  text check (organisation_claim ~ '^[^[:space:]]{1,200}$'),
    add column organisation_number text check (organisation_number ~ '^[0-9]{10}$'),
    add column ended_at            timestamptz,
    add constraint either_secret_or_key check (secret_reference is null or key_reference is null),
    add constraint organisation_is_whole check ((organisation_claim is null) = (organisation_number is null));
