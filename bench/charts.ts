/** Each chart, drawn for a whole kingdom or for Wales, against the millisecond it may take. */
import { AUTHORITIES, UNITED_KINGDOM, authorityByCode, forcesOf } from '../src/base/authorities.js';
import { financialYear, periodLabel } from '../src/base/period.js';
import {
  type Place,
  type Size,
  barChart,
  bothSizes,
  dotPlot,
  funnelChart,
  panelChart,
  regionMap,
  seriesChart,
  tileMap,
} from '../src/count/charts/index.js';
import { type Report, spread } from './measure.js';

const LIMIT_MS = 1;
const ROUNDS = 15;
const EACH = 40;

const say = (n: number): string => String(Math.round(n * 100) / 100);
const valueOf = (i: number): number => (i * 7919) % 613;

const placesOf = (area: string): readonly Place[] =>
  forcesOf(authorityByCode(area) ?? AUTHORITIES[0] ?? missing()).map((force, i) =>
    i % 9 === 4
      ? { code: force.code, name: force.name.en, kind: 'no-reply', interval: null, word: 'no reply' }
      : {
          code: force.code,
          name: force.name.en,
          kind: 'exact',
          interval: { lo: valueOf(i), hi: valueOf(i) },
          word: String(valueOf(i)),
        },
  );

function missing(): never {
  throw new Error('there are no forces');
}

const KINGDOM = placesOf(UNITED_KINGDOM);
const RATES = KINGDOM.map(
  (p): Place => ({ ...p, interval: p.interval && { lo: p.interval.lo / 97, hi: p.interval.lo / 97 } }),
);
const WITH_BOUNDARY = KINGDOM.filter((p) => /^[EW]/.test(p.code));
const WALES = placesOf('W92000004');
const YEARS = Array.from({ length: 12 }, (_, i) => financialYear(2010 + i));

const about = { id: 'bench', title: 'A title', desc: 'A description' };
const onMap = {
  ...about,
  sayStep: (a: number, b: number | null) => `${a} to ${b ?? 'more'}`,
};
const funnelWords = { size: 'people', rate: 'rate', all: 'all', limits95: '95%', limits998: '99.8%' };

const CHARTS: Readonly<Record<string, (size: Size) => string>> = {
  'tiles, 45 forces': (size) => tileMap({ ...onMap, places: KINGDOM, lang: 'en' }, size),
  'boundaries, 43 areas': (size) => regionMap({ ...onMap, places: WITH_BOUNDARY, shows: 'rate' }, size),
  'boundaries, Wales': (size) => regionMap({ ...onMap, places: WALES, shows: 'count' }, size),
  'rates, 45 forces': (size) => tileMap({ ...onMap, places: RATES, lang: 'en' }, size),
  'funnel, 43 forces': (size) =>
    funnelChart(
      {
        ...about,
        points: WITH_BOUNDARY.map((p, i) => ({
          name: p.name,
          size: 400_000 + i * 60_000,
          count: { lo: valueOf(i), hi: valueOf(i) },
        })),
        missing: [],
        centre: { of: 'rate', value: 0.0002 },
        per: 10_000,
        sayRate: say,
        saySize: say,
        words: funnelWords,
      },
      size,
    ),
  'dots, 45 forces': (size) =>
    dotPlot(
      {
        ...about,
        rows: KINGDOM.map((p) => ({
          ...p,
          limits: p.interval && { lo: p.interval.lo * 0.9, hi: p.interval.lo * 1.1 },
        })),
        all: { at: 300, word: 'all' },
        say,
      },
      size,
    ),
  'bars, 45 forces': (size) => barChart({ ...about, bars: KINGDOM }, size),
  'panels, 12 forces': (size) =>
    panelChart(
      {
        ...about,
        panels: KINGDOM.slice(0, 12).map((p, i) => ({
          name: p.name,
          points: YEARS.map((_, y) => KINGDOM[i + y] ?? p),
        })),
        years: YEARS.map((y) => periodLabel(y)),
        breaksBefore: [5],
        say,
      },
      size,
    ),
  'series, 12 years': (size) =>
    seriesChart(
      {
        ...about,
        lines: [
          {
            name: 'a',
            points: YEARS.map((y, i) => ({
              ...y,
              label: periodLabel(y),
              kind: 'exact' as const,
              interval: { lo: valueOf(i), hi: valueOf(i) },
              word: String(valueOf(i)),
              isPart: false,
              others: [],
            })),
          },
        ],
        breaks: [{ on: '2015-04-01', label: 'a new rule' }],
        say,
      },
      size,
    ),
};

/** Both drawings of a page count as one chart each: the time is that of the slower. */
export async function charts(): Promise<Report> {
  const times = new Map(Object.keys(CHARTS).map((name) => [name, [] as number[]]));
  for (const draw of Object.values(CHARTS)) for (let i = 0; i < EACH; i++) bothSizes(draw);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, draw] of Object.entries(CHARTS)) times.get(name)?.push(slower(draw));
  const measured = [...times].map(([name, all]) => ({ name, ...spread(all) }));
  return {
    name: 'charts',
    about: `each chart drawn ${EACH} times in each of ${ROUNDS} rounds; milliseconds for one drawing`,
    header: ['chart', 'median', 'least', 'most', 'kB of SVG'],
    rows: measured.map((m) => [
      m.name,
      ...[m.median, m.min, m.max].map((ms) => ms.toFixed(3)),
      ((CHARTS[m.name]?.('wide').length ?? 0) / 1000).toFixed(1),
    ]),
    ratios: measured.map((m) => ({
      of: `${m.name} to ${LIMIT_MS} ms`,
      ratio: m.median / LIMIT_MS,
      target: 1,
    })),
  };
}

const slower = (draw: (size: Size) => string): number =>
  Math.max(timeOf(draw, 'wide'), timeOf(draw, 'narrow'));

function timeOf(draw: (size: Size) => string, size: Size): number {
  const from = performance.now();
  for (let i = 0; i < EACH; i++) draw(size);
  return (performance.now() - from) / EACH;
}
