-- Why: a crime says by which force it was recorded, and one word, 'own', stood for every force that this product serves. Put
-- beside another force's crimes in an extract that says nothing. The organisation names its force by the code that its
-- figures carry; crimes recorded from then on have it. Crimes that say 'own' keep their meaning, which is this
-- organisation's force, whichever it is; none is rewritten. Null: nobody has said yet, or this is no force.
alter table house.organisation
  add column authority text check (authority ~ '^([A-Z][0-9]{8}|x(-[a-z]+)+)$');
