/** Rates on the public page: worked out from what is frozen, and never where the count is not shown. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ask } from '../../../../test/make/count-site.js';
import { aSite } from '../../../../test/make/site.js';
import { tableOf, walesRelease } from '../../../../test/make/wales-release.js';
import { attackRelease } from '../../rules/release/guard.js';
import { PEOPLE, peopleIn } from '../../rules/release/people.js';
import type { Release } from '../../rules/release/release.js';
import type { Cell } from '../../rules/release/table.js';
import { withPeople } from '../../words/say-people.js';
import { chartsOf } from './charts.js';
import { publicPages, releasesInMemory } from './index.js';
import { type ForceRate, ratesOf } from './rates.js';
import { partsOf } from './table-parts.js';

const GWENT = 'W15000002';
const ratesIn = (release: Release): readonly ForceRate[] => {
  const [table] = release.tables;
  if (!table) return assert.fail('no table');
  return ratesOf({ parts: partsOf(table), people: peopleIn(release), lang: 'en' })?.forces ?? [];
};

/** The release with every count of a force changed. */
function withForce(force: string, change: Partial<Cell>, release = ANSWERED): Release {
  const tables = release.tables.map((t) =>
    t.measure === PEOPLE
      ? t
      : { ...t, cells: t.cells.map((c) => (c.key[0] === force ? { ...c, ...change } : c)) },
  );
  return { ...release, tables };
}

/** Dyfed-Powys answers too, so that three rates are left when one is not given. */
const ANSWERED = withForce('W15000004', { value: { kind: 'exact', n: 77 } }, walesRelease());

const rateOf = (release: Release, force: string): ForceRate =>
  ratesIn(release).find((r) => r.code === force) ?? assert.fail(force);

describe('a rate', () => {
  test('is the shown count for 10,000 of the people that the release froze', () => {
    const gwent = rateOf(walesRelease(), GWENT);
    assert.equal(gwent.people, 587_655);
    assert.equal(gwent.word, '3.9');
    assert.equal(gwent.interval?.lo, (229 / 587_655) * 10_000);
  });

  test('of an open count is open', () => {
    const open = rateOf(withForce(GWENT, { value: { kind: 'range', lo: 229, hi: null } }), GWENT);
    assert.equal(open.word, 'at least 3.9');
    assert.equal(open.interval?.hi, null);
  });

  test('is not given where the count is hidden, refused or missing, and the mark says which', () => {
    const hidden = rateOf(withForce(GWENT, { hidden: 'secondary' }), GWENT);
    assert.deepEqual([hidden.kind, hidden.interval, hidden.word], ['suppressed', null, '[c] hidden']);
    const refused = withForce(GWENT, { value: { kind: 'refused', exemption: [] } });
    assert.deepEqual([rateOf(refused, GWENT).kind, rateOf(refused, GWENT).interval], ['refused', null]);
  });

  test('of the City of London is not given, since few people live there', () => {
    const release = walesRelease({ slug: 'kingdom', tables: [tableOf('K02000001', [2018])] });
    const city = rateOf(withForce('E23000034', { value: { kind: 'exact', n: 12 } }, release), 'E23000034');
    assert.deepEqual([city.kind, city.interval], ['cannot-occur', null]);
  });
});

test('whatever a hidden count is, the page, its charts and its rates are the same', () => {
  const seen = (n: number): string => {
    const release = withForce(GWENT, { value: { kind: 'exact', n }, hidden: 'primary' });
    const charts = [...chartsOf(release, 'en').values()].flat().map((c) => c.title + c.draw('wide'));
    return JSON.stringify([ratesIn(release), charts]);
  };
  const first = seen(1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => assert.equal(seen(n), first)),
    { numRuns: 30 },
  );
});

test('people are counted in a table of their own, which the attack reads and finds nothing by', () => {
  const release = walesRelease();
  const people = release.tables.find((t) => t.measure === PEOPLE);
  assert.equal(people?.cells.length, 4);
  assert.ok(people.cells.every((c) => c.hidden === null));
  assert.deepEqual(attackRelease([people], []).broken, []);
});

test('a release that shows too few counts for a rate freezes no people', () => {
  const { tables, ...release } = walesRelease();
  const counts = tables.filter((t) => t.measure !== PEOPLE);
  const selection = {
    title: release.title,
    area: 'W92000004',
    tables: [{ measure: 'm', from: 2018, to: 2018 }],
    knownBy: '2026-10-06',
  };
  const hidden = counts.map((t) => ({
    ...t,
    cells: t.cells.map(
      (c): Cell => (['W15000001', GWENT].includes(c.key[0] ?? '') ? { ...c, hidden: 'primary' } : c),
    ),
  }));
  assert.equal(withPeople({ ...release, tables: counts }, selection).tables.length, 2);
  assert.equal(withPeople({ ...release, tables: hidden }, selection).tables.length, 1);
});

describe('the page', () => {
  test('shows a shaded map and a funnel, says that neither is a ranking, and has their numbers in a table', async () => {
    const site = await aSite({ pages: publicPages(releasesInMemory([walesRelease()])) });
    for (const [lang, words] of [
      [
        '',
        [/Rate in each force’s area, 2018\/19/, /Rate against size/, /Not a ranking/, /Rates in 2018\/19/],
      ],
      ['/cy', [/Cyfradd yn ardal pob heddlu/, /Cyfradd yn ôl maint/, /Nid trefn teilyngdod/, /Cyfraddau yn/]],
    ] as const) {
      const { text, html } = await ask(site, `${lang}/figures/online-child-sexual-offences-wales`);
      for (const said of words) assert.match(text, said);
      assert.match(html, /app-chart__funnel--998/);
      assert.match(html, /shade-4\)" class="app-chart__area"/);
      assert.match(text, /587,655 3\.9/);
    }
  });

  test('of a release that froze no people has no rates', () => {
    const release = walesRelease();
    const before = { ...release, tables: release.tables.filter((t) => t.measure !== PEOPLE) };
    assert.deepEqual(ratesIn(before), []);
    const names = [...chartsOf(before, 'en').values()].flat().map((c) => c.id);
    assert.ok(!names.some((id) => /rates|funnel/.test(id)));
  });
});
