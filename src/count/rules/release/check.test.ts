import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aRelease } from '../../../../test/make/release.js';
import { checkRelease, checkText } from './check.js';
import { namesAPerson, namesASchool } from './naming.js';
import type { Release } from './release.js';

const codes = (release: Release) => checkRelease(release).map((p) => `${p.code} ${p.field ?? ''}`);

test('a language that lacks a string is refused, by its place', () => {
  const release = aRelease();
  const before = codes(release);
  const found = codes({ ...release, headline: { en: 'At least 1.', cy: ' ' } });
  assert.deepEqual(
    found.filter((c) => !before.includes(c)),
    ['language-missing headline'],
  );
  assert.ok(codes({ ...release, languages: ['en'] }).includes('language-missing languages'));
});

test('a text that a spreadsheet would run is refused; an aside in dashes is not', () => {
  for (const text of ['=1+1', '+44', '@name', '\tx', '-(2)'])
    assert.deepEqual(checkText(text, 'en'), ['formula']);
  for (const text of ['– an aside', '- an aside', 'a = b']) assert.deepEqual(checkText(text, 'en'), []);
});

test('a cell that its source wrote as a formula is refused', () => {
  const release = aRelease();
  const [table, ...rest] = release.tables;
  const [cell, ...cells] = table?.cells ?? [];
  const source = release.tables.flatMap((t) => t.cells).flatMap((c) => c.sources)[0];
  assert.ok(table && cell && source);
  const changed = { ...cell, sources: [{ ...source, as_written: '=SUM(A1)' }] };
  const found = codes({ ...release, tables: [{ ...table, cells: [changed, ...cells] }, ...rest] });
  assert.ok(found.includes(`formula ${table.id}`));
});

test('a table whose parts do not add up is refused, and one with a missing part may say more', () => {
  const release = aRelease();
  const table = release.tables.find((t) => t.dimensions.some((d) => d.categories.some((c) => c.sumOf)));
  assert.ok(table);
  const d = table.dimensions.findIndex((one) => one.categories.some((c) => c.sumOf));
  const sum = table.dimensions[d]?.categories.find((c) => c.sumOf) ?? assert.fail('no sum');
  const with_ = (n: number) => ({
    ...release,
    tables: [
      {
        ...table,
        cells: table.cells.map((c) =>
          c.key[d] === sum.code ? { ...c, value: { kind: 'exact' as const, n } } : c,
        ),
      },
    ],
  });
  assert.ok(codes(with_(0)).includes(`parts-do-not-add-up ${table.id}`));
});

const SCHOOLS = [
  'Two were at Cwmtawe Community School.',
  'It began at St Mary’s College.',
  'Disgyblion Ysgol Gyfun Bro Dyfed oeddent.',
  'Pupils of Ysgol Dewi Sant were spoken to.',
] as const;
const NO_SCHOOLS = [
  'Every school in the area was visited.',
  'Counts by phase of school are left out.',
  'The number of schools is not given.',
  'Ysgolion cynradd ac uwchradd yw’r rhain.',
  'School visits are counted elsewhere.',
] as const;

test('a note that names a school is found, in either language; one about schools is not', () => {
  for (const text of SCHOOLS) assert.ok(namesASchool(text, 'en'), text);
  for (const text of NO_SCHOOLS)
    assert.equal(namesASchool(text, 'en') || namesASchool(text, 'cy'), false, text);
});

const PEOPLE = [
  'J.D. was told.',
  'J. D. was told.',
  'The case of KW.',
  'Victim A was 14.',
  'Plentyn B',
  'Mr Jones said',
] as const;
const NOBODY = [
  'The UK total has 45 forces.',
  'NSPCC asked every force.',
  'Offences under section 15A of the Act.',
  'A child under 13 is counted once.',
  'Forces in Wales (W92000004).',
  'Published by the BBC in 2019/20.',
  'Ni ddangosir cyfrifon o un i bedwar.',
] as const;

test('a note with somebody’s initials or name is found; abbreviations of bodies are left alone', () => {
  for (const text of PEOPLE) assert.ok(namesAPerson(text), text);
  for (const text of NOBODY) assert.equal(namesAPerson(text), false, text);
});
