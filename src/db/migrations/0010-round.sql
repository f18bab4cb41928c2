-- Why: one question is asked of many authorities, and the law runs a clock of its own for each. What happened to a request
-- is only added to; where it stands (due, late, refused, answered) is worked out from what happened and the day it is asked,
-- never stored, so that it cannot be out of date. A letter is kept as it was seen and sent.

create table count.authority_set (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  -- Codes of authorities, in the order they are shown.
  authorities jsonb not null check (jsonb_typeof(authorities) = 'array'),
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (org, id),
  unique (org, name),
  foreign key (org, saved_by) references house.account (org, id)
);

create table count.round (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  state text not null check (state in ('draft', 'open', 'closed')),
  -- The measures, codes, definition in both languages, periods, breakdowns and formats asked for.
  question jsonb not null check (jsonb_typeof(question) = 'object'),
  cloned_from uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (org, id),
  foreign key (org, cloned_from) references count.round (org, id),
  foreign key (org, made_by) references house.account (org, id),
  check ((opened_at is null) = (state = 'draft')),
  check ((closed_at is null) = (state <> 'closed'))
);

create table count.request (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  round uuid not null,
  authority text not null check (authority <> ''),
  law text not null check (law in ('foia', 'foisa')),
  -- Stands in the subject and in the reply address: how an answer finds its request.
  token text not null check (token ~ '^[a-z0-9]{8,20}$'),
  -- Where the letter goes; null where it goes by post or by the authority's own form.
  send_to text check (send_to <> ''),
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (org, id),
  unique (org, round, authority),
  unique (org, token),
  foreign key (org, round) references count.round (org, id),
  foreign key (org, added_by) references house.account (org, id)
);

create table count.letter (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  kind text not null
    check (kind in ('request', 'chaser', 'clarification', 'internal-review', 'commissioner', 'withdrawal', 'other')),
  language text not null check (language in ('en', 'cy', 'both')),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  -- Nothing goes that nobody has seen.
  seen_by uuid not null,
  seen_at timestamptz not null,
  primary key (org, id),
  foreign key (org, request) references count.request (org, id),
  foreign key (org, seen_by) references house.account (org, id)
);

create table count.request_event (
  org uuid not null,
  request uuid not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('sent', 'delivery-failed', 'acknowledged', 'auto-reply', 'clarification-asked',
    'clarification-answered', 'extended', 'reply-received', 'answered', 'part-answered', 'refused', 'not-held', 'link-elsewhere',
    'gone-postal', 'chased', 'review-asked', 'review-answered', 'commissioner-asked', 'commissioner-decided', 'withdrawn-by-body',
    'replaced', 'withdrawn', 'note')),
  -- The day that counts in law: of receipt, of the clarification, of the answer.
  happened_on date not null,
  entered_at timestamptz not null,
  -- Null: the machine did it (a message that came in).
  entered_by uuid,
  letter uuid,
  -- Exemptions, stage, the date extended to, the authority's own reference, words.
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  primary key (org, request, position),
  foreign key (org, request) references count.request (org, id),
  foreign key (org, letter) references count.letter (org, id),
  foreign key (org, entered_by) references house.account (org, id)
);

do $$
declare t text;
begin
  foreach t in array array['authority_set', 'round', 'request', 'letter', 'request_event'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

-- What happened and what was sent is only added to.
grant select, insert on count.letter, count.request_event to plimsoll_app;
grant select, insert, update on count.authority_set, count.round, count.request to plimsoll_app;
