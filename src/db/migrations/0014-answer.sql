-- Why: a force that is asked answers from its own records, inside the time the law gives, and what it says must stand
-- beside everything it said before. A request is logged as it came; an answer is a set of counted tables with the true counts
-- behind what is hidden, never a row about a person; nobody signs what they drafted; what was signed is never altered.

create table count.received_request (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  reference text not null check (length(reference) between 1 and 60),
  -- Day 0 of the law's clock, whether or not it is a working day.
  received_on date not null,
  law text not null check (law in ('foia', 'foisa')),
  -- Never published.
  requester text not null check (length(requester) between 1 and 200),
  wording text not null check (length(wording) between 1 and 20000),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (org, id),
  unique (org, reference),
  foreign key (org, entered_by) references house.account (org, id)
);

create table count.received_answer (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  -- What was counted, in the form of a question file; and the tables with the true counts: never sent out as they are.
  question jsonb not null check (jsonb_typeof(question) = 'object'),
  built jsonb not null check (jsonb_typeof(built) = 'object'),
  held jsonb not null check (jsonb_typeof(held) = 'array'),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  primary key (org, id),
  unique (org, id, drafted_by),
  foreign key (org, request) references count.received_request (org, id),
  foreign key (org, drafted_by) references house.account (org, id)
);

-- Who signed, beside who drafted, so that one check can tell them apart.
create table count.answer_sign_off (
  org uuid not null,
  answer uuid not null,
  drafted_by uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (org, answer),
  foreign key (org, answer, drafted_by) references count.received_answer (org, id, drafted_by),
  foreign key (org, signed_by) references house.account (org, id),
  check (signed_by <> drafted_by)
);

create table count.cost_line (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  -- Section 12 counts these four and nothing else.
  activity text not null check (activity in ('determining', 'locating', 'retrieving', 'extracting')),
  records integer not null check (records between 1 and 100000000),
  minutes double precision not null check (minutes > 0 and minutes <= 100000),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (org, id),
  foreign key (org, request) references count.received_request (org, id),
  foreign key (org, entered_by) references house.account (org, id)
);

do $$
declare t text;
begin
  foreach t in array array['received_request', 'received_answer', 'answer_sign_off', 'cost_line'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

-- Nothing of an answer is altered: another is drafted. A line of the worksheet may be taken out again.
grant select, insert on count.received_request, count.received_answer, count.answer_sign_off to plimsoll_app;
grant select, insert, delete on count.cost_line to plimsoll_app;
