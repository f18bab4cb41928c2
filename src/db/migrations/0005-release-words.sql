-- Why: the words of a release may be written by hand while it is a draft. Each writing is a row of its own, kept for
-- ever; what was composed there stands beside it. Whoever wrote words of a version does not approve it.
-- And a version whose minute has not come may be taken back: it goes back to where two people decide about it.
-- And a claim that was checked may be published, with its working, at an address of its own.

create table count.release_edit (
  org uuid not null,
  id bigint generated always as identity,
  version uuid not null,
  place text not null check (place <> '' and length(place) <= 200),
  -- What stands there by hand, in both languages; null: back to what is composed.
  text_en text check (length(text_en) <= 5000),
  text_cy text check (length(text_cy) <= 5000),
  composed_en text not null,
  composed_cy text not null,
  edited_by uuid,
  edited_at timestamptz not null,
  primary key (org, id),
  foreign key (org, version) references count.release_version (org, id),
  foreign key (org, edited_by) references house.account (org, id),
  check ((text_en is null) = (text_cy is null))
);
create index release_edit_version on count.release_edit (org, version, place, id);

-- Words are written only in a draft; and nobody approves words of their own.
create function count.words_of_a_draft() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'release_edit' then
    if not exists (select 1 from count.release_version v
                   where v.org = new.org and v.id = new.version and v.state = 'draft') then
      raise exception 'words are written only in a draft';
    end if;
  elsif exists (select 1 from count.release_edit e
                where e.org = new.org and e.version = new.version and e.edited_by = new.approved_by) then
    raise exception 'nobody approves words of their own';
  end if;
  return new;
end $$;
create trigger words_of_a_draft before insert on count.release_edit
  for each row execute function count.words_of_a_draft();
create trigger words_of_another before insert on count.release_approval
  for each row execute function count.words_of_a_draft();

-- What is out stays as it is: its withdrawal may be added, and before its minute it may be taken back whole.
create or replace function count.keep_what_is_out() returns trigger language plpgsql set search_path = '' as $$
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
  if old.state = 'published' and old.appears_at > now() and new.state in ('draft', 'approved')
     and (old.org, old.id, old.release, old.selection) is not distinct from (new.org, new.id, new.release, new.selection) then
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

create table count.checked_claim (
  org uuid not null references house.organisation (id),
  -- The last part of its address. It never changes.
  id text not null check (id ~ '^[a-z0-9]{8,32}$'),
  -- The words as they were said, and the language they were said in.
  text text not null check (text <> '' and length(text) <= 5000),
  language text not null check (language in ('en', 'cy')),
  said_by text not null check (said_by <> '' and length(said_by) <= 200),
  said_on date not null,
  said_at text check (said_at ~ '^https?://'),
  -- The claim with its reading, its working and the figures used, as it was judged on that day.
  judged jsonb not null check (judged ->> 'verdict' in ('holds', 'fails', 'depends')),
  kept_at timestamptz not null,
  kept_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  withdrawn_on date,
  withdrawn_reason jsonb check (jsonb_typeof(withdrawn_reason) = 'object'),
  primary key (org, id),
  foreign key (org, kept_by) references house.account (org, id),
  foreign key (org, published_by) references house.account (org, id),
  -- Two people: whoever keeps a claim does not publish it.
  check (published_by <> kept_by),
  check ((published_at is null) = (published_by is null)),
  check (withdrawn_on is null or published_at is not null),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);

-- What was kept is never altered. It is published once and may be withdrawn once; its address still answers.
create function count.keep_a_claim() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a claim that was kept is not taken away';
  end if;
  if (to_jsonb(old) - 'published_at' - 'published_by' - 'withdrawn_on' - 'withdrawn_reason') is distinct from
     (to_jsonb(new) - 'published_at' - 'published_by' - 'withdrawn_on' - 'withdrawn_reason')
     or (old.published_at is not null
         and (old.published_at, old.published_by) is distinct from (new.published_at, new.published_by))
     or old.withdrawn_on is not null then
    raise exception 'a claim that was kept is never altered';
  end if;
  return new;
end $$;
create trigger keep_a_claim before update or delete on count.checked_claim
  for each row execute function count.keep_a_claim();

alter table count.release_edit enable row level security;
alter table count.release_edit force row level security;
alter table count.checked_claim enable row level security;
alter table count.checked_claim force row level security;
create policy own_organisation on count.release_edit using (org = (select house.org()));
create policy own_organisation on count.checked_claim using (org = (select house.org()));

revoke all on all functions in schema count from public;
grant execute on function count.keep_what_is_out(), count.words_of_a_draft(), count.keep_a_claim() to plimsoll_app;
grant select, insert on count.release_edit to plimsoll_app;
grant select, insert, update on count.checked_claim to plimsoll_app;
