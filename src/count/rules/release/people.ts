/**
 * What rates are worked out for. A release freezes beside its counts how many people live in each force's area, as a
 * table like any other; a rate itself is **never stored**. It is the shown count divided by the people, worked out when
 * it is printed, so a frozen release gives the same rate for ever, and a count that is hidden, refused or missing cannot
 * come back through one: there is no second copy of it to hide, and none for an attack to find.
 */
import type { Day } from '../../../base/day.js';
import { yearOf } from '../../../base/day.js';
import { type PopulationsTogether, NO_RATES, populationsTogether } from '../../../base/population.js';
import type { Period } from '../../../base/period.js';
import type { Interval } from '../../../base/value.js';
import { publicCell } from './public-cell.js';
import type { Release } from './release.js';
import type { Cell, ReleaseTable, Words } from './table.js';

/** The measure of the table of people, and the dimension that says on which day they lived there. */
export const PEOPLE = 'population';
export const PEOPLE_DAY = 'counted-on';

/** A population farther from the counts than this says too little about them. **Units**: years. */
const MOST_YEARS_APART = 5;

/** A rate is printed for so many people. */
export const RATE_PER = 10_000;

/** A rate of one or two forces shows nothing beside which to see it. */
const FEWEST = 3;

/** The forces of a table, without sums. */
export const forceCodes = (table: ReleaseTable): readonly string[] =>
  table.dimensions
    .filter((d) => d.id === 'police-force')
    .flatMap((d) => d.categories.flatMap((c) => (c.sumOf ? [] : [c.code])));

/** True when enough forces show a count in one year, or the like, for a rate to be of use. Only what is shown counts. */
export function couldHaveRates(table: ReleaseTable): boolean {
  const place = table.dimensions.findIndex((d) => d.id === 'police-force');
  const forces = forceCodes(table);
  const shown = new Map<string, number>();
  for (const cell of table.cells) {
    if (!forces.includes(cell.key[place] ?? '') || publicCell(cell).shown.kind === 'mark') continue;
    const rest = cell.key.with(place, '').join('\u0000');
    shown.set(rest, (shown.get(rest) ?? 0) + 1);
  }
  return Math.max(0, ...shown.values()) >= FEWEST;
}

/** **Shape**: null when too few of the forces have a population near enough to the year and known by the day. */
export function peopleFor(
  table: ReleaseTable,
  at: { readonly year: number; readonly knownBy: Day },
): PopulationsTogether | null {
  const found = populationsTogether({ authorities: forceCodes(table), within: MOST_YEARS_APART, ...at });
  return found && found.of.size >= FEWEST ? found : null;
}

export interface People {
  readonly day: Day;
  /** Where the numbers are from, as the table's first note says it. */
  readonly source: Words | null;
  /** By force; null where the table has none. */
  readonly of: (force: string) => number | null;
}

/** The people that a release froze. **Shape**: null when it has no such table, as releases before this have not. */
export function peopleIn(release: Release): People | null {
  const table = release.tables.find((t) => t.measure === PEOPLE);
  const day = table?.dimensions.find((d) => d.id === PEOPLE_DAY)?.categories[0]?.code;
  if (!table || day === undefined) return null;
  const numbers = new Map(table.cells.flatMap(numberOf));
  return { day, source: table.notes[0] ?? null, of: (force) => numbers.get(force) ?? null };
}

const numberOf = ({ key, value }: Cell): readonly (readonly [string, number])[] =>
  key[0] !== undefined && value.kind === 'exact' ? [[key[0], value.n]] : [];

/** True when people of that day may stand under counts of that period. */
export const isNear = (day: Day, period: Period): boolean =>
  Math.abs(yearOf(day) - yearOf(period.from)) <= MOST_YEARS_APART;

/** True of areas whose rate would mislead: few live in the City of London, nobody in British Transport Police. */
export const hasNoRate = (force: string): boolean => NO_RATES.includes(force);

/**
 * The rate of a shown count.
 * **Units**: for every `RATE_PER` people of all ages. **Shape**: an open count gives an open rate.
 */
export const rateOf = ({ lo, hi }: Interval, people: number): Interval => ({
  lo: (lo / people) * RATE_PER,
  hi: hi === null ? null : (hi / people) * RATE_PER,
});
