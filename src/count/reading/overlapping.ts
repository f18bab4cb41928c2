/**
 * Periods of one source that overlap for one authority without one being part of the other: an offence would be
 * counted in both. Totals over several years beside their years are no clash.
 */
import type { Observation } from '../../base/observation.js';
import { type Period, isPartOf, overlaps, sameYear } from '../../base/period.js';

/** The row at fault, and the earlier row that it overlaps. */
export interface Overlap {
  readonly row: number;
  readonly other: number;
  readonly authority: string;
}

/** One period of a source, and the rows it stands in. */
interface Held extends Period {
  readonly rows: number[];
}

/**
 * Every row whose period overlaps an earlier row's.
 * **Shape**: observations and, in the same order, the rows they stand in → overlaps in order of row, once each.
 * The work grows with the rows: periods that are in order, or part of one another, are each looked at a few times.
 */
export function overlapping(
  observations: readonly Observation[],
  rows: readonly number[],
): readonly Overlap[] {
  const groups = new Map<string, number[]>();
  for (const [i, o] of observations.entries()) {
    const key = sourceOf(o);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  const found: Overlap[] = [];
  for (const group of groups.values()) {
    if (followOn(observations, group)) continue;
    const authority = observations[group[0] ?? 0]?.authority ?? '';
    for (const [row, other] of overlapsOf(periodsOf(observations, group, rows)))
      found.push({ row, other, authority });
  }
  return found.sort((a, b) => a.row - b.row);
}

/** True when each period begins where the one before it has ended, or later, as most series are written. */
function followOn(observations: readonly Observation[], group: readonly number[]): boolean {
  let end = '';
  for (const i of group) {
    const o = observations[i];
    if (!o || o.from < end) return false;
    end = o.to;
  }
  return true;
}

function periodsOf(
  observations: readonly Observation[],
  group: readonly number[],
  rows: readonly number[],
): readonly Held[] {
  const periods = new Map<string, Held>();
  for (const i of group) {
    const o = observations[i];
    if (!o) continue;
    const held = periods.get(o.from + o.to);
    if (held) held.rows.push(rows[i] ?? 0);
    else periods.set(o.from + o.to, { from: o.from, to: o.to, rows: [rows[i] ?? 0] });
  }
  return [...periods.values()];
}

/** What one source says of one thing at one time. */
function sourceOf(o: Observation): string {
  let by = '';
  for (const name in o.by) by += `|${name}=${o.by[name] ?? ''}`;
  return `${o.authority}|${o.measure}|${o.source.publisher}|${o.source.address}|${o.known_on}${by}`;
}

/** Rows at fault, each with the first row that it overlaps. */
function overlapsOf(periods: readonly Held[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  // In order of their first day, only periods that have not ended yet can overlap the next.
  let open: Held[] = [];
  for (const here of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    open = open.filter((held) => held.to > here.from);
    for (const held of open) if (isClash(held, here)) note(found, held, here);
    open.push(here);
  }
  return found;
}

const isClash = (a: Period, b: Period): boolean =>
  overlaps(a, b) && !sameYear(a, b) && !isPartOf(a, b) && !isPartOf(b, a);

function note(found: Map<number, number>, a: Held, b: Held): void {
  for (const [here, there] of [
    [a, b],
    [b, a],
  ] as const) {
    const first = there.rows[0] ?? 0;
    for (const row of here.rows) if (row > first) found.set(row, Math.min(first, found.get(row) ?? first));
  }
}
