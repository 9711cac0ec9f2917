--liquibase formatted sql

--changeset pledge:1
--comment The joint document. Kind published: enable and force row level security, policies and grants by isolate. Dates known in part are text in the precision known: 2016, 2016-01, 2016-01-31 or 2016-SUMMER. A child carries its pledge's published flag through a cascading key, so it is never more public than its pledge.
create table pledges.pledge (
    tenant_id        integer not null references tenancy.tenant (id),
    id               uuid not null,
    published        boolean not null,
    slug             text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version          integer not null check (version > 0),
    joint_id         uuid,
    kind             text not null check (kind in ('CITIZEN_PLEDGE', 'ACTION_PLAN', 'AGREEMENT')),
    title            text not null check (title <> ''),
    status           text not null check (status in ('DRAFT', 'AGREED', 'SIGNED', 'PUBLISHED', 'CLOSED', 'ARCHIVED')),
    example          boolean not null default false,
    period_kind      text not null check (period_kind in ('EXACT', 'MONTHS', 'YEAR', 'HALF_YEAR', 'SEASON', 'YEARS', 'OPEN_ENDED', 'NOT_STATED')),
    period_from      date,
    period_to        date,
    period_text      text,
    summary          text not null,
    purpose          text,
    agreement_text   text,
    agreement_signed text check (agreement_signed ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-(WINTER|SPRING|SUMMER|AUTUMN))?$'),
    continues_pledge text,
    continues_text   text,
    revision_clause  text,
    details          jsonb not null default '{}',
    file             text,
    file_sha256      text,
    changed_at       timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug, version),
    unique (tenant_id, id, published),
    constraint published_is_agreed check (not published or status in ('PUBLISHED', 'CLOSED', 'ARCHIVED')),
    constraint period_in_order check (period_to >= period_from),
    constraint period_bounds check (
        case
            when period_kind = 'NOT_STATED' then period_from is null and period_to is null
            when period_kind = 'OPEN_ENDED' then period_to is null
            else period_from is not null and period_to is not null
        end)
);
call tenancy.isolate('pledges.pledge', 'published');

--changeset party:1
--comment Who makes the pledge; enable and force row level security by isolate. A party without a name is allowed ("andra parter").
create table pledges.party (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    position  integer not null,
    kind      text not null check (kind in ('POLICE', 'MUNICIPALITY', 'REGION', 'HOUSING_COMPANY', 'ASSOCIATION', 'BUSINESS', 'OTHER')),
    unit      text,
    name      text,
    unnamed   boolean not null default false,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, position),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    constraint unnamed_has_no_name check (not unnamed or name is null)
);
call tenancy.isolate('pledges.party', 'published');

--changeset source:1
--comment What the joint situation picture builds on; enable and force row level security by isolate.
create table pledges.source (
    tenant_id       integer not null references tenancy.tenant (id),
    id              uuid not null,
    published       boolean not null,
    pledge_id       uuid not null,
    position        integer not null,
    slug            text not null,
    kind            text not null check (kind in ('SAFETY_SURVEY', 'CRIME_STATISTICS', 'RESIDENT_DIALOGUE', 'STAFF_DIALOGUE', 'COOPERATION_MEETING', 'SAFETY_REPORTS', 'POLICE_INCIDENT_REPORTS', 'MAP_MATERIAL', 'SAFETY_WALK', 'EST_REPORT', 'KEY_FIGURE', 'OTHER')),
    text            text not null,
    system          text,
    recurrence      jsonb,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, slug),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade
);
call tenancy.isolate('pledges.source', 'published');

--changeset focus-area:1
--comment Groups commitments and goals; enable and force row level security by isolate.
create table pledges.focus_area (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    position  integer not null,
    slug      text not null,
    title     text not null,
    expansion text,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, slug),
    unique (tenant_id, pledge_id, id),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade
);
call tenancy.isolate('pledges.focus_area', 'published');

--changeset commitment:1
--comment One thing that is promised, or a part of one; enable and force row level security by isolate. What is told only afterwards has no time of its own and no public place, and what is planned for it can not be stored (planned_occurrence).
create table pledges.commitment (
    tenant_id            integer not null references tenancy.tenant (id),
    id                   uuid not null,
    published            boolean not null,
    pledge_id            uuid not null,
    focus_area_id        uuid,
    parent_id            uuid,
    position             integer not null,
    slug                 text not null,
    number               integer check (number > 0),
    kind                 text not null check (kind in ('ACTION', 'INTENTION', 'DECISION')),
    text                 text not null check (text <> ''),
    publish_rule         text not null check (publish_rule in ('PLANNED', 'AFTERWARDS_ONLY')),
    recurrence_kind      text not null check (recurrence_kind in ('ONCE', 'COUNT_IN_PERIOD', 'MONTHLY', 'WEEKLY', 'YEARLY', 'EVERY_N_DAYS', 'UNSPECIFIED', 'SERVICE_LEVEL')),
    recurrence_count     integer check (recurrence_count > 0),
    recurrence_at_least  boolean not null default false,
    recurrence_days      integer check (recurrence_days > 0),
    recurrence_text      text,
    service_condition    text,
    service_trigger      text,
    service_limit_days   integer check (service_limit_days > 0),
    decided              text check (decided ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-(WINTER|SPRING|SUMMER|AUTUMN))?$'),
    time_kind            text check (time_kind in ('EXACT', 'MONTHS', 'YEAR', 'HALF_YEAR', 'SEASON', 'YEARS', 'OPEN_ENDED', 'NOT_STATED')),
    time_from            date,
    time_to              date,
    time_text            text,
    method               text,
    project              text,
    place_name           text,
    place_kind           text check (place_kind in ('MUNICIPALITY', 'URBAN_AREA', 'PUBLIC_SPACE', 'PRIORITISED_PLACE', 'UNSAFE_PLACE', 'ALCOHOL_BAN_AREA', 'GYM', 'SCHOOL', 'OTHER')),
    basis_for            text,
    continues_pledge     text,
    continues_commitment text,
    continues_text       text,
    declared             text check (declared in ('NOT_STARTED', 'ONGOING', 'DONE', 'PARTLY_DONE', 'NOT_DONE', 'CANCELLED', 'MOVED')),
    declared_by          text check (declared_by in ('POLICE', 'MUNICIPALITY', 'JOINT')),
    deviation_cause      text check (deviation_cause in ('PANDEMIC_OR_RESTRICTION', 'RESOURCES', 'REPRIORITISED', 'PARTY_WITHDREW', 'EXTERNAL', 'OTHER')),
    deviation_text       text,
    moved_to_pledge      text,
    moved_to_commitment  text,
    details              jsonb not null default '{}',
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, pledge_id, parent_id, slug),
    unique (tenant_id, pledge_id, id),
    unique (tenant_id, id, publish_rule),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, focus_area_id) references pledges.focus_area (tenant_id, pledge_id, id) on delete cascade,
    foreign key (tenant_id, pledge_id, parent_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    foreign key (tenant_id, parent_id, publish_rule) references pledges.commitment (tenant_id, id, publish_rule) on update cascade on delete cascade,
    constraint time_in_order check (time_to >= time_from),
    constraint count_where_counted check ((recurrence_kind = 'COUNT_IN_PERIOD') = (recurrence_count is not null)),
    constraint days_where_counted check ((recurrence_kind = 'EVERY_N_DAYS') = (recurrence_days is not null)),
    constraint service_level_is_whole check (num_nulls(service_condition, service_trigger, service_limit_days) in (0, 3)),
    constraint service_level_where_promised check ((recurrence_kind = 'SERVICE_LEVEL') = (service_limit_days is not null)),
    constraint decided_only_decisions check (decided is null or kind = 'DECISION'),
    constraint declared_by_somebody check ((declared is null) = (declared_by is null)),
    constraint deviation_is_whole check ((deviation_cause is null) = (deviation_text is null)),
    constraint not_kept_says_why check (declared is null or declared not in ('NOT_DONE', 'CANCELLED', 'MOVED') or deviation_text is not null),
    constraint place_is_whole check ((place_name is null) = (place_kind is null)),
    constraint afterwards_without_time_and_place check (publish_rule = 'PLANNED' or (time_from is null and time_to is null and place_name is null))
);
create index commitment_focus_area on pledges.commitment (tenant_id, pledge_id, focus_area_id);
call tenancy.isolate('pledges.commitment', 'published');

--changeset commitment-party:1
--comment Who does it; enable and force row level security by isolate.
create table pledges.commitment_party (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    published     boolean not null,
    pledge_id     uuid not null,
    commitment_id uuid not null,
    position      integer not null,
    kind          text not null check (kind in ('POLICE', 'MUNICIPALITY', 'REGION', 'HOUSING_COMPANY', 'ASSOCIATION', 'BUSINESS', 'OTHER')),
    unit          text,
    name          text,
    unnamed       boolean not null default false,
    primary key (tenant_id, id),
    unique (tenant_id, commitment_id, position),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    constraint unnamed_has_no_name check (not unnamed or name is null)
);
create index commitment_party_pledge on pledges.commitment_party (tenant_id, pledge_id);
call tenancy.isolate('pledges.commitment_party', 'published');

--changeset target-group:1
--comment Whom the pledge (no commitment) or a commitment is for; enable and force row level security by isolate.
create table pledges.target_group (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    published     boolean not null,
    pledge_id     uuid not null,
    commitment_id uuid,
    position      integer not null,
    text          text not null,
    grade_from    integer check (grade_from between 1 and 9),
    grade_to      integer check (grade_to between 1 and 9),
    primary key (tenant_id, id),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    constraint grades_in_order check (grade_to >= grade_from),
    constraint grades_are_whole check ((grade_from is null) = (grade_to is null))
);
create index target_group_of on pledges.target_group (tenant_id, pledge_id, commitment_id);
call tenancy.isolate('pledges.target_group', 'published');

--changeset goal:1
--comment What a focus area or the pledge is to bring about; enable and force row level security by isolate.
create table pledges.goal (
    tenant_id        integer not null references tenancy.tenant (id),
    id               uuid not null,
    published        boolean not null,
    pledge_id        uuid not null,
    focus_area_id    uuid,
    position         integer not null,
    slug             text not null,
    kind             text not null check (kind in ('AIM', 'EFFECT')),
    text             text not null,
    indicator_text   text,
    indicator_unit   text,
    indicator_rhythm text check (indicator_rhythm in ('YEARLY', 'HALF_YEARLY', 'TERTIAL', 'QUARTERLY', 'MONTHLY', 'UNSPECIFIED')),
    indicator_source text check (indicator_source in ('SAFETY_SURVEY', 'CRIME_STATISTICS', 'RESIDENT_DIALOGUE', 'STAFF_DIALOGUE', 'COOPERATION_MEETING', 'SAFETY_REPORTS', 'POLICE_INCIDENT_REPORTS', 'MAP_MATERIAL', 'SAFETY_WALK', 'EST_REPORT', 'KEY_FIGURE', 'OTHER')),
    baseline_value   numeric,
    baseline_when    text check (baseline_when ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-(WINTER|SPRING|SUMMER|AUTUMN))?$'),
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, slug),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, focus_area_id) references pledges.focus_area (tenant_id, pledge_id, id) on delete cascade,
    constraint indicator_needs_text check (indicator_text is not null or num_nonnulls(indicator_unit, indicator_rhythm, indicator_source, baseline_value) = 0)
);
create index goal_focus_area on pledges.goal (tenant_id, pledge_id, focus_area_id);
call tenancy.isolate('pledges.goal', 'published');

--changeset signatory:1
--comment Who signed: the role always, the name only where it is to be shown; enable and force row level security by isolate.
create table pledges.signatory (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    published    boolean not null,
    pledge_id    uuid not null,
    position     integer not null,
    role         text not null check (role <> ''),
    organisation text not null check (organisation in ('POLICE', 'MUNICIPALITY', 'REGION', 'HOUSING_COMPANY', 'ASSOCIATION', 'BUSINESS', 'OTHER')),
    unit         text,
    name         text,
    acting       boolean not null default false,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, position),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade
);
call tenancy.isolate('pledges.signatory', 'published');

--changeset channel:1
--comment Where the work can be followed; enable and force row level security by isolate.
create table pledges.channel (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    position  integer not null,
    kind      text not null check (kind in ('MUNICIPAL_WEB', 'POLICE_WEB', 'MUNICIPAL_FACEBOOK', 'POLICE_FACEBOOK', 'TRADITIONAL_MEDIA', 'CRIME_PREVENTION_COUNCIL_MEETING', 'EMAIL', 'SMS', 'LETTER')),
    party     text check (party in ('POLICE', 'MUNICIPALITY', 'REGION', 'HOUSING_COMPANY', 'ASSOCIATION', 'BUSINESS', 'OTHER')),
    text      text not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, position),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade
);
call tenancy.isolate('pledges.channel', 'published');

--changeset contact:1
--comment Whom to write or ring; roles, no names; enable and force row level security by isolate.
create table pledges.contact (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    published    boolean not null,
    pledge_id    uuid not null,
    position     integer not null,
    role         text not null check (role <> ''),
    organisation text not null check (organisation in ('POLICE', 'MUNICIPALITY', 'REGION', 'HOUSING_COMPANY', 'ASSOCIATION', 'BUSINESS', 'OTHER')),
    email        text not null,
    phone        text,
    hours        text,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, position),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    constraint hours_of_a_phone check (hours is null or phone is not null)
);
call tenancy.isolate('pledges.contact', 'published');

--changeset occurrence:1
--comment A dated time that a commitment was carried out; enable and force row level security by isolate. A month is its first day; what is told only afterwards is told by month.
create table pledges.occurrence (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    published     boolean not null,
    pledge_id     uuid not null,
    commitment_id uuid not null,
    publish_rule  text not null check (publish_rule in ('PLANNED', 'AFTERWARDS_ONLY')),
    part_id       uuid,
    precision     text not null check (precision in ('DAY', 'MONTH')),
    occurred      date not null,
    text          text not null,
    evidence      text not null check (evidence in ('DECLARED', 'RECORD')),
    reached       integer check (reached >= 0),
    entered_by    text not null check (entered_by in ('FILE', 'STAFF', 'MODULE')),
    primary key (tenant_id, id),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    foreign key (tenant_id, commitment_id, publish_rule) references pledges.commitment (tenant_id, id, publish_rule) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, part_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    constraint afterwards_by_month check (publish_rule = 'PLANNED' or precision = 'MONTH'),
    constraint month_is_its_first_day check (precision = 'DAY' or extract(day from occurred) = 1)
);
create index occurrence_commitment on pledges.occurrence (tenant_id, commitment_id, occurred);
create index occurrence_pledge on pledges.occurrence (tenant_id, pledge_id, part_id);
call tenancy.isolate('pledges.occurrence', 'published');

--changeset planned-occurrence:1
--comment What is planned and may be told beforehand; enable and force row level security by isolate. The key over publish_rule refuses a planned date for what is told only afterwards.
create table pledges.planned_occurrence (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    published     boolean not null,
    pledge_id     uuid not null,
    commitment_id uuid not null,
    publish_rule  text not null,
    part_id       uuid,
    precision     text not null check (precision in ('DAY', 'MONTH')),
    planned       date not null,
    text          text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    foreign key (tenant_id, commitment_id, publish_rule) references pledges.commitment (tenant_id, id, publish_rule) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, part_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    constraint nothing_planned_is_told_only_afterwards check (publish_rule = 'PLANNED'),
    constraint month_is_its_first_day check (precision = 'DAY' or extract(day from planned) = 1)
);
create index planned_occurrence_commitment on pledges.planned_occurrence (tenant_id, commitment_id, planned);
create index planned_occurrence_pledge on pledges.planned_occurrence (tenant_id, pledge_id, part_id);
call tenancy.isolate('pledges.planned_occurrence', 'published');

--changeset service-result:1
--comment A month of a service level in two numbers, never anything about a case; enable and force row level security by isolate.
create table pledges.service_result (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    published     boolean not null,
    pledge_id     uuid not null,
    commitment_id uuid not null,
    month         date not null check (extract(day from month) = 1),
    met           integer not null check (met >= 0),
    total         integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, commitment_id, month),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade,
    constraint met_within_total check (total >= met)
);
create index service_result_pledge on pledges.service_result (tenant_id, pledge_id);
call tenancy.isolate('pledges.service_result', 'published');

--changeset follow-up:1
--comment A dated report on a pledge; enable and force row level security by isolate.
create table pledges.follow_up (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    position  integer not null,
    slug      text not null,
    made      text check (made ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-(WINTER|SPRING|SUMMER|AUTUMN))?$'),
    outcome   text not null check (outcome in ('ALL_KEPT', 'NEARLY_ALL_KEPT', 'PARTLY_KEPT', 'NOT_STATED')),
    text      text not null,
    details   jsonb not null default '{}',
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, slug),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade
);
call tenancy.isolate('pledges.follow_up', 'published');

--changeset internal-place:1
--comment Places that are not to be shown, such as those of young people. Kind tenant, staff only: enable and force row level security by isolate.
create table pledges.internal_place (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    pledge_id     uuid not null,
    commitment_id uuid,
    finding       text,
    name          text not null,
    kind          text not null check (kind in ('MUNICIPALITY', 'URBAN_AREA', 'PUBLIC_SPACE', 'PRIORITISED_PLACE', 'UNSAFE_PLACE', 'YOUTH_PLACE', 'ALCOHOL_BAN_AREA', 'GYM', 'SCHOOL', 'OTHER')),
    primary key (tenant_id, id),
    foreign key (tenant_id, pledge_id) references pledges.pledge (tenant_id, id) on delete cascade,
    foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade
);
create index internal_place_of on pledges.internal_place (tenant_id, pledge_id, commitment_id);
call tenancy.isolate('pledges.internal_place', 'tenant');

--changeset usage:1
grant usage on schema pledges to samlofte_app, samlofte_public;

--changeset pledge-taken-down:1
--comment What was public and no longer is: when, by whom and why. All versions of a pledge come down together, or an earlier one would show.
alter table pledges.pledge
    add column taken_down_at     timestamptz,
    add column taken_down_by     uuid,
    add column taken_down_reason text check (length(taken_down_reason) between 1 and 1000),
    add constraint taken_down_is_whole check ((taken_down_at is null) = (taken_down_reason is null)),
    add constraint taken_down_is_not_public check (taken_down_at is null or not published);

--changeset draft:1
--comment A pledge as it is being written, exactly as it was typed; pledge_id is the version it corrects. Kind tenant: enable and force row level security by isolate. Nobody approves what they asked for themselves.
create table pledges.draft (
    tenant_id       integer not null references tenancy.tenant (id),
    id              uuid not null,
    form_token      uuid not null,
    pledge_id       uuid,
    document        jsonb not null,
    version         integer not null check (version > 0),
    state           text not null check (state in ('DRAFT', 'WAITING', 'PUBLISHED', 'DISCARDED')),
    made_by         uuid not null,
    made_by_name    text not null check (length(made_by_name) <= 200),
    made_at         timestamptz not null,
    changed_by      uuid not null,
    changed_by_name text not null check (length(changed_by_name) <= 200),
    changed_at      timestamptz not null,
    agreed_how      text check (agreed_how in ('SIGNED_ON_PAPER', 'PUBLISHED_ELSEWHERE')),
    agreed_on       date,
    agreed_source   text check (length(agreed_source) between 1 and 1000),
    asked_by        uuid,
    asked_by_name   text check (length(asked_by_name) <= 200),
    asked_at        timestamptz,
    decided_by      uuid,
    decided_by_name text check (length(decided_by_name) <= 200),
    decided_at      timestamptz,
    returned_reason text check (length(returned_reason) between 1 and 1000),
    published_as    text,
    primary key (tenant_id, id),
    unique (tenant_id, form_token),
    foreign key (tenant_id, pledge_id) references pledges.pledge (tenant_id, id),
    constraint question_is_whole check (num_nulls(asked_by, asked_by_name, asked_at, agreed_how) in (0, 4)),
    constraint decision_is_whole check (num_nulls(decided_by, decided_by_name, decided_at) in (0, 3)),
    constraint paper_has_a_date check (agreed_how <> 'SIGNED_ON_PAPER' or agreed_on is not null),
    constraint elsewhere_has_a_source check (agreed_how <> 'PUBLISHED_ELSEWHERE' or agreed_source is not null),
    constraint waiting_was_asked_for check (state not in ('WAITING', 'PUBLISHED') or asked_by is not null),
    constraint approved_by_a_second_person check (state <> 'PUBLISHED' or (decided_by is not null and decided_by <> asked_by))
);
create unique index draft_one_correction on pledges.draft (tenant_id, pledge_id) where state in ('DRAFT', 'WAITING');
create index draft_newest on pledges.draft (tenant_id, state, changed_at desc, id);
call tenancy.isolate('pledges.draft', 'tenant');

--changeset draft-change:1
--comment Who saved a draft when, and which fields differed: their names, each with a fingerprint of what stood there before, never the text. Kind appended: enable and force row level security by isolate.
create table pledges.draft_change (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    draft_id   uuid not null,
    version    integer not null check (version > 0),
    at         timestamptz not null,
    by_account uuid not null,
    by_name    text not null check (length(by_name) <= 200),
    fields     jsonb not null,
    primary key (tenant_id, id),
    unique (tenant_id, draft_id, version),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id)
);
call tenancy.isolate('pledges.draft_change', 'appended');

--changeset draft-change:2
--comment The shown form that a change was typed in, while it is typed on in: one person has several windows, and none may overwrite what another saved.
alter table pledges.draft_change add column window_id uuid;

--changeset evidence:1
--comment Evidence that other modules have given, as it was heard: ids and numbers alone. Kind tenant: enable and force row level security by isolate. A withdrawal that came first has no kind, and what it withdraws never counts.
create table pledges.evidence (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    kind         text check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    occurred     date,
    whole_month  boolean,
    reached      integer check (reached >= 0),
    subject      uuid,
    heard_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (tenant_id, id),
    constraint heard_is_whole check (num_nulls(kind, occurred, whole_month) in (0, 3)),
    constraint unheard_is_withdrawn check (kind is not null or withdrawn_at is not null)
);
create index evidence_kind on pledges.evidence (tenant_id, kind, occurred, id);
call tenancy.isolate('pledges.evidence', 'tenant');

--changeset counted-evidence:1
--comment Which kind of evidence counts for a commitment, by the words of its address, so that it outlives versions. Kind tenant: enable and force row level security by isolate.
create table pledges.counted_evidence (
    tenant_id  integer not null references tenancy.tenant (id),
    pledge     text not null,
    commitment text not null,
    kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    subject    uuid,
    set_at     timestamptz not null,
    primary key (tenant_id, pledge, commitment)
);
create index counted_evidence_kind on pledges.counted_evidence (tenant_id, kind);
call tenancy.isolate('pledges.counted_evidence', 'tenant');

--changeset evidence-outcome:1
--comment Whether evidence counts for a commitment, and why: once for each. Kind tenant: enable and force row level security by isolate.
create table pledges.evidence_outcome (
    tenant_id   integer not null references tenancy.tenant (id),
    pledge      text not null,
    commitment  text not null,
    evidence_id uuid not null,
    outcome     text not null check (outcome in ('COUNTED_FOR_MONTH', 'COUNTED_FOR_WEEK', 'COUNTED', 'MONTH_HAS_ONE', 'WEEK_HAS_ONE', 'OUT_OF_TURN', 'OUTSIDE_PERIOD', 'NOT_YET', 'OTHER_SUBJECT', 'BY_NUMBERS', 'WITHDRAWN')),
    primary key (tenant_id, pledge, commitment, evidence_id),
    foreign key (tenant_id, evidence_id) references pledges.evidence (tenant_id, id)
);
create index evidence_outcome_of on pledges.evidence_outcome (tenant_id, evidence_id);
call tenancy.isolate('pledges.evidence_outcome', 'tenant');

--changeset occurrence-evidence:1
--comment The evidence that an occurrence came of: one occurrence of a commitment for each.
alter table pledges.occurrence
    add column evidence_id uuid,
    add constraint occurrence_evidence_fkey foreign key (tenant_id, evidence_id) references pledges.evidence (tenant_id, id);
create unique index occurrence_once on pledges.occurrence (tenant_id, commitment_id, evidence_id);
create index occurrence_of_evidence on pledges.occurrence (tenant_id, evidence_id);

--changeset feedback:1
--comment What residents write about a pledge, and where they want an answer. Kind intake: enable and force row level security by isolate. The id is the form's, so that a form sent twice is one message.
create table pledges.feedback (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    pledge    text not null check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    body      text not null check (body <> '' and length(body) <= 4000),
    email     text check (length(email) <= 254),
    language  text not null check (language in ('sv', 'en')),
    came_at   timestamptz not null,
    primary key (tenant_id, id)
);
create index feedback_newest on pledges.feedback (tenant_id, came_at desc, id);
call tenancy.isolate('pledges.feedback', 'intake');

--changeset feedback-handling:1
--comment Who took a message on, and what was answered; none while nobody has. Kind tenant: enable and force row level security by isolate.
create table pledges.feedback_handling (
    tenant_id  integer not null references tenancy.tenant (id),
    feedback   uuid not null,
    state      text not null check (state in ('TAKEN', 'ANSWERED', 'CLOSED')),
    owner      uuid not null,
    owner_name text not null check (length(owner_name) <= 200),
    answer     text check (length(answer) <= 4000),
    changed_at timestamptz not null,
    primary key (tenant_id, feedback),
    foreign key (tenant_id, feedback) references pledges.feedback (tenant_id, id) on delete cascade,
    constraint answered_has_an_answer check ((state = 'ANSWERED') = (answer is not null))
);
call tenancy.isolate('pledges.feedback_handling', 'tenant');

--changeset subscription:1
--comment Who follows a pledge, or all (no pledge). The address is all that is known, and gone with the row. Kind tenant: enable and force row level security by isolate.
create table pledges.subscription (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    address      text not null check (length(address) <= 254),
    pledge       text check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    language     text not null check (language in ('sv', 'en')),
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    told_at      timestamptz,
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, address, pledge),
    constraint told_when_confirmed check (told_at is null or confirmed_at is not null)
);
call tenancy.isolate('pledges.subscription', 'tenant');

--changeset told:1
--comment When a happening was first seen, by an id made of what it is; a pledge has one for itself. Kind tenant: enable and force row level security by isolate.
create table pledges.told (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    seen_at   timestamptz not null,
    primary key (tenant_id, id)
);
call tenancy.isolate('pledges.told', 'tenant');

--changeset draft-agreement:1
--comment That a party agrees to a draft as it reads in one version: any later change is a later version, to which nobody has agreed. One person never agrees for both. Kind appended: enable and force row level security by isolate.
create table pledges.draft_agreement (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    draft_id   uuid not null,
    version    integer not null check (version > 0),
    side       text not null check (side in ('MUNICIPALITY', 'POLICE')),
    at         timestamptz not null,
    by_account uuid not null,
    by_name    text not null check (length(by_name) <= 200),
    primary key (tenant_id, id),
    unique (tenant_id, draft_id, version, side),
    unique (tenant_id, draft_id, version, by_account),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id)
);
call tenancy.isolate('pledges.draft_agreement', 'appended');

--changeset draft-signature:1
--comment Who signed which version of a draft, here or on paper; signer is the key of the row in the document. Nobody signs twice, and nobody for two. Kind appended: enable and force row level security by isolate.
create table pledges.draft_signature (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    draft_id   uuid not null,
    version    integer not null check (version > 0),
    signer     text not null,
    how        text not null check (how in ('HERE', 'ON_PAPER')),
    signed_on  date not null,
    at         timestamptz not null,
    by_account uuid not null,
    by_name    text not null check (length(by_name) <= 200),
    primary key (tenant_id, id),
    unique (tenant_id, draft_id, version, signer),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id)
);
create unique index draft_signature_person on pledges.draft_signature (tenant_id, draft_id, version, by_account) where how = 'HERE';
call tenancy.isolate('pledges.draft_signature', 'appended');

--changeset scan:1
--comment What was signed on paper, as a picture or PDF; for staff alone. Kind tenant: enable and force row level security by isolate.
create table pledges.scan (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    signature_id uuid not null,
    media_type   text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    content      bytea not null check (octet_length(content) between 1 and 10485760),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at           timestamptz not null,
    by_account   uuid not null,
    by_name      text not null check (length(by_name) <= 200),
    primary key (tenant_id, id),
    unique (tenant_id, signature_id),
    foreign key (tenant_id, signature_id) references pledges.draft_signature (tenant_id, id)
);
call tenancy.isolate('pledges.scan', 'tenant');

--changeset draft-agreed-here:1
--comment Two more grounds for publishing: signed in the workspace, and agreed to by both parties there.
alter table pledges.draft drop constraint draft_agreed_how_check;
alter table pledges.draft add constraint draft_agreed_how_check
    check (agreed_how in ('SIGNED_ON_PAPER', 'PUBLISHED_ELSEWHERE', 'SIGNED_HERE', 'AGREED_HERE'));

--changeset seal:1
--comment What a version says, word by word, with its hash, and how it was agreed to. Once its pledge is sealed neither changes (wording triggers). Kind published: enable and force row level security by isolate.
create table pledges.seal (
    tenant_id              integer not null references tenancy.tenant (id),
    id                     uuid not null,
    published              boolean not null,
    pledge_id              uuid not null,
    wording                text not null,
    sha256                 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    how                    text not null check (how in ('SIGNED_ON_PAPER', 'PUBLISHED_ELSEWHERE', 'SIGNED_HERE', 'AGREED_HERE')),
    signed_on              date,
    municipality_agreed_on date,
    police_agreed_on       date,
    sealed_at              timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    constraint hash_of_the_wording check (sha256 = encode(sha256(convert_to(wording, 'UTF8')), 'hex')),
    constraint signed_has_a_date check (how not in ('SIGNED_ON_PAPER', 'SIGNED_HERE') or signed_on is not null)
);
call tenancy.isolate('pledges.seal', 'published');

alter table pledges.pledge add column sealed boolean not null default false;

--changeset wording-triggers:1 splitStatements:false
--comment The wording of a sealed version can not change, whoever asks. Arguments are the columns that hold wording. Only the owner removes a sealed pledge (gallring), and its rows go with it.
create function pledges.keep_wording() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    before constant jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    after  constant jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    place  jsonb;
    word   text;
    same   boolean := tg_op = 'UPDATE';
    sealed boolean := false;
begin
    if same then
        foreach word in array tg_argv loop
            same := same and (before #> string_to_array(word, '.')) is not distinct from (after #> string_to_array(word, '.'));
        end loop;
    end if;
    if not same and tg_table_name = 'pledge' then
        sealed := (before ->> 'sealed')::boolean and (tg_op = 'UPDATE' or current_user = 'samlofte_app');
    elsif not same then
        foreach place in array array[before, after] loop
            sealed := sealed or exists (
                select
                from pledges.pledge p
                where p.tenant_id = (place ->> 'tenant_id')::integer
                and p.id = (place ->> 'pledge_id')::uuid
                and p.sealed);
        end loop;
    end if;
    if sealed then
        raise exception 'the wording of a sealed version never changes: % of %', tg_op, tg_table_name using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
revoke all on function pledges.keep_wording() from public;
create trigger keep_wording before update or delete on pledges.pledge for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'sealed', 'slug', 'version', 'kind', 'title', 'period_kind', 'period_from', 'period_to', 'period_text', 'summary', 'purpose', 'agreement_text', 'agreement_signed', 'continues_pledge', 'continues_text', 'revision_clause', 'details.situation', 'details.notes');
create trigger keep_wording before insert or update or delete on pledges.party for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'position', 'kind', 'unit', 'name', 'unnamed');
create trigger keep_wording before insert or update or delete on pledges.source for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'position', 'slug', 'kind', 'text', 'system', 'recurrence');
create trigger keep_wording before insert or update or delete on pledges.focus_area for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'position', 'slug', 'title', 'expansion');
create trigger keep_wording before insert or update or delete on pledges.commitment for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'focus_area_id', 'parent_id', 'position', 'slug', 'number', 'kind', 'text', 'recurrence_kind', 'recurrence_count', 'recurrence_at_least', 'recurrence_days', 'recurrence_text', 'service_condition', 'service_trigger', 'service_limit_days', 'decided', 'time_kind', 'time_from', 'time_to', 'time_text', 'method', 'project', 'place_name', 'place_kind', 'basis_for', 'details');
create trigger keep_wording before insert or update or delete on pledges.commitment_party for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'commitment_id', 'position', 'kind', 'unit', 'name', 'unnamed');
create trigger keep_wording before insert or update or delete on pledges.target_group for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'commitment_id', 'position', 'text', 'grade_from', 'grade_to');
create trigger keep_wording before insert or update or delete on pledges.goal for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'focus_area_id', 'position', 'slug', 'kind', 'text', 'indicator_text', 'indicator_unit', 'indicator_rhythm', 'indicator_source', 'baseline_value', 'baseline_when');
create trigger keep_wording before insert or update or delete on pledges.signatory for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'position', 'role', 'organisation', 'unit', 'name', 'acting');
create trigger keep_wording before insert or update or delete on pledges.seal for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'wording', 'sha256', 'how', 'signed_on', 'municipality_agreed_on', 'police_agreed_on', 'sealed_at');

--changeset goal-of-commitment:1
--comment A goal may be of one commitment alone, and a pledge of a part of the municipality.
alter table pledges.goal add column commitment_id uuid;
alter table pledges.goal add foreign key (tenant_id, pledge_id, commitment_id) references pledges.commitment (tenant_id, pledge_id, id) on delete cascade;
create index goal_commitment on pledges.goal (tenant_id, pledge_id, commitment_id);
alter table pledges.pledge add column district text check (length(district) between 1 and 100);
create trigger keep_wording_too before update on pledges.goal for each row
    execute function pledges.keep_wording('commitment_id');
create trigger keep_wording_too before update on pledges.pledge for each row
    execute function pledges.keep_wording('district');

--changeset indicator-value:1
--comment What was measured a year, for a goal with an indicator; enable and force row level security by isolate. Not wording: figures come as the years pass.
create table pledges.indicator_value (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    goal_id   uuid not null,
    year      integer not null check (year between 1990 and 2100),
    value     numeric not null,
    source    text check (length(source) between 1 and 200),
    primary key (tenant_id, id),
    unique (tenant_id, goal_id, year),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade on delete cascade,
    foreign key (tenant_id, goal_id) references pledges.goal (tenant_id, id) on delete cascade
);
create index indicator_value_pledge on pledges.indicator_value (tenant_id, pledge_id);
call tenancy.isolate('pledges.indicator_value', 'published');

--changeset commitment-tie:1
--comment The same commitment in several documents carries the same tie.
alter table pledges.commitment add column tie uuid;
create index commitment_tie on pledges.commitment (tenant_id, tie);

--changeset draft-comment:1
--comment What the parties say to each other about a draft, beside the section it is about (its name; empty for all of it). Kind tenant: enable and force row level security by isolate.
create table pledges.draft_comment (
    tenant_id        integer not null references tenancy.tenant (id),
    id               uuid not null,
    draft_id         uuid not null,
    section          text not null check (length(section) <= 300),
    text             text not null check (length(text) between 1 and 2000),
    at               timestamptz not null,
    by_account       uuid not null,
    by_name          text not null check (length(by_name) <= 200),
    resolved_at      timestamptz,
    resolved_by      uuid,
    resolved_by_name text check (length(resolved_by_name) <= 200),
    primary key (tenant_id, id),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id),
    constraint resolved_is_whole check (num_nulls(resolved_at, resolved_by, resolved_by_name) in (0, 3))
);
create index draft_comment_of on pledges.draft_comment (tenant_id, draft_id, at, id);
call tenancy.isolate('pledges.draft_comment', 'tenant');

--changeset internal-commitment:1
--comment What the parties promise each other and residents never see, as it was typed. A table of its own, of kind tenant: visitors' role has no right to it, whatever a pledge's rows say. Enable and force row level security by isolate. Agreed to like the rest, and as unchangeable.
create table pledges.internal_commitment (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    pledge_id uuid not null,
    position  integer not null,
    slug      text not null,
    fields    jsonb not null,
    tie       uuid,
    primary key (tenant_id, id),
    unique (tenant_id, pledge_id, slug),
    foreign key (tenant_id, pledge_id) references pledges.pledge (tenant_id, id) on delete cascade
);
create index internal_commitment_tie on pledges.internal_commitment (tenant_id, tie);
call tenancy.isolate('pledges.internal_commitment', 'tenant');
create trigger keep_wording before insert or update or delete on pledges.internal_commitment for each row
    execute function pledges.keep_wording('tenant_id', 'id', 'pledge_id', 'position', 'slug', 'fields');
create trigger keep_wording_joint before update on pledges.pledge for each row
    execute function pledges.keep_wording('joint_id');

--changeset occurrence-kept:1
--comment What staff enter of an occurrence and residents may read. Its copies in the versions of a pledge share an entry. What is told only afterwards has no place here either.
alter table pledges.occurrence
    add column entry_id uuid,
    add column times    integer not null default 1 check (times between 1 and 1000),
    add column place    text check (length(place) between 1 and 200),
    add column told_by  text check (told_by in ('POLICE', 'MUNICIPALITY')),
    add constraint afterwards_without_place check (publish_rule = 'PLANNED' or place is null);
create index occurrence_of_entry on pledges.occurrence (tenant_id, entry_id);
alter table pledges.planned_occurrence
    add column entered_by text not null default 'FILE' check (entered_by in ('FILE', 'STAFF')),
    add column form_token uuid;
create unique index planned_once on pledges.planned_occurrence (tenant_id, pledge_id, form_token);
alter table pledges.service_result
    add column entered_by text not null default 'FILE' check (entered_by in ('FILE', 'STAFF'));

--changeset occurrence-entry:1
--comment What staff know of an occurrence and residents do not: who entered it, a note, a link. Kind tenant: enable and force row level security by isolate. What was removed stays here as it was for a while, so that it can be put back.
create table pledges.occurrence_entry (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    form_token uuid not null,
    pledge     text not null,
    commitment text not null,
    version    integer not null check (version > 0),
    note       text check (length(note) between 1 and 1000),
    link       text check (link ~ '^https?://[^[:space:]]+$' and length(link) <= 520),
    by_account uuid,
    by_name    text not null check (length(by_name) <= 200),
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    removed    jsonb,
    removed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, form_token),
    constraint removed_is_whole check ((removed is null) = (removed_at is null))
);
create index occurrence_entry_of on pledges.occurrence_entry (tenant_id, pledge, commitment, made_at);
create index occurrence_entry_removed on pledges.occurrence_entry (tenant_id, removed_at);
call tenancy.isolate('pledges.occurrence_entry', 'tenant');

--changeset evidence-file:1
--comment A file that shows an occurrence, for staff alone: checked by content, pictures made anew without what the camera wrote into them. Kind tenant: enable and force row level security by isolate.
create table pledges.evidence_file (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    entry_id   uuid not null,
    name       text not null check (length(name) between 1 and 120),
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    content    bytea not null check (length(content) between 1 and 12000000),
    added_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, entry_id),
    foreign key (tenant_id, entry_id) references pledges.occurrence_entry (tenant_id, id) on delete cascade
);
call tenancy.isolate('pledges.evidence_file', 'tenant');

--changeset status-kept:1
--comment What residents read of a declared status: since when, how both parties confirmed it (by both, or recorded from a meeting, by roles), and whether it was taken up again. status_version grows with every change, so that a stale one is noticed.
alter table pledges.commitment
    add column declared_on     date,
    add column confirmed_how   text check (confirmed_how in ('BOTH', 'MEETING')),
    add column confirmed_on    date,
    add column confirmed_roles text check (length(confirmed_roles) between 1 and 200),
    add column resumed_on      date,
    add column status_version  integer not null default 0 check (status_version >= 0),
    add constraint confirmed_is_whole check ((confirmed_how is null) = (confirmed_on is null)),
    add constraint confirmed_by_both check (confirmed_how is null or declared_by = 'JOINT'),
    add constraint meeting_has_roles check ((confirmed_roles is not null) = (confirmed_how is not distinct from 'MEETING'));

--changeset status-change:1
--comment Every word about how a commitment goes, by whom and when; only added to. It outlives versions and reloaded files: a commitment is known by its pledge's and its own word. Kind appended: enable and force row level security by isolate.
create table pledges.status_change (
    tenant_id           integer not null references tenancy.tenant (id),
    id                  uuid not null,
    token               uuid not null,
    pledge              text not null,
    commitment          text not null,
    version             integer not null check (version > 0),
    kind                text not null check (kind in ('DECLARED', 'PROPOSED', 'CONFIRMED', 'DECLINED', 'MEETING')),
    side                text not null check (side in ('POLICE', 'MUNICIPALITY')),
    declared            text not null check (declared in ('NOT_STARTED', 'ONGOING', 'DONE', 'PARTLY_DONE', 'NOT_DONE', 'CANCELLED', 'MOVED')),
    declared_by         text not null check (declared_by in ('POLICE', 'MUNICIPALITY', 'JOINT')),
    cause               text check (cause in ('PANDEMIC_OR_RESTRICTION', 'RESOURCES', 'REPRIORITISED', 'PARTY_WITHDREW', 'EXTERNAL', 'OTHER')),
    text                text check (length(text) between 1 and 1000),
    moved_to_pledge     text,
    moved_to_commitment text,
    meeting_on          date,
    meeting_roles       text check (length(meeting_roles) between 1 and 200),
    resumed_on          date,
    on_day              date not null,
    at                  timestamptz not null,
    by_account          uuid,
    by_name             text not null check (length(by_name) <= 200),
    by_link             boolean not null,
    primary key (tenant_id, id),
    unique (tenant_id, token),
    unique (tenant_id, pledge, commitment, version),
    constraint deviation_is_whole check (kind = 'DECLINED' or (cause is null) = (text is null)),
    constraint not_kept_says_why check (declared not in ('NOT_DONE', 'CANCELLED', 'MOVED') or text is not null),
    constraint meeting_is_whole check (num_nonnulls(meeting_on, meeting_roles) = case when kind = 'MEETING' then 2 else 0 end)
);
call tenancy.isolate('pledges.status_change', 'appended');

--changeset responsible:1
--comment Whom a party has named to answer for a commitment, by role and address; never public. Replaced in place, so that nothing of the one before stays. Kind tenant: enable and force row level security by isolate.
create table pledges.responsible (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    pledge     text not null,
    commitment text not null,
    side       text not null check (side in ('POLICE', 'MUNICIPALITY')),
    role       text not null check (length(role) between 1 and 100),
    email      text not null check (length(email) between 3 and 254),
    set_at     timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge, commitment, side)
);
call tenancy.isolate('pledges.responsible', 'tenant');

--changeset reminder:1
--comment One thing that somebody is asked for: a commitment and a time. Its links lead to it until it is answered or they expire. Kind tenant: enable and force row level security by isolate.
create table pledges.reminder (
    tenant_id      integer not null references tenancy.tenant (id),
    id             uuid not null,
    responsible_id uuid not null,
    kind           text not null check (kind in ('OCCURRENCE', 'RESULT', 'CONFIRMATION')),
    first_day      date not null,
    last_day       date not null,
    number         integer not null check (number > 0),
    made_at        timestamptz not null,
    answered_at    timestamptz,
    answer         text check (answer in ('DONE', 'NOT_DONE', 'CONFIRMED', 'DECLINED')),
    primary key (tenant_id, id),
    unique (tenant_id, responsible_id, kind, first_day, number),
    foreign key (tenant_id, responsible_id) references pledges.responsible (tenant_id, id) on delete cascade,
    constraint reminder_days_in_order check (last_day >= first_day),
    constraint answer_is_whole check ((answered_at is null) = (answer is null))
);
call tenancy.isolate('pledges.reminder', 'tenant');

--changeset missed:1
--comment A time of a commitment's rhythm that came to nothing, and why, by the party that says so. For staff. Kind tenant: enable and force row level security by isolate.
create table pledges.missed (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    pledge     text not null,
    commitment text not null,
    first_day  date not null,
    number     integer not null check (number > 0),
    side       text not null check (side in ('POLICE', 'MUNICIPALITY')),
    cause      text not null check (cause in ('PANDEMIC_OR_RESTRICTION', 'RESOURCES', 'REPRIORITISED', 'PARTY_WITHDREW', 'EXTERNAL', 'OTHER')),
    text       text check (length(text) between 1 and 1000),
    told_at    timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge, commitment, first_day, number)
);
call tenancy.isolate('pledges.missed', 'tenant');

--changeset digest:1
--comment That somebody has had their letter of a week: a fingerprint of week and address, so that nobody gets two. Kind tenant: enable and force row level security by isolate.
create table pledges.digest (
    tenant_id integer not null references tenancy.tenant (id),
    week      date not null check (extract(isodow from week) = 1),
    person    bytea not null check (length(person) = 32),
    made_at   timestamptz not null,
    primary key (tenant_id, week, person)
);
call tenancy.isolate('pledges.digest', 'tenant');

--changeset move:1
--comment A commitment that goes on in a draft: the row there, and where it landed when the draft was published. Kind tenant: enable and force row level security by isolate.
create table pledges.move (
    tenant_id     integer not null references tenancy.tenant (id),
    id            uuid not null,
    pledge        text not null,
    commitment    text not null,
    draft_id      uuid not null,
    row_key       text not null check (row_key ~ '^[a-z0-9-]{1,60}$'),
    to_pledge     text,
    to_commitment text,
    made_at       timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge, commitment),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id),
    constraint landed_is_whole check ((to_pledge is null) = (to_commitment is null))
);
create index move_draft on pledges.move (tenant_id, draft_id);
call tenancy.isolate('pledges.move', 'tenant');

--changeset draft-source:1
--comment Text of a published page that a draft was read from, as far as it is read, so that quotes can be shown beside the draft; taken lists the sections that a person accepted. Kind tenant: enable and force row level security by isolate.
create table pledges.draft_source (
    tenant_id integer not null references tenancy.tenant (id),
    draft_id  uuid not null,
    page      text not null check (length(page) <= 200000),
    taken     text not null default '' check (length(taken) <= 2000),
    primary key (tenant_id, draft_id),
    foreign key (tenant_id, draft_id) references pledges.draft (tenant_id, id)
);
call tenancy.isolate('pledges.draft_source', 'tenant');

--changeset follow-up-plan:1
--comment How often a pledge is followed up, as its parties chose. Kind open: enable and force row level security by isolate.
create table pledges.follow_up_plan (
    tenant_id integer not null references tenancy.tenant (id),
    pledge    text not null check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    rhythm    text not null check (rhythm in ('TERTIAL', 'HALF_YEAR', 'YEAR')),
    chosen_at timestamptz not null,
    primary key (tenant_id, pledge)
);
call tenancy.isolate('pledges.follow_up_plan', 'open');

--changeset report-draft:1
--comment The words that people write around a follow-up report before it is frozen. Kind tenant: enable and force row level security by isolate. The numbers are never here: they are computed.
create table pledges.report_draft (
    tenant_id       integer not null references tenancy.tenant (id),
    id              uuid not null,
    pledge          text not null check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    period          text not null check (period ~ '^[0-9]{4}(-[a-z0-9]+)*$'),
    words           jsonb not null,
    version         integer not null check (version > 0),
    changed_by      uuid not null,
    changed_by_name text not null check (length(changed_by_name) <= 200),
    changed_at      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge, period)
);
call tenancy.isolate('pledges.report_draft', 'tenant');

--changeset report:1
--comment A frozen follow-up report: canonical JSON and its SHA-256. Kind published: enable and force row level security by isolate. It hangs on a version of its pledge, so it is never more public than that.
create table pledges.report (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    pledge    text not null check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    period    text not null check (period ~ '^[0-9]{4}(-[a-z0-9]+)*$'),
    first_day date not null,
    last_day  date not null,
    frozen_at timestamptz not null,
    content   text not null,
    sha256    text not null,
    primary key (tenant_id, id),
    unique (tenant_id, pledge, period),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade,
    constraint report_days_in_order check (last_day >= first_day),
    constraint hash_is_of_the_content check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index report_of_version on pledges.report (tenant_id, pledge_id);
call tenancy.isolate('pledges.report', 'published');

--changeset report-is-frozen:1 splitStatements:false
--comment A frozen report follows its pledge from version to version and in and out of the public; nothing else of it changes, and it is never removed.
create function pledges.keep_frozen() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a frozen report is not removed';
    end if;
    if (new.tenant_id, new.id, new.pledge, new.period, new.first_day, new.last_day, new.frozen_at, new.content, new.sha256)
        is distinct from
        (old.tenant_id, old.id, old.pledge, old.period, old.first_day, old.last_day, old.frozen_at, old.content, old.sha256) then
        raise exception 'a frozen report is not changed';
    end if;
    return new;
end
$$;
revoke all on function pledges.keep_frozen() from public;
create trigger frozen before update or delete on pledges.report for each row execute function pledges.keep_frozen();

--changeset report-occurrence:1
--comment Which report told of an occurrence: one at most, whatever happens at the same time. Kind appended: enable and force row level security by isolate.
create table pledges.report_occurrence (
    tenant_id     integer not null references tenancy.tenant (id),
    occurrence_id uuid not null,
    report_id     uuid not null,
    primary key (tenant_id, occurrence_id),
    foreign key (tenant_id, report_id) references pledges.report (tenant_id, id)
);
create index report_occurrence_report on pledges.report_occurrence (tenant_id, report_id);
call tenancy.isolate('pledges.report_occurrence', 'appended');

--changeset measured-value:1
--comment What was measured in a year for a goal, by the goal's word; the baseline stands in the pledge. Kind published: enable and force row level security by isolate. It hangs on a version of its pledge, so it is never more public than that.
create table pledges.measured_value (
    tenant_id integer not null references tenancy.tenant (id),
    id        uuid not null,
    published boolean not null,
    pledge_id uuid not null,
    pledge    text not null check (pledge ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    goal      text not null,
    year      integer not null check (year between 1990 and 2100),
    value     numeric not null,
    source    text check (length(source) between 1 and 200),
    primary key (tenant_id, id),
    unique (tenant_id, pledge, goal, year),
    foreign key (tenant_id, pledge_id, published) references pledges.pledge (tenant_id, id, published) on update cascade
);
create index measured_value_of_version on pledges.measured_value (tenant_id, pledge_id);
call tenancy.isolate('pledges.measured_value', 'published');

--changeset news-item:1
--comment News as it is being written, exactly as it was typed. Kind tenant: enable and force row level security by isolate. Who asks for it to be published does not approve it.
create table pledges.news_item (
    tenant_id       integer not null references tenancy.tenant (id),
    id              uuid not null,
    form_token      uuid not null,
    slug            text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    document        jsonb not null,
    version         integer not null check (version > 0),
    state           text not null check (state in ('DRAFT', 'WAITING', 'PUBLISHED', 'TAKEN_DOWN')),
    changed_by      uuid not null,
    changed_by_name text not null check (length(changed_by_name) <= 200),
    changed_at      timestamptz not null,
    asked_by        uuid,
    asked_by_name   text check (length(asked_by_name) <= 200),
    primary key (tenant_id, id),
    unique (tenant_id, form_token),
    unique (tenant_id, slug),
    constraint question_of_news_is_whole check ((asked_by is null) = (asked_by_name is null)),
    constraint public_news_has_an_address check (state not in ('PUBLISHED', 'TAKEN_DOWN') or slug is not null),
    constraint waiting_news_was_asked_for check (state <> 'WAITING' or asked_by is not null)
);
create index news_item_newest on pledges.news_item (tenant_id, changed_at desc, id);
call tenancy.isolate('pledges.news_item', 'tenant');

--changeset news:1
--comment News as residents read it. Kind published: enable and force row level security by isolate.
create table pledges.news (
    tenant_id    integer not null references tenancy.tenant (id),
    id           uuid not null,
    published    boolean not null,
    slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    document     jsonb not null,
    published_on date not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug),
    foreign key (tenant_id, id) references pledges.news_item (tenant_id, id)
);
call tenancy.isolate('pledges.news', 'published');

--changeset picture:1
--comment Pictures of news, drawn anew without what the camera wrote beside them. Kind published: enable and force row level security by isolate. Not public before their news are.
create table pledges.picture (
    tenant_id  integer not null references tenancy.tenant (id),
    id         uuid not null,
    published  boolean not null default false,
    item_id    uuid not null,
    media_type text not null check (media_type in ('image/jpeg', 'image/png')),
    width      integer not null check (width between 1 and 10000),
    height     integer not null check (height between 1 and 10000),
    content    bytea not null check (length(content) between 1 and 8000000),
    added_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, item_id) references pledges.news_item (tenant_id, id)
);
create index picture_item on pledges.picture (tenant_id, item_id);
call tenancy.isolate('pledges.picture', 'published');

--changeset text-block:1
--comment Standing texts of a municipality that its pledges show: what a pledge is, why, by which principle, and what it is not. Kind open: enable and force row level security by isolate.
create table pledges.text_block (
    tenant_id integer not null references tenancy.tenant (id),
    kind      text not null check (kind in ('DEFINITION', 'RATIONALE', 'PRINCIPLE', 'DISCLAIMER')),
    title     text check (length(title) between 1 and 200),
    text      text not null check (length(text) between 1 and 4000),
    version   integer not null check (version > 0),
    primary key (tenant_id, kind)
);
call tenancy.isolate('pledges.text_block', 'open');
