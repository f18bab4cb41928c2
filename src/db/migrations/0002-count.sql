-- Why: published figures are kept as they were printed, every vintage side by side, with where each one came from
-- and who confirmed it. A value is never just a number, so it is kept as its kind and its limits, and the
-- database holds the same closed lists as the code. A count is never rewritten: a restatement is a new row.

create schema count;

create table count.figures_load (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  file_name text not null check (file_name <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count >= 0),
  loaded_at timestamptz not null,
  loaded_by uuid,
  primary key (org, id),
  foreign key (org, loaded_by) references house.account (org, id)
);

create table count.observation (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  load_id uuid not null,
  -- The order in its file, from 1, so that two rows known on one day keep their order.
  position integer not null check (position >= 1),
  authority text not null check (authority <> ''),
  measure text not null check (measure ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  period_from date not null,
  period_to date not null,
  by jsonb not null default '{}' check (jsonb_typeof(by) = 'object'),
  value_kind text not null
    check (value_kind in ('exact', 'range', 'suppressed', 'refused', 'not-held', 'no-reply', 'not-asked')),
  value_n bigint check (value_n >= 0),
  value_lo bigint check (value_lo >= 0),
  value_hi bigint check (value_hi >= 0),
  value_exemption jsonb check (jsonb_typeof(value_exemption) = 'array'),
  unit text not null check (unit in ('recorded-crimes', 'victims', 'people', 'images', 'reports')),
  rule_version text,
  known_on date not null,
  known_precision text not null check (known_precision in ('day', 'month', 'year')),
  -- A part-period: the value covers so many months of the period, and which ones is not stated.
  months integer check (months between 1 and 1200),
  -- How many answered and were asked. A total may say that it does not know: hence has_coverage.
  has_coverage boolean not null,
  coverage_answered integer check (coverage_answered >= 0),
  coverage_asked integer check (coverage_asked >= 0),
  source_publisher text not null,
  source_address text,
  source_sha256 text check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_at jsonb check (jsonb_typeof(source_at) = 'object'),
  as_written text not null,
  -- The printed words the value stands in: a short quotation.
  words text,
  note text,
  primary key (org, id),
  unique (org, load_id, position),
  foreign key (org, load_id) references count.figures_load (org, id),
  check (period_from < period_to),
  check (has_coverage or (coverage_answered is null and coverage_asked is null)),
  check ((value_n is not null) = (value_kind = 'exact')),
  check ((value_exemption is not null) = (value_kind = 'refused')),
  check (value_kind <> 'range' or value_lo is not null),
  check (value_kind in ('range', 'suppressed') or (value_lo is null and value_hi is null)),
  check (value_lo is null or value_hi is null or value_lo <= value_hi)
);
create index observation_by_measure on count.observation (org, measure, authority, period_from, period_to);

create table count.confirmation (
  org uuid not null,
  observation uuid not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (org, observation, confirmed_by),
  foreign key (org, observation) references count.observation (org, id),
  foreign key (org, confirmed_by) references house.account (org, id)
);

alter table count.figures_load enable row level security;
alter table count.figures_load force row level security;
alter table count.observation enable row level security;
alter table count.observation force row level security;
alter table count.confirmation enable row level security;
alter table count.confirmation force row level security;

create policy own_organisation on count.figures_load using (org = (select house.org()));
create policy own_organisation on count.observation using (org = (select house.org()));
create policy own_organisation on count.confirmation using (org = (select house.org()));

revoke all on schema count from public;
grant usage on schema count to plimsoll_app;
grant select, insert on count.figures_load, count.observation, count.confirmation to plimsoll_app;
