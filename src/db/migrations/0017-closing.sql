-- Why: a total that leaves out whoever never answered looks whole. When a round is closed, each request that gave no figure
-- gets an observation that says so (no reply, refused, not held), a load of its own for each. A reply that is read after all
-- must take that load's place, so it is kept which loads these are. Nothing is altered: a load that no longer holds is put
-- among those withdrawn, as a reply's is.
create table count.closing_load (
  org uuid not null,
  load_id uuid not null,
  request uuid not null,
  primary key (org, load_id),
  foreign key (org, load_id) references count.figures_load (org, id),
  foreign key (org, request) references count.request (org, id)
);

create index closing_load_request on count.closing_load (org, request);

alter table count.closing_load enable row level security;
alter table count.closing_load force row level security;
create policy own_organisation on count.closing_load using (org = (select house.org()));

grant select, insert on count.closing_load to plimsoll_app;

-- Why: a set of authorities saved under a name by mistake, or that nobody uses any more, can be taken away. It is a choice
-- for a form: rounds keep their own list.
grant delete on count.authority_set to plimsoll_app;
