-- Why: one inbox. Whatever comes in by any door stands here once, in the thread of whoever told it, and every clock
-- starts from the first touch. What was told and who told it are sealed apart, each under a key that is not in this
-- database; nothing that could name anybody stands in the clear, not even the platform's own number for them.

create schema desk;

create table desk.thread (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  state text not null check (state in ('waiting', 'taken', 'answered', 'handed-over', 'closed')),
  marking text not null default 'ordinary' check (marking in ('ordinary', 'restricted', 'sealed')),
  -- The channel of the first touch, the language written in and who says they are telling, where known.
  channel text not null,
  language text check (language in ('en', 'cy')),
  teller text check (teller in ('child', 'parent', 'professional', 'someone-else')),
  risk text not null check (risk in ('now', 'high', 'raised', 'ordinary')),
  -- Read from the text by the rules, until a person has decided.
  risk_by text not null check (risk_by in ('rules', 'person')),
  -- The recording clock: the earliest touch on any channel. It only ever moves back, when threads are merged.
  first_touch_at timestamptz not null,
  -- The oldest thing from the teller that nobody has answered; null when we have answered.
  waiting_since timestamptz,
  last_in_at timestamptz not null,
  last_out_at timestamptz,
  first_reply_at timestamptz,
  -- Until when the platform lets a reply through, where it limits that.
  reply_by timestamptz,
  taken_by uuid,
  taken_at timestamptz,
  withdrawn_at timestamptz,
  closed_at timestamptz,
  close_reason text check (close_reason ~ '^[a-z]+(-[a-z]+)*$'),
  recorded_at timestamptz,
  merged_into uuid,
  -- Raised by every change: who changes a thread must have seen it as it is.
  version integer not null default 1,
  primary key (org, id),
  foreign key (org, taken_by) references house.account (org, id),
  foreign key (org, merged_into) references desk.thread (org, id),
  check ((taken_by is null) = (taken_at is null)),
  check (state <> 'taken' or taken_by is not null),
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (close_reason is null))
);
create index thread_in_work on desk.thread (org, state, waiting_since) where merged_into is null;

-- Who may see a thread that is marked. Being named is the only way in.
create table desk.named (
  org uuid not null,
  thread uuid not null,
  account uuid not null,
  named_at timestamptz not null,
  named_by uuid,
  primary key (org, thread, account),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, account) references house.account (org, id)
);

-- Which thread a conversation belongs to: a person on a platform, a mail thread, a code. Kept as a keyed hash.
create table desk.conversation (
  org uuid not null references house.organisation (id),
  conversation bytea not null check (length(conversation) = 32),
  thread uuid not null,
  -- The box that replies go into, for who is known only by a code: its name, and the key that closes it.
  box text check (box ~ '^[0-9a-f]{64}$'),
  box_key bytea check (length(box_key) = 32),
  primary key (org, conversation),
  foreign key (org, thread) references desk.thread (org, id),
  check ((box is null) = (box_key is null))
);

create table desk.contact (
  org uuid not null references house.organisation (id),
  id uuid not null,
  thread uuid not null,
  conversation bytea not null,
  channel text not null check (channel in
    ('tell', 'messenger', 'instagram', 'x', 'email', 'phone', 'front-counter', 'partner', 'public-post')),
  -- A keyed hash of the channel's own name for it. One message is one row, however often it is delivered.
  external_id bytea not null check (length(external_id) = 32),
  kind text not null check (kind in ('report', 'message', 'addition', 'withdrawal', 'referral', 'public-post')),
  received_at timestamptz not null,
  sent_at timestamptz,
  kept_at timestamptz not null,
  language text check (language in ('en', 'cy')),
  teller text check (teller in ('child', 'parent', 'professional', 'someone-else')),
  narrative bytea not null,
  identity bytea not null,
  -- What was offered and not collected: kinds and sizes.
  offered jsonb not null default '[]' check (jsonb_typeof(offered) = 'array'),
  -- What the rules saw in the text: signs with places in it, never the words.
  rules_version text not null,
  signs jsonb not null default '[]' check (jsonb_typeof(signs) = 'array'),
  risk text not null check (risk in ('now', 'high', 'raised', 'ordinary')),
  primary key (org, id),
  unique (org, channel, external_id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, conversation) references desk.conversation (org, conversation)
);
create index contact_by_thread on desk.contact (org, thread, received_at);

-- What may join one thread to another: a number, an address, a name on a platform. Kept as keyed hashes only.
create table desk.trace (
  org uuid not null references house.organisation (id),
  contact uuid not null,
  trace bytea not null check (length(trace) = 32),
  -- Whose it is: of whoever tells, or of whoever is told about.
  whose text not null check (whose in ('teller', 'suspect')),
  primary key (org, contact, trace, whose),
  foreign key (org, contact) references desk.contact (org, id)
);
create index trace_by_trace on desk.trace (org, trace);

-- How far each intake journal has been brought in.
create table desk.intake_cursor (
  org uuid not null references house.organisation (id),
  journal text not null check (journal ~ '^(tell|doors)/[a-z0-9-]+\.intake$'),
  position bigint not null check (position >= 0),
  entries bigint not null check (entries >= 0),
  moved_at timestamptz not null,
  primary key (org, journal)
);

-- What could not be brought in: a box that does not open, or bytes that are no contact. A person must look.
create table desk.intake_problem (
  org uuid not null references house.organisation (id),
  journal text not null,
  entry text not null check (entry ~ '^[0-9a-f]{32}$'),
  problem text not null check (problem in ('does-not-open', 'not-a-contact', 'damaged')),
  box bytea not null,
  seen_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (org, journal, entry),
  foreign key (org, settled_by) references house.account (org, id)
);

-- What was done to a thread, for the people at the desk: who, when, from which state to which.
create table desk.act (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  thread uuid not null,
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  from_state text not null,
  to_state text not null,
  by uuid,
  at timestamptz not null,
  -- Codes and ids that belong to the act; words are sealed in notes.
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  primary key (org, id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, by) references house.account (org, id)
);
create index act_by_thread on desk.act (org, thread, at);

-- A person's decision about the risk, and what they say of the rules' reading.
create table desk.decision (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  thread uuid not null,
  risk text not null check (risk in ('now', 'high', 'raised', 'ordinary')),
  rules_risk text not null check (rules_risk in ('now', 'high', 'raised', 'ordinary')),
  rules_version text not null,
  -- Signs the person says were read wrongly, and signs that were missed.
  wrong jsonb not null default '[]' check (jsonb_typeof(wrong) = 'array'),
  missed jsonb not null default '[]' check (jsonb_typeof(missed) = 'array'),
  why bytea,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (org, id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, decided_by) references house.account (org, id)
);

create table desk.note (
  org uuid not null,
  id uuid not null,
  thread uuid not null,
  body bytea not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (org, id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, written_by) references house.account (org, id)
);

create table desk.reply (
  org uuid not null,
  id uuid not null,
  thread uuid not null,
  conversation bytea not null,
  channel text not null,
  language text not null check (language in ('en', 'cy')),
  body bytea not null,
  -- The pieces of the library it was made from, with their versions.
  advice jsonb not null default '[]' check (jsonb_typeof(advice) = 'array'),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (org, id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, conversation) references desk.conversation (org, conversation),
  foreign key (org, written_by) references house.account (org, id)
);
create index reply_by_thread on desk.reply (org, thread, written_at);

-- What is on its way out. A reply is sent once as far as the channel lets us know, and never lost.
create table desk.outbox (
  org uuid not null,
  reply uuid not null,
  channel text not null,
  state text not null check (state in ('waiting', 'sent', 'by-hand', 'dead')),
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz not null,
  claimed_until timestamptz,
  -- The channel's own name for what was sent, as a keyed hash; and the code of what went wrong last.
  provider_id bytea,
  problem text check (problem ~ '^[a-z]+(-[a-z]+)*$'),
  settled_at timestamptz,
  settled_by uuid,
  primary key (org, reply),
  foreign key (org, reply) references desk.reply (org, id),
  foreign key (org, settled_by) references house.account (org, id)
);
create index outbox_due on desk.outbox (org, next_at) where state = 'waiting';

-- Given over to somebody else. Without a receipt it is chased every day.
create table desk.hand_over (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  thread uuid not null,
  to_kind text not null check (to_kind in ('support', 'childrens-services', 'other-force', 'ceop')),
  to_name text not null check (to_name <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  chase_at timestamptz not null,
  chased integer not null default 0 check (chased >= 0),
  receipt text,
  receipt_at timestamptz,
  receipt_by uuid,
  primary key (org, id),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, made_by) references house.account (org, id),
  foreign key (org, receipt_by) references house.account (org, id),
  check ((receipt is null) = (receipt_at is null))
);
create index hand_over_open on desk.hand_over (org, chase_at) where receipt_at is null;

create table desk.incident (
  org uuid not null,
  thread uuid not null,
  number text not null check (number <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (org, thread, number),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, made_by) references house.account (org, id)
);

-- Two threads of one teller made one. What came from which is kept, so that it can be undone.
create table desk.merge (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  kept uuid not null,
  merged uuid not null,
  -- The merged thread as it stood, and what was moved: conversations, contacts, replies, notes.
  before jsonb not null check (jsonb_typeof(before) = 'object'),
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (org, id),
  foreign key (org, kept) references desk.thread (org, id),
  foreign key (org, merged) references desk.thread (org, id),
  foreign key (org, merged_by) references house.account (org, id),
  foreign key (org, undone_by) references house.account (org, id)
);

-- Who had what before them, and for how long: so that one person is not given the worst all night.
create table desk.exposure (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  thread uuid not null,
  risk text not null check (risk in ('now', 'high', 'raised', 'ordinary')),
  opened_at timestamptz not null,
  last_at timestamptz not null,
  primary key (org, id),
  foreign key (org, account) references house.account (org, id),
  foreign key (org, thread) references desk.thread (org, id)
);
create index exposure_by_account on desk.exposure (org, account, opened_at);

-- When each channel is watched, as told to the public and in automatic answers.
create table desk.channel (
  org uuid not null references house.organisation (id),
  channel text not null,
  hours jsonb not null check (jsonb_typeof(hours) = 'object'),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (org, channel),
  foreign key (org, changed_by) references house.account (org, id)
);

-- An organisation's own adjustments to the triage rules. A version is never edited; the last one holds.
create table desk.triage_rules (
  org uuid not null references house.organisation (id),
  version integer not null check (version >= 1),
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  made_at timestamptz not null,
  made_by uuid not null,
  why text not null check (why <> ''),
  primary key (org, version),
  foreign key (org, made_by) references house.account (org, id)
);

-- How many are on duty, hour by hour of the week, to lay beside what arrives.
create table desk.staffing (
  org uuid not null references house.organisation (id),
  weekday integer not null check (weekday between 0 and 6),
  hour integer not null check (hour between 0 and 23),
  officers integer not null check (officers >= 0),
  primary key (org, weekday, hour)
);

-- A second pair of eyes on some answered threads, drawn by lot.
create table desk.quality_check (
  org uuid not null,
  thread uuid not null,
  drawn_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  finding text check (finding in ('sound', 'learning', 'put-right')),
  primary key (org, thread),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, checked_by) references house.account (org, id),
  check ((checked_at is null) = (finding is null))
);

-- A thread nobody reads or answers for may go at its time; a hold keeps it. Its keys are destroyed, the row stays.
create table desk.retention (
  org uuid not null,
  thread uuid not null,
  class text not null check (class in ('unrecorded-contact', 'recorded', 'not-for-police', 'test')),
  review_on date not null,
  held_because text,
  held_by uuid,
  shredded_at timestamptz,
  shredded_by uuid,
  primary key (org, thread),
  foreign key (org, thread) references desk.thread (org, id),
  foreign key (org, held_by) references house.account (org, id),
  foreign key (org, shredded_by) references house.account (org, id),
  check ((held_because is null) = (held_by is null)),
  check (shredded_at is null or held_because is null)
);

-- May this transaction see what is marked so? The product at work may; a person only by being named.
create function desk.is_cleared(marking text) returns boolean language sql stable
  return marking = 'ordinary'
    or coalesce(current_setting('app.clearance', true), 'ordinary') = 'sealed'
    or (marking = 'restricted' and coalesce(current_setting('app.clearance', true), 'ordinary') = 'restricted');

create function desk.me() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;

do $$
declare t text;
begin
  foreach t in array array['thread', 'named', 'conversation', 'contact', 'trace', 'intake_cursor', 'intake_problem', 'act', 'decision', 'note',
    'reply', 'outbox', 'hand_over', 'incident', 'merge', 'exposure', 'channel', 'triage_rules', 'staffing',
    'quality_check', 'retention'] loop
    execute format('alter table desk.%I enable row level security', t);
    execute format('alter table desk.%I force row level security', t);
  end loop;
end $$;

create policy own_organisation on desk.named using (org = (select house.org()));
create policy own_organisation on desk.intake_cursor using (org = (select house.org()));
create policy own_organisation on desk.intake_problem using (org = (select house.org()));
create policy own_organisation on desk.channel using (org = (select house.org()));
create policy own_organisation on desk.triage_rules using (org = (select house.org()));
create policy own_organisation on desk.staffing using (org = (select house.org()));

-- A marked thread is not there for who is not named: not in lists, not in counts, not in a search.
create policy cleared on desk.thread using (
  org = (select house.org())
  and (desk.is_cleared(marking)
    or exists (select 1 from desk.named n where n.org = thread.org and n.thread = thread.id and n.account = (select desk.me())))
);
-- What belongs to a thread is there exactly when the thread is.
create policy of_thread on desk.conversation using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = conversation.org and t.id = conversation.thread));
create policy of_thread on desk.contact using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = contact.org and t.id = contact.thread));
create policy of_contact on desk.trace using (org = (select house.org())
  and exists (select 1 from desk.contact c where c.org = trace.org and c.id = trace.contact));
create policy of_thread on desk.act using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = act.org and t.id = act.thread));
create policy of_thread on desk.decision using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = decision.org and t.id = decision.thread));
create policy of_thread on desk.note using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = note.org and t.id = note.thread));
create policy of_thread on desk.reply using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = reply.org and t.id = reply.thread));
create policy of_reply on desk.outbox using (org = (select house.org())
  and exists (select 1 from desk.reply r where r.org = outbox.org and r.id = outbox.reply));
create policy of_thread on desk.hand_over using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = hand_over.org and t.id = hand_over.thread));
create policy of_thread on desk.incident using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = incident.org and t.id = incident.thread));
create policy of_thread on desk.merge using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = merge.org and t.id = merge.kept));
create policy of_thread on desk.exposure using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = exposure.org and t.id = exposure.thread));
create policy of_thread on desk.quality_check using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = quality_check.org and t.id = quality_check.thread));
create policy of_thread on desk.retention using (org = (select house.org())
  and exists (select 1 from desk.thread t where t.org = retention.org and t.id = retention.thread));

revoke all on schema desk from public;
revoke all on all functions in schema desk from public;
grant usage on schema desk to plimsoll_app;
grant execute on function desk.is_cleared(text), desk.me() to plimsoll_app;
grant select, insert, update on desk.thread, desk.conversation, desk.contact, desk.intake_cursor, desk.intake_problem, desk.outbox,
  desk.hand_over, desk.merge, desk.exposure, desk.channel, desk.quality_check, desk.retention to plimsoll_app;
grant select, insert on desk.trace, desk.named, desk.act, desk.decision, desk.note, desk.reply, desk.incident, desk.triage_rules to plimsoll_app;
grant update (thread) on desk.note, desk.reply, desk.act to plimsoll_app;
grant delete on desk.named to plimsoll_app;
grant select, insert, update, delete on desk.staffing to plimsoll_app;
