-- Why: a letter takes a spreadsheet with it, which must be kept as it was sent; where an authority takes requests is found
-- once and used by every round after; and the next version of the letters' wording must not alter what was sent.

alter table count.letter add column wording text not null default 'round-letters-1' check (wording <> '');

create table count.letter_file (
  org uuid not null,
  letter uuid not null,
  position integer not null check (position >= 1),
  name text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,119}$'),
  media_type text not null check (media_type <> ''),
  bytes bytea not null check (length(bytes) > 0),
  primary key (org, letter, position),
  foreign key (org, letter) references count.letter (org, id)
);

create table count.authority_address (
  org uuid not null references house.organisation (id),
  authority text not null check (authority <> ''),
  -- Null: by post, or by the authority's own form.
  send_to text check (send_to <> ''),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (org, authority),
  foreign key (org, set_by) references house.account (org, id)
);

create index request_event_letter on count.request_event (org, letter) where letter is not null;
create index request_authority on count.request (org, authority);

do $$
declare t text;
begin
  foreach t in array array['letter_file', 'authority_address'] loop
    execute format('alter table count.%I enable row level security', t);
    execute format('alter table count.%I force row level security', t);
    execute format('create policy own_organisation on count.%I using (org = (select house.org()))', t);
  end loop;
end $$;

grant select, insert on count.letter_file to plimsoll_app;
grant select, insert, update on count.authority_address to plimsoll_app;
-- A set that is no longer wanted goes; a draft that was never opened can be put right.
grant delete on count.authority_set to plimsoll_app;
