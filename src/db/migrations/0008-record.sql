-- Why: the right crime from what was told. A report, its incident and its crimes are kept apart: one report may be
-- none or many crimes, one for each victim. How a crime is classified, flagged, cancelled and given to another force is
-- a history that is only ever added to. What happened and who it happened to are sealed apart, each under a key that
-- is not in this database.

create schema record;

create table record.report (
  org uuid not null references house.organisation (id),
  id uuid not null,
  -- The thread of the desk that it was told in; none for what was keyed here or brought from another system.
  thread uuid,
  source text not null check (source in ('thread', 'keyed', 'imported')),
  -- Inherited from the thread. Everything that belongs to the report is there exactly when the report is.
  marking text not null default 'ordinary' check (marking in ('ordinary', 'restricted', 'sealed')),
  channel text not null check (channel ~ '^[a-z]+(-[a-z]+)*$'),
  reporter text not null check (reporter in ('victim', 'parent', 'professional', 'third-party', 'other-force', 'police', 'not-known')),
  language text check (language in ('en', 'cy')),
  -- The recording clock: the first contact with any part of the force, on any channel.
  first_touch_at timestamptz not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (org, id),
  foreign key (org, made_by) references house.account (org, id),
  check ((source = 'thread') = (thread is not null))
);
create unique index report_of_thread on record.report (org, thread) where thread is not null;

-- Who may see what was reported in a marked thread.
create table record.named (
  org uuid not null,
  report uuid not null,
  account uuid not null,
  named_at timestamptz not null,
  primary key (org, report, account),
  -- Named first, for a policy lets nobody write a marked report who is not.
  foreign key (org, report) references record.report (org, id) deferrable initially deferred,
  foreign key (org, account) references house.account (org, id)
);

-- Every report has an incident, whether or not it becomes a crime; one that does not says why.
create table record.incident (
  org uuid not null,
  id uuid not null,
  report uuid not null,
  number text not null check (number <> ''),
  no_crime text check (no_crime ~ '^[a-z]+(-[a-z]+)*$'),
  made_by uuid,
  made_at timestamptz not null,
  primary key (org, id),
  unique (org, number),
  foreign key (org, report) references record.report (org, id),
  foreign key (org, made_by) references house.account (org, id)
);
create index incident_by_report on record.incident (org, report);

-- The last number given, year by year.
create table record.number_given (
  org uuid not null references house.organisation (id),
  kind text not null check (kind in ('crime', 'incident')),
  year integer not null check (year between 1900 and 2200),
  last integer not null check (last >= 0),
  primary key (org, kind, year)
);

create table record.crime (
  org uuid not null,
  id uuid not null,
  report uuid not null,
  incident uuid not null,
  number text not null check (number <> ''),
  year integer not null,
  -- The force that recorded it, and the one it belongs to when that is another.
  force text not null,
  owning_force text,
  state text not null default 'recorded' check (state in ('recorded', 'cancelled', 'transferred')),
  class text not null,
  sub_class text,
  -- The offence in law as the helper names it, where one was chosen.
  offence text,
  is_attempt boolean not null default false,
  is_principal boolean not null default false,
  is_course_of_conduct boolean not null default false,
  committed_from date not null,
  -- The last day on which it can have been committed: the same day, or later.
  committed_to date not null,
  first_touch_at timestamptz not null,
  reported_at timestamptz not null,
  recorded_at timestamptz not null,
  channel text not null check (channel ~ '^[a-z]+(-[a-z]+)*$'),
  reporter text not null check (reporter in ('victim', 'parent', 'professional', 'third-party', 'other-force', 'police', 'not-known')),
  victim_kind text not null check (victim_kind in ('victim', 'state', 'decoy', 'unidentified')),
  -- A keyed hash of who it is, to find the same victim again without naming anybody.
  victim_ref bytea check (length(victim_ref) = 32),
  victim_age integer check (victim_age between 0 and 120),
  victim_age_band text check (victim_age_band ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  victim_sex text not null check (victim_sex in ('female', 'male', 'another', 'not-known')),
  suspect_age_band text not null check (suspect_age_band in ('under-10', '10-to-17', '18-and-over', 'not-known')),
  relationship text not null check (relationship ~ '^[a-z]+(-[a-z]+)*$'),
  place text not null check (place ~ '^[a-z]+(-[a-z]+)*$'),
  -- How contact was made, in the order of time.
  contact_means jsonb not null default '[]' check (jsonb_typeof(contact_means) = 'array'),
  platforms jsonb not null default '[]' check (jsonb_typeof(platforms) = 'array'),
  -- As the last event says; the events are what counts.
  flag text not null default 'not-assessed' check (flag in ('yes', 'no', 'not-assessed')),
  flag_rule_version text,
  -- Why it was recorded after its time, once somebody has said.
  lateness text check (lateness ~ '^[a-z]+(-[a-z]+)*$'),
  lateness_by uuid,
  lateness_at timestamptz,
  narrative bytea not null,
  identity bytea not null,
  language text check (language in ('en', 'cy')),
  recorded_by uuid,
  investigator uuid,
  -- Raised by every change: who changes a crime must have seen it as it is.
  version integer not null default 1,
  primary key (org, id),
  unique (org, year, number),
  foreign key (org, report) references record.report (org, id),
  foreign key (org, incident) references record.incident (org, id),
  foreign key (org, recorded_by) references house.account (org, id),
  foreign key (org, investigator) references house.account (org, id),
  foreign key (org, lateness_by) references house.account (org, id),
  check (committed_from <= committed_to),
  check (first_touch_at <= recorded_at),
  check (victim_kind = 'victim' or victim_ref is null),
  check ((lateness is null) = (lateness_at is null))
);
create index crime_by_recorded on record.crime (org, recorded_at desc, id);
create index crime_by_report on record.crime (org, report);
create index crime_by_recorder on record.crime (org, recorded_by, recorded_at desc);
create index crime_by_victim on record.crime (org, victim_ref) where victim_ref is not null;

-- A fact that was asked once or came with the thread, and who said it.
create table record.fact (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  crime uuid not null,
  fact text not null check (fact ~ '^[a-z]+(-[a-z]+)*$'),
  value text not null check (length(value) <= 200),
  said_by text not null check (said_by in ('teller', 'officer', 'professional', 'other-force', 'system')),
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (org, id),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, entered_by) references house.account (org, id)
);
create index fact_by_crime on record.fact (org, crime);

create table record.classification_event (
  org uuid not null,
  id uuid not null,
  crime uuid not null,
  class text not null,
  sub_class text,
  offence text,
  is_attempt boolean not null,
  -- The version of the offence table that the candidates came from; null when it was typed or imported.
  rule_version text,
  why bytea,
  by uuid,
  at timestamptz not null,
  primary key (org, id),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, by) references house.account (org, id)
);
create index classification_by_crime on record.classification_event (org, crime, at);

create table record.flag_event (
  org uuid not null,
  id uuid not null,
  crime uuid not null,
  flag text not null check (flag in ('yes', 'no', 'not-assessed')),
  -- The version of the flag's rule by the day the crime was recorded.
  rule_version text,
  -- The clause of the rule that was followed, as the guide names it.
  rule text check (length(rule) <= 40),
  source text not null check (source in ('officer', 'supervisor', 'registrar', 'audit', 'reader-accepted', 'imported')),
  why bytea,
  -- Places in the sealed narrative, never its words: [{ start, end, why }].
  spans jsonb not null default '[]' check (jsonb_typeof(spans) = 'array'),
  -- What the reader said of it at that moment, beside what the person decided.
  reader_answer text check (reader_answer in ('yes', 'no', 'person')),
  reader_version text,
  reader_probability real check (reader_probability between 0 and 1),
  by uuid,
  at timestamptz not null,
  primary key (org, id),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, by) references house.account (org, id)
);
create index flag_by_crime on record.flag_event (org, crime, at);

create table record.cancellation_event (
  org uuid not null,
  id uuid not null,
  crime uuid not null,
  code text not null check (code in ('C1', 'C2', 'C3', 'C4', 'C5')),
  -- Where the additional verifiable information is kept; sealed, since a reference may name somebody.
  avi bytea,
  -- The crime that this one was part of, or the number it has with the force it belongs to.
  other_number text,
  why bytea not null,
  by uuid,
  at timestamptz not null,
  primary key (org, id),
  unique (org, crime),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, by) references house.account (org, id),
  check (code <> 'C2' or avi is not null),
  check (code not in ('C1', 'C3') or other_number is not null)
);

-- Given to the force that owns it. Without their receipt it is chased every day.
create table record.transfer_event (
  org uuid not null,
  id uuid not null,
  crime uuid not null,
  to_force text not null,
  evidence_secured boolean not null,
  safeguarded boolean not null,
  made_by uuid,
  made_at timestamptz not null,
  chase_at timestamptz not null,
  chased integer not null default 0 check (chased >= 0),
  -- Their crime number.
  receipt text check (receipt <> ''),
  receipt_at timestamptz,
  receipt_by uuid,
  primary key (org, id),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, made_by) references house.account (org, id),
  foreign key (org, receipt_by) references house.account (org, id),
  check ((receipt is null) = (receipt_at is null))
);
create index transfer_open on record.transfer_event (org, chase_at) where receipt_at is null;

-- An edit rule's warning that somebody let stand, with their reason.
create table record.let_stand (
  org uuid not null,
  id uuid not null,
  crime uuid not null,
  rule text not null check (length(rule) <= 40),
  why bytea not null,
  by uuid,
  at timestamptz not null,
  primary key (org, id),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, by) references house.account (org, id)
);
create index let_stand_by_crime on record.let_stand (org, crime);

-- How long a crime's words and names are kept, what holds it, and that its keys are gone. A hold on its thread holds it too.
create table record.retention (
  org uuid not null,
  crime uuid not null,
  class text not null check (class in ('unrecorded-contact', 'recorded', 'not-for-police', 'test')),
  review_on date not null,
  held_because text,
  held_by uuid,
  held_at timestamptz,
  shredded_at timestamptz,
  shredded_by uuid,
  primary key (org, crime),
  foreign key (org, crime) references record.crime (org, id),
  foreign key (org, held_by) references house.account (org, id),
  foreign key (org, shredded_by) references house.account (org, id),
  check ((held_because is null) = (held_at is null)),
  check (shredded_at is null or held_because is null)
);
create index retention_due on record.retention (org, review_on) where shredded_at is null;

do $$
declare t text;
begin
  foreach t in array array['report', 'named', 'incident', 'number_given', 'crime', 'fact', 'classification_event', 'flag_event',
    'cancellation_event', 'transfer_event', 'let_stand', 'retention'] loop
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
  end loop;
end $$;

create policy own_organisation on record.named using (org = (select house.org()));
create policy own_organisation on record.number_given using (org = (select house.org()));

-- What was reported in a marked thread is not there for who is not named: not in lists, not in counts.
-- What came from a thread is there exactly when the thread is: marking it later marks its crimes at once, and whoever is
-- named there sees them. The desk need not know of this room.
create policy cleared on record.report using (
  org = (select house.org())
  and case when thread is null
    then desk.is_cleared(marking)
      or exists (select 1 from record.named n where n.org = report.org and n.report = report.id and n.account = (select desk.me()))
    else exists (select 1 from desk.thread t where t.org = report.org and t.id = report.thread
      and (t.merged_into is null
        or exists (select 1 from desk.thread into_it where into_it.org = t.org and into_it.id = t.merged_into)))
  end
);
create policy of_report on record.incident using (org = (select house.org())
  and exists (select 1 from record.report r where r.org = incident.org and r.id = incident.report));
create policy of_report on record.crime using (org = (select house.org())
  and exists (select 1 from record.report r where r.org = crime.org and r.id = crime.report));
create policy of_crime on record.fact using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = fact.org and c.id = fact.crime));
create policy of_crime on record.classification_event using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = classification_event.org and c.id = classification_event.crime));
create policy of_crime on record.flag_event using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = flag_event.org and c.id = flag_event.crime));
create policy of_crime on record.cancellation_event using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = cancellation_event.org and c.id = cancellation_event.crime));
create policy of_crime on record.transfer_event using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = transfer_event.org and c.id = transfer_event.crime));
create policy of_crime on record.let_stand using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = let_stand.org and c.id = let_stand.crime));
create policy of_crime on record.retention using (org = (select house.org())
  and exists (select 1 from record.crime c where c.org = retention.org and c.id = retention.crime));

revoke all on schema record from public;
grant usage on schema record to plimsoll_app;
-- Histories are only added to: no update, no delete.
grant select, insert on record.report, record.named, record.fact, record.classification_event, record.flag_event,
  record.cancellation_event, record.let_stand to plimsoll_app;
grant select, insert, update on record.incident, record.number_given, record.crime, record.transfer_event, record.retention to plimsoll_app;
