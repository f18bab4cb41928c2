-- Why: the ground floor that every room stands on. Who may come in (organisation, account, passkey, session),
-- and the journal that remembers what they did. Every table carries the organisation in its key, because key
-- checks do not ask row-level security: without it a collision would tell that somebody else's row exists.
-- Policies read app.org, set for one transaction at a time; where it is not set, no row is seen.

create schema house;
create schema journal;

-- The organisation of this transaction, or null. Read through (select …), it is worked out once a statement.
create function house.org() returns uuid language sql stable
  return nullif(current_setting('app.org', true), '')::uuid;

create table house.organisation (
  id uuid primary key default gen_random_uuid(),
  name_en text not null check (name_en <> ''),
  name_cy text not null check (name_cy <> ''),
  made_up boolean not null,
  created_at timestamptz not null
);

create table house.account (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  email text,
  oidc_issuer text,
  oidc_subject text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (org, id),
  unique (org, oidc_issuer, oidc_subject),
  check ((oidc_issuer is null) = (oidc_subject is null))
);

-- The list of roles is the access table's (versioned in code); here only its spelling is held.
create table house.account_role (
  org uuid not null,
  account uuid not null,
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (org, account, role),
  foreign key (org, account) references house.account (org, id)
);

create table house.passkey (
  org uuid not null,
  id text not null check (id <> ''),
  account uuid not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports jsonb not null default '[]' check (jsonb_typeof(transports) = 'array'),
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (org, id),
  foreign key (org, account) references house.account (org, id)
);
create index passkey_by_account on house.passkey (org, account);

-- The token itself is never kept, only its hash: a copy of this table opens no door.
create table house.session (
  org uuid not null,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  step_up_at timestamptz,
  ended_at timestamptz,
  language text not null check (language in ('en', 'cy')),
  primary key (org, token_sha256),
  unique (org, id),
  foreign key (org, account) references house.account (org, id)
);
create index session_by_account on house.session (org, account) where ended_at is null;

create table house.setup_link (
  org uuid not null references house.organisation (id),
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('first-administrator', 'enrolment')),
  account uuid,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (org, token_sha256),
  foreign key (org, account) references house.account (org, id),
  check ((kind = 'enrolment') = (account is not null))
);

-- What must come back unchanged, once, from a browser or an identity provider: state and nonce, or a challenge.
create table house.sign_in_attempt (
  org uuid not null references house.organisation (id),
  id text not null check (id <> ''),
  kind text not null check (kind in ('oidc', 'passkey-sign-in', 'passkey-enrolment', 'step-up')),
  challenge text not null,
  nonce text,
  verifier text,
  account uuid,
  return_to text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (org, id),
  foreign key (org, account) references house.account (org, id)
);

-- The journal. One chain for each organisation; each entry carries the hash of the one before it.
create table journal.head (
  org uuid primary key references house.organisation (id),
  seq bigint not null,
  hash text not null,
  at timestamptz
);

create table journal.entry (
  org uuid not null references house.organisation (id),
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  account uuid,
  account_name text not null,
  room text not null check (room ~ '^[a-z]+(-[a-z]+)*$'),
  event text not null check (event ~ '^[a-z]+([-.][a-z]+)*$'),
  subjects jsonb not null check (jsonb_typeof(subjects) = 'array'),
  why text,
  session uuid,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (org, seq)
);
create index entry_by_account on journal.entry (org, account, seq);
create index entry_by_subject on journal.entry using gin (subjects jsonb_path_ops);

-- The head of the chain, held until this transaction ends, so that numbers have no gaps.
create function journal.take_head(out seq bigint, out hash text, out at timestamptz)
  language plpgsql security definer set search_path = '' as $$
begin
  insert into journal.head (org, seq, hash) values (house.org(), 0, repeat('0', 64)) on conflict do nothing;
  select h.seq, h.hash, h.at into take_head.seq, take_head.hash, take_head.at
    from journal.head h where h.org = house.org() for update;
end $$;

-- An entry that does not follow on is refused, and nobody but this function moves the head.
create function journal.follow_on() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update journal.head h set seq = new.seq, hash = new.hash, at = new.at
    where h.org = new.org and h.seq = new.seq - 1 and h.hash = new.prev_hash;
  if not found then
    raise exception 'the journal entry does not follow the one before it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger follow_on before insert on journal.entry for each row execute function journal.follow_on();

-- Not even the owner rewrites the journal.
create function journal.refuse() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the journal is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added_to before update or delete or truncate on journal.entry
  for each statement execute function journal.refuse();

-- Row-level security on every table, for the owner too; then one policy each.
alter table house.organisation enable row level security;
alter table house.organisation force row level security;
alter table house.account enable row level security;
alter table house.account force row level security;
alter table house.account_role enable row level security;
alter table house.account_role force row level security;
alter table house.passkey enable row level security;
alter table house.passkey force row level security;
alter table house.session enable row level security;
alter table house.session force row level security;
alter table house.setup_link enable row level security;
alter table house.setup_link force row level security;
alter table house.sign_in_attempt enable row level security;
alter table house.sign_in_attempt force row level security;
alter table journal.head enable row level security;
alter table journal.head force row level security;
alter table journal.entry enable row level security;
alter table journal.entry force row level security;

create policy own_organisation on house.organisation using (id = (select house.org()));
create policy own_organisation on house.account using (org = (select house.org()));
create policy own_organisation on house.account_role using (org = (select house.org()));
create policy own_organisation on house.passkey using (org = (select house.org()));
create policy own_organisation on house.session using (org = (select house.org()));
create policy own_organisation on house.setup_link using (org = (select house.org()));
create policy own_organisation on house.sign_in_attempt using (org = (select house.org()));
create policy own_organisation on journal.head using (org = (select house.org()));
create policy own_organisation_reads on journal.entry for select using (org = (select house.org()));
create policy own_organisation_adds on journal.entry for insert with check (org = (select house.org()));

-- Which organisation this installation belongs to has to be asked before anything can be set: only its id is told.
create policy owner_asks on house.organisation for select to current_user using (true);
create function house.this_organisation() returns uuid
  language sql stable security definer set search_path = ''
  return (select id from house.organisation order by created_at, id limit 1);

-- Which migrations have been run is nobody's data, but no table goes without its walls: it may be read, never written.
alter table migration.done enable row level security;
alter table migration.lock enable row level security;
create policy anyone_reads on migration.done for select using (true);

-- What the running product may do. It owns nothing and can make no tables.
revoke all on schema house, journal from public;
revoke all on all functions in schema house, journal from public;
grant usage on schema house, journal, migration to plimsoll_app;
grant select on migration.done to plimsoll_app;
grant execute on function house.org(), house.this_organisation(), journal.take_head() to plimsoll_app;
grant select, insert, update on house.organisation, house.account, house.passkey, house.session, house.setup_link
  to plimsoll_app;
grant select, insert, delete on house.account_role, house.sign_in_attempt to plimsoll_app;
grant delete on house.passkey to plimsoll_app;
grant select on journal.head to plimsoll_app;
grant select, insert on journal.entry to plimsoll_app;
