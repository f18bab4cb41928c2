/** Every chart: an image with a name, no style attribute, ids of its own, and nothing missing drawn as nought. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { financialYear, periodLabel } from '../../base/period.js';
import { barChart } from './bars.js';
import { bothSizes } from './frame.js';
import { smallSeries } from './multiples.js';
import { ratioChart } from './ratios.js';
import { type SeriesPoint, seriesChart } from './series.js';
import { stackChart } from './stacks.js';
import { textWidth, wrap } from './text-width.js';

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

const EVERY = {
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
