import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING, aPerson } from '../../../../test/make/database.js';
import { aSite, sendForm, signedIn } from '../../../../test/make/site.js';
import { loadFigures, shippedBytes } from '../../index.js';
import { selectionAsked, slugOf } from './asked.js';

const site = await aSite();
const { db, system } = site.fresh;
await loadFigures(db, system, { name: 'published-figures.csv', bytes: shippedBytes() }, ONE_MORNING);
const priya = await signedIn(site, await aPerson(site.fresh, 'Priya Nair', ['analyst']));

const GOOD = {
  'title-en': 'Online offences in Wales',
  'title-cy': 'Troseddau ar-lein yng Nghymru',
  area: 'W92000004',
  measures: 'online-flagged-child-sexual-offences',
  from: '2015',
  to: '2018',
  'known-by': '2019-12-31',
} as const;

const NEW = '/count/release-desk/new';
const send = (fields: Readonly<Record<string, string>>, prefix = '') =>
  sendForm(site, prefix + NEW, { fields: { ...GOOD, ...fields }, by: priya });

test('what is wrong is said where it stands, with what was typed kept', async () => {
  for (const [fields, says] of [
    [{ 'title-cy': ' ' }, /Give the title in Welsh\./],
    [{ from: '2018', to: '2015' }, /The first year must not be after the last/],
    [{ from: '' }, /The first year must not be after the last/],
    [{ 'known-by': '2030-01-01' }, /Give the day as 2026-11-24, not after today\./],
    [{ measures: 'grooming-88a', from: '2009', to: '2010' }, /No figure is held of/],
  ] as const) {
    const answer = await send(fields);
    assert.equal(answer.statusCode, 422, says.source);
    assert.match(answer.body, says);
    assert.match(answer.body, /<title>Error: /);
  }
  const welsh = await send({ 'title-en': '' }, '/cy');
  assert.match(welsh.body, /Rhowch y teitl yn Saesneg\./);
  assert.match(welsh.body, /value="Troseddau ar-lein yng Nghymru"/);
});

test('a good form makes a draft at an address made from its English title, once', async () => {
  assert.equal((await send({})).headers.location, '/count/release-desk/online-offences-in-wales');
  const again = await send({});
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /A release already stands at this address\./);
});

test('the next version keeps the years of each table unless others are given', () => {
  const before = {
    title: { en: 'A', cy: 'B' },
    area: 'W92000004',
    tables: [{ measure: 'online-flagged-child-sexual-offences', from: 2011, to: 2013 }],
    knownBy: '2019-12-31',
  };
  const asked = (fields: Readonly<Record<string, string>>) =>
    selectionAsked({ form: new URLSearchParams({ ...GOOD, ...fields }), before, today: '2026-10-01' });
  const kept = asked({ from: '', to: '' });
  assert.deepEqual(kept.ok && kept.value.tables, before.tables);
  const other = asked({});
  assert.deepEqual(other.ok && other.value.tables[0]?.from, 2015);
  assert.equal(asked({ measures: 'grooming-88a', from: '', to: '' }).ok, false);
});

test('an address has only plain letters, whatever the title has', () => {
  assert.equal(slugOf('Troseddau rhyw: Môn, 2015/16 – 2019/20!'), 'troseddau-rhyw-mon-2015-16-2019-20');
  assert.equal(slugOf('“…”'), '');
});
