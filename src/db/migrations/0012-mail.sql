-- Why: a round is asked and answered by e-mail. A letter goes once, whatever breaks: its Message-ID is fixed before the first
-- try, so that a second is known for what it is. What comes in is kept as it came, sealed, and stands at its request, or apart
-- until a person says where it belongs.

create table count.outbox (
  org uuid not null,
  letter uuid not null,
  -- With its angle brackets; the same over all tries.
  message_id text not null check (message_id ~ '^<[^<>\s]{3,240}>$'),
  state text not null check (state in ('waiting', 'sent', 'refused', 'given-up')),
  taken_up_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz not null,
  -- Somebody is at it until then. Past, with no outcome: it broke off, and nobody knows whether it went.
  claimed_until timestamptz,
  tried_at timestamptz,
  settled_at timestamptz,
  -- The try whose copy came back to our own mailbox: had it broken off, it went all the same.
  copy_seen integer check (copy_seen >= 1),
  problem text check (problem <> ''),
  -- The server's code and enhanced status, never its words.
  said text check (length(said) <= 120),
  primary key (org, letter),
  unique (org, message_id),
  foreign key (org, letter) references count.letter (org, id),
  check ((state = 'waiting') = (settled_at is null))
);
create index outbox_due on count.outbox (org, next_at) where state = 'waiting';

create table count.message (
  org uuid not null references house.organisation (id),
  id uuid not null,
  kind text not null check (kind in ('letter', 'reply', 'acknowledgement', 'auto-reply', 'bounce')),
  -- Null: nobody has said yet which request it belongs to.
  request uuid,
  letter uuid,
  message_id text check (message_id ~ '^<[^<>\s]{1,240}>$'),
  in_reply_to jsonb not null default '[]' check (jsonb_typeof(in_reply_to) = 'array'),
  -- References: the thread it stands in.
  thread jsonb not null default '[]' check (jsonb_typeof(thread) = 'array'),
  -- The same message, however often it is delivered.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- When it went, or when it was received.
  happened_at timestamptz not null,
  entered_at timestamptz not null,
  matched_by text check (matched_by in ('address', 'subject', 'thread', 'person')),
  -- Only ever a suggestion: a request of the same authority.
  suggested uuid,
  -- Who wrote it, to whom, about what, the names of its parts and its first words; sealed under the message's own key.
  head bytea not null,
  -- The whole of it as it came, sealed; null for a letter of ours, which stands in count.letter.
  raw bytea,
  raw_bytes integer not null check (raw_bytes >= 0),
  trouble text check (trouble in ('too-large', 'could-not-be-read')),
  -- The status of a bounce, the authority's reference, what it reads as.
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  -- Null: the machine.
  entered_by uuid,
  placed_by uuid,
  placed_at timestamptz,
  -- The reply that was read in it, once somebody reads it.
  reply uuid,
  -- When it was offered to the readers of replies: once, whatever came of it.
  offered_at timestamptz,
  -- No request of ours: looked at, and put aside.
  set_aside_at timestamptz,
  primary key (org, id),
  unique (org, fingerprint),
  foreign key (org, request) references count.request (org, id),
  foreign key (org, suggested) references count.request (org, id),
  foreign key (org, letter) references count.letter (org, id),
  foreign key (org, entered_by) references house.account (org, id),
  foreign key (org, placed_by) references house.account (org, id),
  check (kind <> 'letter' or (request is not null and letter is not null)),
  check ((placed_at is null) = (placed_by is null)),
  check (set_aside_at is null or request is null)
);
create index message_by_request on count.message (org, request, happened_at);
create index message_by_id on count.message (org, message_id) where message_id is not null;
create index message_stray on count.message (org, happened_at) where request is null and set_aside_at is null;

-- How far a mailbox has been read, and how reading it went.
create table count.mailbox (
  org uuid not null references house.organisation (id),
  -- Which one: server, user and folder, hashed; or 'made-up'.
  name text not null check (name <> ''),
  -- A folder's own era: when it changes, its numbers begin anew.
  uid_validity text not null default '',
  last_uid bigint not null default 0 check (last_uid >= 0),
  -- One process reads at a time.
  claimed_until timestamptz,
  read_at timestamptz,
  problem text check (problem <> ''),
  problem_at timestamptz,
  primary key (org, name)
);

-- What made-up authorities answer, in a made-up organisation: due at a time, then read as from any mailbox.
create table count.made_up_mail (
  org uuid not null references house.organisation (id),
  number bigint generated always as identity,
  answers text not null,
  due_at timestamptz not null,
  raw bytea not null,
  read_at timestamptz,
  primary key (org, number)
);
create index made_up_mail_answers on count.made_up_mail (org, answers);

do $$
declare t text;
begin
  foreach t in array array['outbox', 'message', 'mailbox', 'made_up_mail'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

grant select, insert, update on count.outbox, count.mailbox to plimsoll_app;
grant select, insert on count.message, count.made_up_mail to plimsoll_app;
grant update (read_at) on count.made_up_mail to plimsoll_app;
-- What came is never altered; where it belongs can be said.
grant update (request, reply, offered_at, matched_by, placed_by, placed_at, set_aside_at) on count.message to plimsoll_app;
