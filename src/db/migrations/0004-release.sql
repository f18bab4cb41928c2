-- Why: a release is published by two people, appears whole in both languages at one minute, and is never altered after
-- that. The database itself holds these three: who approves is not who drafted, a version that is out keeps its
-- content, and what is withdrawn still stands there with its day and its reason.

create table count.release (
  org uuid not null references house.organisation (id),
  id uuid not null default gen_random_uuid(),
  -- The last part of its address. It never changes.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  created_at timestamptz not null,
  created_by uuid,
  primary key (org, id),
  unique (org, slug),
  foreign key (org, created_by) references house.account (org, id)
);

create table count.release_version (
  org uuid not null,
  id uuid not null default gen_random_uuid(),
  release uuid not null,
  major integer not null check (major >= 1),
  minor integer not null check (minor >= 0),
  state text not null check (state in ('draft', 'checked', 'approved', 'published', 'withdrawn')),
  -- What it was built from, and the release itself with the true values behind what is hidden: never sent out as it is.
  selection jsonb not null check (jsonb_typeof(selection) = 'object'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- What the check and the attack found, for whoever decides.
  findings jsonb not null default '{}' check (jsonb_typeof(findings) = 'object'),
  drafted_by uuid,
  drafted_at timestamptz not null,
  checked_at timestamptz,
  appears_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason jsonb check (jsonb_typeof(withdrawn_reason) = 'object'),
  primary key (org, id),
  unique (org, id, drafted_by),
  unique (org, release, major, minor),
  foreign key (org, release) references count.release (org, id),
  foreign key (org, drafted_by) references house.account (org, id),
  foreign key (org, published_by) references house.account (org, id),
  foreign key (org, withdrawn_by) references house.account (org, id),
  check ((state in ('published', 'withdrawn')) = (appears_at is not null)),
  check ((appears_at is null) = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  check (state = 'draft' or checked_at is not null)
);
-- One version of a release is worked on at a time.
create unique index release_version_in_work on count.release_version (org, release)
  where state in ('draft', 'checked', 'approved');

-- Who approved, beside who drafted, so that one check can tell them apart.
create table count.release_approval (
  org uuid not null,
  version uuid not null,
  drafted_by uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (org, version),
  foreign key (org, version, drafted_by) references count.release_version (org, id, drafted_by),
  foreign key (org, approved_by) references house.account (org, id),
  check (approved_by <> drafted_by)
);

-- Who sees a version before it is out, and why. The list is part of the record and is not shortened.
create table count.pre_release_reader (
  org uuid not null,
  version uuid not null,
  name text not null check (name <> ''),
  post text not null check (post <> ''),
  added_at timestamptz not null,
  added_by uuid,
  primary key (org, version, name),
  foreign key (org, version) references count.release_version (org, id),
  foreign key (org, added_by) references house.account (org, id)
);

-- What is out stays as it is: only its withdrawal may be added.
create function count.keep_what_is_out() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.state in ('published', 'withdrawn') then
      raise exception 'a version that is out is not taken away';
    end if;
    return old;
  end if;
  if old.state not in ('published', 'withdrawn') then
    return new;
  end if;
  if (old.org, old.id, old.release, old.major, old.minor, old.selection, old.content, old.findings, old.drafted_by,
      old.drafted_at, old.checked_at, old.appears_at, old.published_by, old.published_at)
     is distinct from
     (new.org, new.id, new.release, new.major, new.minor, new.selection, new.content, new.findings, new.drafted_by,
      new.drafted_at, new.checked_at, new.appears_at, new.published_by, new.published_at)
     or old.state = 'withdrawn' or new.state <> 'withdrawn' then
    raise exception 'a version that is out is never altered';
  end if;
  return new;
end $$;
create trigger keep_what_is_out before update or delete on count.release_version
  for each row execute function count.keep_what_is_out();

-- An approval may be taken back only while its version is not out; and nothing goes out without one.
create function count.two_people() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'release_approval' then
    if exists (select 1 from count.release_version v
               where v.org = old.org and v.id = old.version and v.state in ('published', 'withdrawn')) then
      raise exception 'the approval of a version that is out stays';
    end if;
    return old;
  end if;
  if not exists (select 1 from count.release_approval a where a.org = new.org and a.version = new.id) then
    raise exception 'nothing is published without a second person';
  end if;
  return new;
end $$;
create trigger two_people before update on count.release_version
  for each row when (old.state <> 'published' and new.state = 'published') execute function count.two_people();
create trigger keep_approval before delete on count.release_approval
  for each row execute function count.two_people();
create trigger nothing_begins_out before insert on count.release_version
  for each row when (new.state <> 'draft') execute function count.two_people();

alter table count.release enable row level security;
alter table count.release force row level security;
alter table count.release_version enable row level security;
alter table count.release_version force row level security;
alter table count.release_approval enable row level security;
alter table count.release_approval force row level security;
alter table count.pre_release_reader enable row level security;
alter table count.pre_release_reader force row level security;

create policy own_organisation on count.release using (org = (select house.org()));
create policy own_organisation on count.release_version using (org = (select house.org()));
create policy own_organisation on count.release_approval using (org = (select house.org()));
create policy own_organisation on count.pre_release_reader using (org = (select house.org()));

revoke all on all functions in schema count from public;
grant execute on function count.keep_what_is_out(), count.two_people() to plimsoll_app;
grant select, insert on count.release, count.pre_release_reader to plimsoll_app;
grant select, insert, update on count.release_version to plimsoll_app;
grant select, insert, delete on count.release_approval to plimsoll_app;
