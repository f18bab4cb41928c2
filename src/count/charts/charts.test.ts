/** Every chart: an image with a name, no style attribute, ids of its own, and nothing missing drawn as nought. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { financialYear, periodLabel } from '../../base/period.js';
import { AUTHORITIES, UNITED_KINGDOM, authorityByCode, forcesOf } from '../../base/authorities.js';
import { barChart } from './bars.js';
import { hasBoundary, shapesOf } from './boundaries.js';
import { dotPlot } from './dots.js';
import { bothSizes, WIDTH } from './frame.js';
import { funnelChart } from './funnel.js';
import { regionMap } from './map.js';
import type { MarkKind } from './marks.js';
import { smallSeries } from './multiples.js';
import { panelChart } from './panels.js';
import { ratioChart } from './ratios.js';
import { type SeriesPoint, seriesChart } from './series.js';
import { type Place, shadesFor } from './shades.js';
import { stackChart } from './stacks.js';
import { textWidth, wrap } from './text-width.js';
import { TILES, tileMap } from './tiles.js';

const say = (n: number): string => String(n);

const point = (year: number, n: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...financialYear(year),
  label: periodLabel(financialYear(year)),
  kind: n === null ? 'no-reply' : 'exact',
  interval: n === null ? null : { lo: n, hi: n },
  word: n === null ? 'no reply' : String(n),
  isPart: false,
  others: [],
  ...more,
});

const series = (
  points: readonly SeriesPoint[],
  breaks: readonly { on: string; label: string }[] = [],
): string =>
  seriesChart(
    { id: 's', title: 'A <title>', desc: 'A "desc"', lines: [{ name: 'l', points }], breaks, say },
    'wide',
  );

const joins = (svg: string): number => svg.match(/class="app-chart__line app-chart__line--a"/g)?.length ?? 0;
const segments = (svg: string): number =>
  /<path d="([^"]*)" class="app-chart__line/.exec(svg)?.[1]?.match(/M/g)?.length ?? 0;

const place = (code: string, n: number | null, kind: MarkKind = 'no-reply'): Place =>
  n === null
    ? { code, name: code, kind, interval: null, word: kind }
    : { code, name: code, kind: 'exact', interval: { lo: n, hi: n }, word: String(n) };

const WELSH = forcesOf(authorityByCode('W92000004') ?? fail('Wales is not there')).map((a) => a.code);

function fail(why: string): never {
  throw new Error(why);
}

const ON_MAPS = {
  places: WELSH.map((code, i) => place(code, i === 3 ? null : 50 + i * 70)),
  sayStep: (from: number, to: number | null) => `${from} to ${to ?? 'more'}`,
};

const EVERY = {
  maps: bothSizes((size) => regionMap({ id: 'e', title: 't', desc: 'd', ...ON_MAPS, shows: 'count' }, size)),
  shaded: bothSizes((size) => regionMap({ id: 'f', title: 't', desc: 'd', ...ON_MAPS, shows: 'rate' }, size)),
  tiles: bothSizes((size) => tileMap({ id: 'g', title: 't', desc: 'd', ...ON_MAPS, lang: 'cy' }, size)),
  dots: bothSizes((size) =>
    dotPlot(
      {
        id: 'h',
        title: 't',
        desc: 'd',
        rows: [
          { name: 'n', kind: 'exact', interval: { lo: 3, hi: 3 }, limits: { lo: 1, hi: 9 }, word: '3' },
          { name: 'm', kind: 'range', interval: { lo: 3, hi: null }, limits: null, word: 'at least 3' },
          { name: 'o', kind: 'refused', interval: null, limits: null, word: 'refused' },
        ],
        all: { at: 4, word: 'all: 4' },
        say,
      },
      size,
    ),
  ),
  funnels: bothSizes((size) =>
    funnelChart(
      {
        id: 'i',
        title: 't',
        desc: 'd',
        points: [
          { name: 'far', size: 1000, count: { lo: 60, hi: 60 } },
          { name: 'near', size: 2000, count: { lo: 41, hi: 41 } },
          { name: 'unsure', size: 1500, count: { lo: 20, hi: null } },
        ],
        missing: [{ kind: 'refused', text: 'one: refused' }],
        centre: { of: 'rate', value: 0.02 },
        per: 1000,
        sayRate: say,
        saySize: say,
        words: { size: 's', rate: 'r', all: 'a', limits95: 'l', limits998: 'm' },
      },
      size,
    ),
  ),
  panels: bothSizes((size) =>
    panelChart(
      {
        id: 'j',
        title: 't',
        desc: 'd',
        panels: [
          { name: 'n', points: [place('', 1), place('', 2), place('', null)] },
          { name: 'm', points: [place('', 1), place('', null), place('', 3)] },
        ],
        years: ['a', 'b', 'c'],
        breaksBefore: [],
        say,
      },
      size,
    ),
  ),
  series: bothSizes((size) =>
    seriesChart(
      {
        id: 'a',
        title: 't',
        desc: 'd',
        lines: [{ name: 'l', points: [point(2018, 1), point(2019, null)] }],
        breaks: [{ on: '2019-04-01', label: 'b' }],
        say,
      },
      size,
    ),
  ),
  stacks: bothSizes((size) =>
    stackChart(
      {
        id: 'b',
        title: 't',
        desc: 'd',
        say,
        unsplit: 'u',
        columns: [
          {
            label: 'y',
            parts: [{ name: 'p', tone: 1, n: 3 }],
            printed: 5,
            head: 'h',
            open: 'o',
            other: { n: 4, word: 'w' },
            empty: null,
          },
        ],
      },
      size,
    ),
  ),
  ratios: bothSizes((size) =>
    ratioChart(
      {
        id: 'c',
        title: 't',
        desc: 'd',
        rows: [{ label: 'r', word: '×2', ratio: { lo: 2, hi: 2 }, limits: { lo: 1, hi: null }, tone: 'a' }],
        marks: [{ at: 1, word: 'm' }],
        sayRatio: say,
      },
      size,
    ),
  ),
  bars: bothSizes((size) =>
    barChart(
      {
        id: 'd',
        title: 't',
        desc: 'd',
        bars: [
          { name: 'n', kind: 'exact', interval: { lo: 3, hi: 3 }, word: '3' },
          { name: 'm', kind: 'refused', interval: null, word: 'refused' },
        ],
      },
      size,
    ),
  ),
};

for (const [name, svg] of Object.entries(EVERY))
  test(`${name}: both drawings are images with a title and a description, ids differ, and no style is written`, () => {
    assert.equal(svg.match(/role="img"/g)?.length, 2);
    assert.equal(svg.match(/<title /g)?.length, 2);
    assert.equal(svg.match(/<desc /g)?.length, 2);
    assert.doesNotMatch(svg, /\sstyle=|<style|javascript:/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const used of svg.matchAll(/url\(#([^)]+)\)/g))
      assert.ok(ids.includes(used[1]), `${used[1]} is not there`);
  });

test('words are escaped wherever they stand', () => {
  const svg = series([point(2018, 1, { word: '<5 & "more"' }), point(2019, 2)]);
  assert.match(svg, /A &lt;title&gt;/);
  assert.match(svg, /&lt;5 &amp; &quot;more&quot;/);
});

test('years that follow each other are joined; a missing year, a part of a year and a break cut the line', () => {
  assert.equal(segments(series([point(2018, 1), point(2019, 2), point(2020, 3)])), 2);
  assert.equal(segments(series([point(2018, 1), point(2019, null), point(2020, 3)])), 0);
  assert.equal(segments(series([point(2018, 1, { isPart: true }), point(2019, 2), point(2020, 3)])), 1);
  const cut = series(
    [point(2018, 1), point(2019, 2), point(2020, 3)],
    [{ on: '2019-04-01', label: 'new rule' }],
  );
  assert.equal(segments(cut), 1);
  assert.match(cut, /app-chart__break/);
  assert.match(cut, /new rule/);
});

test('a value that is not exact is a bar from least to most and is never joined', () => {
  const svg = series([
    point(2018, 1),
    point(2019, 2, { kind: 'range', interval: { lo: 300, hi: null }, word: 'at least 300' }),
    point(2020, 3),
  ]);
  assert.equal(joins(svg), 0);
  assert.match(svg, /fill="url\(#s-wide-fade\)"/);
});

test('a value without a most has a foot and an arrow and no head; one with both ends has both', () => {
  const bar = (hi: number | null): string =>
    series([point(2018, 1), point(2019, 2, { kind: 'range', interval: { lo: 300, hi }, word: 'w' })]);
  assert.equal(bar(null).match(/app-chart__cap/g)?.length, 1);
  assert.equal(bar(null).match(/app-chart__arrow/g)?.length, 1);
  assert.match(bar(null), /app-chart__spread--open/);
  assert.equal(bar(400).match(/app-chart__cap/g)?.length, 2);
  assert.doesNotMatch(bar(400), /app-chart__arrow/);
});

test('a missing year is hatched, marked and named, and has no point on the ground', () => {
  const svg = series([point(2018, 5), point(2019, null), point(2020, 7)]);
  assert.equal(svg.match(/<circle [^>]*app-chart__point/g)?.length, 2);
  assert.match(svg, /app-chart__gap--no-reply/);
  assert.match(svg, />no reply</);
});

test('a column with a force that gave nothing is open at the top and says at least, never a height', () => {
  assert.match(EVERY.stacks, /app-chart__open/);
  assert.doesNotMatch(EVERY.stacks, /app-chart__open[^/]*Z"/);
});

test('a small series is cut where what is counted changed', () => {
  const small = (breaksBefore: readonly number[]): number =>
    smallSeries({ id: 'x', title: 't', values: [1, 2, 3], breaksBefore }).match(/<path/g)?.length ?? 0;
  assert.equal(small([]), 2);
  assert.equal(small([1]), 1);
});

test('whatever the figures, a chart holds real numbers only', () => {
  const value = fc.option(fc.nat({ max: 2_000_000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 14 }), fc.nat({ max: 13 }), (values, other) => {
      const points = values.map((n, i) =>
        point(2010 + i, n, { others: i === other && n !== null ? [n + 3] : [] }),
      );
      const svg =
        series(points) +
        seriesChart(
          {
            id: 'n',
            title: 't',
            desc: 'd',
            lines: [
              { name: 'l', points },
              { name: 'm', points },
            ],
            breaks: [],
            say,
          },
          'narrow',
        );
      assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/);
    }),
    { numRuns: 60 },
  );
});

test('lines of wrapped words are as wide as asked at most, unless one word is longer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zA-Z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 40, max: 300 }),
      (all, width) => {
        const lines = wrap(all.join(' '), 13, width);
        assert.equal(lines.join(' '), all.join(' '));
        for (const l of lines) assert.ok(textWidth(l, 13) <= width || !l.includes(' '));
      },
    ),
  );
});

test('a nought that was counted, a number that is hidden, one that is missing and one that cannot occur differ in shape', () => {
  const row = (kind: MarkKind, n: number | null): string =>
    barChart(
      {
        id: 'k',
        title: 't',
        desc: 'd',
        bars: [{ name: 'n', kind, interval: n === null ? null : { lo: n, hi: n }, word: 'w' }],
      },
      'wide',
    ).split('</defs>')[1] ?? '';
  const all = [row('exact', 0), row('suppressed', null), row('no-reply', null), row('cannot-occur', null)];
  assert.match(all[0] ?? '', /app-chart__bar--nought/);
  assert.match(all[1] ?? '', /app-chart__hidden/);
  assert.equal(new Set(all.map((svg) => svg.replace(/class="[^"]*"/g, ''))).size, 4);
});

test('every force has a tile, no two have one place, and Wales lies to the west of England', () => {
  const forces = AUTHORITIES.filter((a) => a.kind === 'force').map((a) => a.code);
  assert.deepEqual(TILES.map((t) => t.code).sort(), [...forces].sort());
  assert.equal(new Set(TILES.map((t) => `${t.column} ${t.row}`)).size, TILES.length);
  const columnOf = (t: (typeof TILES)[number]): number => t.column;
  const beside = TILES.filter((t) => t.code.startsWith('E') && t.row >= 5 && t.row <= 7);
  for (const t of TILES.filter((w) => w.code.startsWith('W15')))
    for (const e of beside.filter((b) => b.row === t.row)) assert.ok(columnOf(t) < columnOf(e), t.code);
});

test('a tile map of the whole kingdom draws every force that belongs to it, with a figure or without', () => {
  const kingdom = forcesOf(authorityByCode(UNITED_KINGDOM) ?? fail('the kingdom is not there'));
  const svg = tileMap(
    { id: 'l', title: 't', desc: 'd', lang: 'en', ...ON_MAPS, places: [place('W15000002', 9)] },
    'wide',
  );
  assert.equal(svg.match(/class="app-chart__tile(?: |")/g)?.length, kingdom.length);
});

test('the 43 areas of England and Wales have a boundary, inside the drawing and with land under its number', () => {
  const codes = AUTHORITIES.filter((a) => /^[EW](?:23|15)/.test(a.code) && a.kind === 'force').map(
    (a) => a.code,
  );
  assert.equal(codes.filter(hasBoundary).length, 43);
  const { all, height } = shapesOf(codes, 500);
  for (const { code, at, path } of all) {
    assert.match(path, /^M[\d.]+ [\d.]+l[-\d. ]+z/, code);
    assert.ok(at[0] > 0 && at[0] < 500 && at[1] > 0 && at[1] < height, `${code} at ${at.join()}`);
  }
});

test('a count is a disc whose area is the count, and a force without a figure is hatched and marked', () => {
  const svg = EVERY.maps.split('</svg>')[0] ?? '';
  const radii = [...svg.matchAll(/ r="([\d.]+)" class="app-chart__disc"/g)].map((m) => Number(m[1]));
  assert.equal(radii.length, 3);
  const [least = 0, , most = 0] = [...radii].sort((a, b) => a - b);
  assert.ok(Math.abs(most ** 2 / least ** 2 - 190 / 50) < 0.2, `${most} and ${least}`);
  assert.match(svg, /fill="url\(#e-wide-hatch\)" class="app-chart__area app-chart__area--none"/);
});

test('shades begin at round numbers, each a step above the last, and a greater number is never lighter', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 45 }), (ns) => {
      const shades = shadesFor(ns.map((n) => place('x', n)));
      const sorted = [...ns].sort((a, b) => a - b).map((n) => shades.shadeOf(n));
      assert.deepEqual(
        sorted,
        [...sorted].sort((a, b) => a - b),
      );
      assert.equal(new Set(shades.from).size, 3);
    }),
  );
});

test('in a funnel only what chance would not bring about is set apart, by shape', () => {
  const svg = EVERY.funnels.split('</svg>')[0] ?? '';
  assert.equal(svg.match(/<path [^>]*app-chart__point--b/g)?.length, 1);
  assert.equal(svg.match(/<circle [^>]*app-chart__point--a/g)?.length, 1);
  assert.equal(svg.match(/app-chart__funnel app-chart__funnel--/g)?.length, 6);
});

test('whoever has no place in a funnel is named below it, and what is not known exactly is a bar and not judged', () => {
  const svg = EVERY.funnels.split('</svg>')[0] ?? '';
  assert.match(svg, />one: refused</);
  assert.match(svg, /app-mark--refused/);
  assert.equal(svg.match(/app-chart__spread--open/g)?.length, 1);
});

test('a key names each way of having no figure once, with the mark it wears in the drawing', () => {
  const gaps: readonly MarkKind[] = ['refused', 'suppressed', 'suppressed', 'no-reply'];
  const places = WELSH.map((code, i) => place(code, null, gaps[i]));
  for (const svg of [
    regionMap({ id: 'n', title: 't', desc: 'd', ...ON_MAPS, places, shows: 'rate' }, 'wide'),
    tileMap({ id: 'n', title: 't', desc: 'd', ...ON_MAPS, places, lang: 'en' }, 'wide'),
  ]) {
    const key = svg.slice(svg.lastIndexOf('<rect', svg.lastIndexOf('>refused<')));
    for (const kind of new Set(gaps)) {
      assert.equal(key.match(new RegExp(`>${kind}<`, 'g'))?.length, 1, kind);
      assert.match(key, new RegExp(`app-mark--${kind}`));
    }
    assert.doesNotMatch(key, /shade-[1-4]\)/, 'no shade is explained that is not drawn');
  }
});

test('small multiples share one scale: the same number lies at the same height in every panel', () => {
  const svg = EVERY.panels.split('</svg>')[0] ?? '';
  const heights = [...svg.matchAll(/<circle cx="10" cy="([\d.]+)"/g)].map((m) => m[1]);
  assert.equal(heights.length, 2);
  assert.equal(heights[0], heights[1]);
});

test('whatever the figures, maps, dots and funnels hold real numbers only and stay within their width', () => {
  const value = fc.option(fc.nat({ max: 2_000_000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), (values) => {
      const places = WELSH.map((code, i) => place(code, values[i] ?? null));
      const rows = places.map((p) => ({ ...p, limits: null }));
      const about = { id: 'm', title: 't', desc: 'd' };
      const svg =
        regionMap({ ...about, ...ON_MAPS, places, shows: 'count' }, 'narrow') +
        tileMap({ ...about, ...ON_MAPS, places, lang: 'en' }, 'narrow') +
        dotPlot({ ...about, rows, all: null, say }, 'narrow');
      assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/);
      for (const [, x] of svg.matchAll(/ c?x="([-\d.]+)"/g)) assert.ok(Number(x) <= WIDTH.narrow, String(x));
    }),
    { numRuns: 40 },
  );
});
