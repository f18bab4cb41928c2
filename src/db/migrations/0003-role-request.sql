-- Why: an administrator gives roles to others and never to themselves, and a second one confirms. The asking is kept
-- apart from the having, and the database itself refuses a request that somebody makes or decides for themselves.

create table house.role_request (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  -- Every role that the account shall have: what is not here is taken away.
  roles jsonb not null check (jsonb_typeof(roles) = 'array'),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  -- Where there is no second administrator yet, the first decides alone, and it stands here that it was so.
  decided_alone boolean not null default false,
  primary key (org, id),
  foreign key (org, account) references house.account (org, id),
  foreign key (org, asked_by) references house.account (org, id),
  foreign key (org, decided_by) references house.account (org, id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (asked_by <> account),
  check (decided_by <> account),
  check (decided_by <> asked_by or decided_alone or decision = 'declined')
);
create unique index role_request_open on house.role_request (org, account) where decision is null;

alter table house.role_request enable row level security;
alter table house.role_request force row level security;
create policy own_organisation on house.role_request using (org = (select house.org()));
grant select, insert, update on house.role_request to plimsoll_app;
