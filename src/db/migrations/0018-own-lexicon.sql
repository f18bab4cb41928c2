-- Why: a force's children name services and use words that the shipped lexicon of the flag reader does not know. A registrar
-- who has seen what a change would alter accepts it, and from then on the reader reads by it. Version after version, none
-- ever edited: a reading of long ago names the version that it was read by, and going back is a new version without rows.
create table record.flag_lexicon (
  org uuid not null references house.organisation (id),
  version integer not null check (version >= 1),
  -- The shipped version that it was accepted beside, and the rows that differ from that.
  base text not null check (base <> ''),
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  made_at timestamptz not null,
  made_by uuid not null,
  why text not null check (why <> ''),
  primary key (org, version),
  foreign key (org, made_by) references house.account (org, id)
);

alter table record.flag_lexicon enable row level security;
alter table record.flag_lexicon force row level security;
create policy own_organisation on record.flag_lexicon using (org = (select house.org()));
grant select, insert on record.flag_lexicon to plimsoll_app;
