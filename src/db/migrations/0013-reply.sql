-- Why: what an authority sent is kept as it came, sealed, and read from what it shows. Whatever hides something is put apart
-- before anybody opens it. Two people read each for themselves and a third settles where they differ; only then do its
-- values count. A reply that is taken back or replaced is kept with everything that was read in it; its values no longer count.

create table count.reply (
  org uuid not null references house.organisation (id),
  id uuid not null,
  -- Null: an answer that no request of ours asked for, with the authority and day said by hand.
  request uuid,
  authority text not null check (authority <> ''),
  received_on date not null,
  how text not null check (how in ('email', 'upload', 'post', 'phone')),
  -- What was asked, where no request says it: measures and periods. A refusal is a refusal of these.
  asked jsonb not null default '{}' check (jsonb_typeof(asked) = 'object'),
  state text not null check (state in ('quarantined', 'returned', 'waiting', 'settled', 'withdrawn', 'replaced')),
  -- The earlier reply that the authority put this one in the place of.
  replaces uuid,
  -- The load that its values were entered as; null while none are, or where it gives none.
  load_id uuid,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_why text check (length(withdrawn_why) between 1 and 500),
  added_by uuid,
  added_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (org, id),
  foreign key (org, request) references count.request (org, id),
  foreign key (org, replaces) references count.reply (org, id),
  foreign key (org, load_id) references count.figures_load (org, id),
  foreign key (org, withdrawn_by) references house.account (org, id),
  foreign key (org, added_by) references house.account (org, id),
  foreign key (org, settled_by) references house.account (org, id),
  check ((state in ('withdrawn', 'replaced')) = (withdrawn_on is not null)),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_why is null)),
  check ((settled_at is null) = (settled_by is null)),
  check (load_id is null or settled_at is not null)
);
create index reply_by_state on count.reply (org, state, received_on);

create table count.reply_file (
  org uuid not null,
  id uuid not null,
  reply uuid not null,
  position integer not null check (position >= 1),
  -- The file that this is a copy of, made from nothing but what that one shows.
  made_from uuid,
  name text not null check (length(name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('xlsx', 'xls', 'ods', 'csv', 'tsv', 'docx', 'pdf', 'html', 'eml', 'msg', 'txt', 'none')),
  size integer not null check (size >= 0),
  -- What it holds and does not show: where and why, never what.
  hidden jsonb not null default '[]' check (jsonb_typeof(hidden) = 'array'),
  state text not null check (state in ('quarantined', 'clean', 'released')),
  -- The bytes, sealed under the reply's key.
  sealed bytea not null,
  released_by uuid,
  released_at timestamptz,
  released_why text check (length(released_why) between 1 and 500),
  primary key (org, id),
  unique (org, reply, position),
  foreign key (org, reply) references count.reply (org, id),
  foreign key (org, made_from) references count.reply_file (org, id),
  foreign key (org, released_by) references house.account (org, id),
  check ((state = 'released') = (released_at is not null)),
  check ((released_at is null) = (released_by is null) and (released_at is null) = (released_why is null))
);

-- What the reader made of a reply: its blocks, kind and candidates. Only what is not hidden was read.
create table count.reading (
  org uuid not null,
  id uuid not null,
  reply uuid not null,
  reader_version text not null,
  -- How many candidates it found; what they are is sealed with the blocks they stand in.
  candidates integer not null check (candidates >= 0),
  sealed bytea not null,
  read_at timestamptz not null,
  primary key (org, id),
  foreign key (org, reply) references count.reply (org, id)
);
create index reading_of_reply on count.reading (org, reply, read_at);

-- Who reads: two, each in one seat, and neither sees what the other said before both have finished.
create table count.reply_reader (
  org uuid not null,
  reading uuid not null,
  seat text not null check (seat in ('first', 'second')),
  account uuid not null,
  taken_at timestamptz not null,
  finished_at timestamptz,
  primary key (org, reading, seat),
  unique (org, reading, account),
  foreign key (org, reading) references count.reading (org, id),
  foreign key (org, account) references house.account (org, id)
);

create table count.reply_code (
  org uuid not null,
  reading uuid not null,
  seat text not null check (seat in ('first', 'second', 'settled')),
  -- `kind`; the number of a candidate, from 0; or the place of a cell that the reader missed: `b2.5.3`.
  candidate text not null check (candidate ~ '^(kind|[0-9]{1,6}|b[0-9]{1,5}\.[0-9]{1,6}\.[0-9]{1,4})$'),
  -- A person may think again before they finish: the last one counts, the others stay.
  revision integer not null check (revision >= 1),
  decision text not null check (decision in ('confirm', 'correct', 'reject')),
  -- What it says instead; null unless corrected.
  said jsonb check (jsonb_typeof(said) = 'object'),
  by uuid not null,
  at timestamptz not null,
  primary key (org, reading, seat, candidate, revision),
  foreign key (org, reading) references count.reading (org, id),
  foreign key (org, by) references house.account (org, id),
  check ((said is not null) = (decision = 'correct'))
);

-- What an authority meant by a label, as people found it. It is offered the next time and never applied by itself.
create table count.label_meaning (
  org uuid not null references house.organisation (id),
  authority text not null check (authority <> ''),
  label text not null check (length(label) between 1 and 200),
  facet text not null check (facet in ('measure', 'unit')),
  meaning text not null check (length(meaning) between 1 and 100),
  times integer not null check (times >= 1),
  last_on date not null,
  primary key (org, authority, label, facet, meaning)
);

-- A load whose values no longer count: the authority took the reply back, or sent another in its place.
create table count.load_withdrawn (
  org uuid not null,
  load_id uuid not null,
  withdrawn_on date not null,
  by uuid not null,
  at timestamptz not null,
  primary key (org, load_id),
  foreign key (org, load_id) references count.figures_load (org, id),
  foreign key (org, by) references house.account (org, id)
);

do $$
declare t text;
begin
  foreach t in array array['reply', 'reply_file', 'reading', 'reply_reader', 'reply_code', 'label_meaning', 'load_withdrawn'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

-- What came, what was read and what people said is only added to; where a reply or a file stands may change.
grant select, insert on count.reply, count.reply_file, count.reading, count.reply_reader, count.reply_code, count.label_meaning,
  count.load_withdrawn to plimsoll_app;
grant update (state, load_id, withdrawn_on, withdrawn_by, withdrawn_why, settled_by, settled_at) on count.reply to plimsoll_app;
grant update (state, released_by, released_at, released_why) on count.reply_file to plimsoll_app;
grant update (finished_at) on count.reply_reader to plimsoll_app;
grant update (times, last_on) on count.label_meaning to plimsoll_app;
