-- Why: what the desk still lacked. An answer that goes by itself is told apart from a person's, so that no clock takes it
-- for one; a partner collects what was written to it; a changed rule reads again what is in and keeps what was read
-- before; a hold says since when.

-- Channels on which the first message is answered by itself. No row: it is not.
create table desk.automatic (
  org uuid not null references house.organisation (id),
  channel text not null check (channel in ('messenger', 'instagram', 'email')),
  is_on boolean not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (org, channel),
  foreign key (org, changed_by) references house.account (org, id)
);

-- Nobody wrote an automatic answer: it is the product's. One conversation has one at most, whatever is tried again.
alter table desk.reply alter column written_by drop not null;
create unique index reply_by_itself_once on desk.reply (org, conversation) where written_by is null;

-- `ready`: it lies where a partner collects it. `let-go`: nobody need carry an automatic answer any further.
alter table desk.outbox drop constraint outbox_state_check;
alter table desk.outbox add constraint outbox_state_check
  check (state in ('waiting', 'sent', 'by-hand', 'dead', 'ready', 'let-go'));

create index outbox_for_partners on desk.outbox (org, reply) where channel = 'partner' and state in ('waiting', 'ready');

-- What earlier rules read in a contact, before it was read again. The newest reading stands with the contact itself.
create table desk.reading (
  org uuid not null,
  contact uuid not null,
  rules_version text not null,
  signs jsonb not null check (jsonb_typeof(signs) = 'array'),
  risk text not null check (risk in ('now', 'high', 'raised', 'ordinary')),
  replaced_at timestamptz not null,
  primary key (org, contact, rules_version),
  foreign key (org, contact) references desk.contact (org, id)
);

-- Reading again what is in, after rules were changed: how far it has come. A restart goes on from there.
create table desk.rereading (
  org uuid not null,
  version integer not null,
  rules_version text not null,
  begun_at timestamptz not null,
  -- The last contact that was read; in the order of ids.
  last_contact uuid,
  contacts integer not null default 0 check (contacts >= 0),
  up integer not null default 0 check (up >= 0),
  down integer not null default 0 check (down >= 0),
  finished_at timestamptz,
  primary key (org, version),
  foreign key (org, version) references desk.triage_rules (org, version)
);

alter table desk.retention add column held_at timestamptz;

do $$
declare t text;
begin
  foreach t in array array['automatic', 'reading', 'rereading'] loop
    execute format('alter table desk.%I enable row level security', t);
    execute format('alter table desk.%I force row level security', t);
  end loop;
end $$;

create policy own_organisation on desk.automatic using (org = (select house.org()));
create policy own_organisation on desk.rereading using (org = (select house.org()));
create policy of_contact on desk.reading using (org = (select house.org())
  and exists (select 1 from desk.contact c where c.org = reading.org and c.id = reading.contact));

grant select, insert, update on desk.automatic, desk.rereading to plimsoll_app;
grant select, insert on desk.reading to plimsoll_app;
