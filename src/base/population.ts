/**
 * How many people live in an area, by year, each number with the day it describes and the series it comes from:
 * estimates are rebased, and a rate printed on one series cannot be worked out again from another.
 * The population under 18 by force was **not found**; nothing here stands in for it.
 * **Source**: `data/population/`.
 */
import { authorityByCode, forcesOf } from './authorities.js';
import type { Day } from './day.js';
import { readReference } from './package-root.js';
import type { Lang } from './words.js';

export type Ages = 'all' | 'under-18';

export interface Population {
  /** People. */
  readonly n: number;
  readonly as_of: Day;
  readonly source: PopulationSeries;
}

export interface PopulationSeries {
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly publisher: Readonly<Record<Lang, string>>;
  readonly vintage: string;
  readonly standing: 'found' | 'memory';
  readonly found_in: string;
}

interface Row {
  readonly authority: string;
  readonly year: number;
  readonly ages: Ages;
  readonly n: number;
  readonly as_of: Day;
  readonly series: string;
}

/** In the order they are preferred: a mid-year estimate lies inside the financial year, a census three months before it. */
const PREFERRED = [
  'mid-year-after-2023-rebasing',
  'mid-year-before-2023-rebasing',
  'census-2021',
  'census-2011',
];

export const POPULATION_SERIES: readonly PopulationSeries[] =
  readReference<PopulationSeries[]>('population/series.json');

const ROWS: readonly Row[] = readReference<Row[]>('population/population.json');

/** Areas whose rates would mislead: few people live in the City of London, and none "in" British Transport Police. */
export const NO_RATES: readonly string[] = readReference<{ no_rates: string[] }>(
  'population/datapackage.json',
).no_rates;

const keyOf = (series: string, authority: string, year: number, ages: Ages): string =>
  `${series} ${authority} ${year} ${ages}`;

const INDEX: ReadonlyMap<string, Row> = new Map(
  ROWS.map((r) => [keyOf(r.series, r.authority, r.year, r.ages), r] as const),
);

/**
 * The population of a force or area in that calendar year; for 2018/19 ask for 2018.
 * **Units**: people. **Shape**: an area that has no number of its own is the sum of its forces, when one series holds
 * every one of them; otherwise null, never a guess.
 */
export function populationOf(authority: string, year: number, ages: Ages): Population | null {
  for (const id of PREFERRED) {
    const found = inSeries(id, authority, year, ages);
    if (found) return found;
  }
  return null;
}

function inSeries(id: string, authority: string, year: number, ages: Ages): Population | null {
  const source = POPULATION_SERIES.find((s) => s.id === id);
  if (!source) return null;
  const own = INDEX.get(keyOf(id, authority, year, ages));
  if (own) return { n: own.n, as_of: own.as_of, source };
  const area = authorityByCode(authority);
  if (area?.kind !== 'area') return null;
  const rows = forcesOf(area).map((force) => INDEX.get(keyOf(id, force.code, year, ages)));
  const held = rows.filter((r) => r !== undefined);
  const first = held[0];
  if (!first || held.length !== rows.length) return null;
  return { n: held.reduce((sum, r) => sum + r.n, 0), as_of: first.as_of, source };
}

/** Years that any series covers, for `nearestPopulation`. */
const YEARS: readonly number[] = [...new Set(ROWS.map((r) => r.year))].sort((a, b) => a - b);

/**
 * The population of the year held that lies nearest (the earlier of two as near), or null when none is.
 * **Shape**: `as_of` says which it is; print it beside the rate. Welsh forces have the two censuses only.
 */
export function nearestPopulation(authority: string, year: number, ages: Ages): Population | null {
  const nearest = [...YEARS].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b);
  for (const held of nearest) {
    const found = populationOf(authority, held, ages);
    if (found) return found;
  }
  return null;
}

/** The people of several areas on one day, all from one series. */
export interface PopulationsTogether {
  readonly as_of: Day;
  readonly source: PopulationSeries;
  /** By code; an area that the series does not hold is not there. */
  readonly of: ReadonlyMap<string, number>;
}

export interface TogetherWanted {
  readonly authorities: readonly string[];
  /** The year that the counts are of. */
  readonly year: number;
  /** Farther from that year than this a population is not used. **Units**: years. */
  readonly within: number;
  /** Nothing described later than this day could have been known. */
  readonly knownBy: Day;
}

/**
 * One series and one day for all, because numbers of several series do not compare: that which holds the most of the
 * areas; of two, the nearer to the year.
 * **Shape**: all ages; null when no series holds any of them near enough.
 */
export function populationsTogether(wanted: TogetherWanted): PopulationsTogether | null {
  const { authorities, year, within, knownBy } = wanted;
  const apart = (r: Row): number => Math.abs(r.year - year);
  const near = ROWS.filter((r) => r.ages === 'all' && r.as_of <= knownBy && apart(r) <= within);
  const columns = new Map<string, Row[]>();
  for (const row of near.filter((r) => authorities.includes(r.authority))) {
    const name = `${row.series} ${row.as_of}`;
    columns.set(name, [...(columns.get(name) ?? []), row]);
  }
  const [best] = [...columns.values()].toSorted(
    (a, b) => b.length - a.length || apartOf(a, apart) - apartOf(b, apart) || rankOf(a) - rankOf(b),
  );
  const source = POPULATION_SERIES.find((s) => s.id === best?.[0]?.series);
  if (!best?.[0] || !source) return null;
  return { as_of: best[0].as_of, source, of: new Map(best.map((r) => [r.authority, r.n])) };
}

const apartOf = (rows: readonly Row[], apart: (r: Row) => number): number => (rows[0] ? apart(rows[0]) : 0);
const rankOf = (rows: readonly Row[]): number => PREFERRED.indexOf(rows[0]?.series ?? '');
