-- Why: an answer goes out in the form that was asked for and is shown to everybody, not only to whoever asked. The requester's
-- template is kept as what it shows and nothing else. What is published says nothing of the requester: its question is written
-- again by one person and published by another, and the address answers no more once it is withdrawn.

create table count.received_template (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- The blocks that the guarded reader found, without what the file hid.
  shown jsonb not null check (jsonb_typeof(shown) = 'object'),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (org, id),
  foreign key (org, request) references count.received_request (org, id),
  foreign key (org, entered_by) references house.account (org, id)
);

-- An answer as it is to stand in the disclosure log: the question in words that name nobody.
create table count.disclosure (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  answer uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title_en text not null check (length(title_en) between 1 and 200),
  title_cy text not null check (length(title_cy) between 1 and 200),
  -- In the language it was asked in.
  asked text not null check (length(asked) between 1 and 20000),
  asked_language text not null check (asked_language in ('en', 'cy')),
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  primary key (org, id),
  unique (org, id, prepared_by),
  foreign key (org, request) references count.received_request (org, id),
  -- Only what was signed.
  foreign key (org, answer) references count.answer_sign_off (org, answer),
  foreign key (org, prepared_by) references house.account (org, id)
);

create table count.disclosure_out (
  org uuid not null,
  disclosure uuid not null,
  prepared_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (org, disclosure),
  foreign key (org, disclosure, prepared_by) references count.disclosure (org, id, prepared_by),
  foreign key (org, published_by) references house.account (org, id),
  check (published_by <> prepared_by)
);

create table count.disclosure_withdrawal (
  org uuid not null,
  disclosure uuid not null,
  -- Kept for the house: the address is not there any more.
  reason text not null check (length(reason) between 1 and 2000),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  primary key (org, disclosure),
  foreign key (org, disclosure) references count.disclosure_out (org, disclosure),
  foreign key (org, withdrawn_by) references house.account (org, id)
);

-- What happens to a request received besides its answer: a review asked for, and how it ended.
create table count.received_event (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  request uuid not null,
  kind text not null check (kind in ('review-asked', 'review-answered')),
  happened_on date not null,
  outcome text check (outcome in ('upheld', 'part-upheld', 'overturned')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (org, id),
  foreign key (org, request) references count.received_request (org, id),
  foreign key (org, entered_by) references house.account (org, id),
  check ((kind = 'review-answered') = (outcome is not null))
);

do $$
declare t text;
begin
  foreach t in array array['received_template', 'disclosure', 'disclosure_out', 'disclosure_withdrawal', 'received_event'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

-- Nothing of it is altered: another is made.
grant select, insert on count.received_template, count.disclosure, count.disclosure_out, count.disclosure_withdrawal,
  count.received_event to plimsoll_app;
