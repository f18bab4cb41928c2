-- Why: how many flags are missing is proved, not guessed. An extract of past crimes is counted and thrown away: what stays
-- is how many records share a month, an offence, a unit and two answers. Only records that somebody must read are kept,
-- sealed under the audit's own key, their crime number too; recorders are keyed hashes throughout.

create table record.audit (
  org uuid not null references house.organisation (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- The force whose published figures it bears on.
  authority text not null check (authority ~ '^[A-Z0-9]{1,12}$'),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  headings text not null check (headings ~ '^[0-9a-f]{32}$'),
  shape text not null check (shape in ('plain', 'niche', 'connect', 'athena')),
  column_map jsonb not null default '{}' check (jsonb_typeof(column_map) = 'object'),
  reader_version text not null,
  -- One rule-book for every record; null: each by the day it was recorded.
  rules text check (rules in ('2015', '2017', '2024')),
  records integer not null check (records > 0),
  -- How many rows had which problem.
  problems jsonb not null default '{}' check (jsonb_typeof(problems) = 'object'),
  -- Words after "on" or "via" that the reader does not know, with how many records have them.
  new_words jsonb not null default '{}' check (jsonb_typeof(new_words) = 'object'),
  imported_by uuid not null,
  imported_at timestamptz not null,
  -- The sample plan, once records were drawn by it, and the seed.
  plan jsonb check (jsonb_typeof(plan) = 'object'),
  seed text check (length(seed) between 1 and 120),
  drawn_by uuid,
  drawn_at timestamptz,
  -- What the registrar signed: the scores as they stood. It is never worked out again.
  signed_result jsonb check (jsonb_typeof(signed_result) = 'object'),
  signed_by uuid,
  signed_at timestamptz,
  primary key (org, id),
  foreign key (org, imported_by) references house.account (org, id),
  foreign key (org, drawn_by) references house.account (org, id),
  foreign key (org, signed_by) references house.account (org, id),
  check ((plan is null) = (seed is null) and (plan is null) = (drawn_at is null)),
  check ((signed_result is null) = (signed_at is null) and (signed_at is null) = (signed_by is null))
);

create table record.audit_tally (
  org uuid not null,
  audit uuid not null,
  -- 2024-04, an offence class and a unit; empty where the record does not say.
  month text not null check (month ~ '^([0-9]{4}-[0-9]{2})?$'),
  offence text not null,
  unit text not null,
  flag text not null check (flag in ('yes', 'no', 'unset')),
  reader text not null check (reader in ('yes', 'no', 'person')),
  records integer not null check (records > 0),
  probability double precision not null check (probability >= 0),
  primary key (org, audit, month, offence, unit, flag, reader),
  foreign key (org, audit) references record.audit (org, id)
);

create table record.audit_recorder_tally (
  org uuid not null,
  audit uuid not null,
  recorder text not null check (recorder ~ '^[0-9a-f]{32}$'),
  flag text not null check (flag in ('yes', 'no', 'unset')),
  reader text not null check (reader in ('yes', 'no', 'person')),
  records integer not null check (records > 0),
  primary key (org, audit, recorder, flag, reader),
  foreign key (org, audit) references record.audit (org, id)
);

-- Which account a recorder's hash is: entered by the registrar, so that each may see their own misses and nobody else's.
create table record.audit_recorder (
  org uuid not null,
  recorder text not null check (recorder ~ '^[0-9a-f]{32}$'),
  account uuid not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (org, recorder),
  foreign key (org, account) references house.account (org, id),
  foreign key (org, said_by) references house.account (org, id)
);

-- A record that somebody must read: drawn for the sample, or a correction that the reader suggests.
create table record.audit_record (
  org uuid not null,
  id uuid not null,
  audit uuid not null,
  purpose text not null check (purpose in ('sample', 'review')),
  place integer not null check (place > 0),
  stratum text not null check (stratum ~ '^(yes|no|unset)/(yes|no|person)$'),
  month text not null check (month ~ '^([0-9]{4}-[0-9]{2})?$'),
  offence text not null,
  code text not null,
  recorded_on date,
  recorder text check (recorder ~ '^[0-9a-f]{32}$'),
  probability double precision not null check (probability between 0 and 1),
  rule text not null,
  spans jsonb not null check (jsonb_typeof(spans) = 'array'),
  -- Sealed under the audit's key: the force's own number for the crime, and what was written of it.
  crime bytea not null,
  narrative bytea not null,
  primary key (org, id),
  unique (org, audit, purpose, place),
  foreign key (org, audit) references record.audit (org, id)
);

-- Who codes: two, each in one seat, and neither sees what the other said before both have.
create table record.audit_coder (
  org uuid not null,
  audit uuid not null,
  seat text not null check (seat in ('first', 'second')),
  account uuid not null,
  taken_at timestamptz not null,
  primary key (org, audit, seat),
  unique (org, audit, account),
  foreign key (org, audit) references record.audit (org, id),
  foreign key (org, account) references house.account (org, id)
);

create table record.audit_code (
  org uuid not null,
  record uuid not null,
  seat text not null check (seat in ('first', 'second', 'settled')),
  coded text not null check (coded in ('online', 'not-online', 'unclear')),
  by uuid not null,
  at timestamptz not null,
  primary key (org, record, seat),
  foreign key (org, record) references record.audit_record (org, id),
  foreign key (org, by) references house.account (org, id)
);

-- What the registrar made of a correction that the reader suggested.
create table record.audit_review (
  org uuid not null,
  record uuid not null,
  decision text not null check (decision in ('correct', 'leave', 'later')),
  by uuid not null,
  at timestamptz not null,
  primary key (org, record),
  foreign key (org, record) references record.audit_record (org, id),
  foreign key (org, by) references house.account (org, id)
);

-- The headings of a force's own system, remembered.
create table record.extract_map (
  org uuid not null references house.organisation (id),
  headings text not null check (headings ~ '^[0-9a-f]{32}$'),
  map jsonb not null check (jsonb_typeof(map) = 'object'),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (org, headings),
  foreign key (org, said_by) references house.account (org, id)
);

do $$
declare t text;
begin
  foreach t in array array['audit', 'audit_tally', 'audit_recorder_tally', 'audit_recorder', 'audit_record', 'audit_coder',
    'audit_code', 'audit_review', 'extract_map'] loop
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
    execute format('create policy own_organisation on record.%I using (org = (select house.org()))', t);
  end loop;
end $$;

-- What coders said is only added to; a review may be taken up again; a plan and a signature are entered once, by update.
grant select, insert on record.audit_tally, record.audit_recorder_tally, record.audit_record, record.audit_coder, record.audit_code
  to plimsoll_app;
grant select, insert, update on record.audit, record.audit_recorder, record.audit_review, record.extract_map to plimsoll_app;
