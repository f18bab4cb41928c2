/**
 * The attack on a release before it goes out: what somebody with every table ever printed, the rule and one true record
 * can work out about each hidden count. Publishing is refused while `broken` holds anything.
 * **Source**: ONS and UK LLC output rules; the rebuilding of the United States census of 2010 from its published tables.
 */
import type { ReleaseTable } from '../release/table.js';
import { type Answer, exactBounds } from './bounds.js';
import type { CellRef, Count, Implied, System, SystemProblem } from './counts.js';
import { type Intruder, STRONGEST, knowledgeOf } from './intruder.js';
import { reachedByCubes } from './reached.js';
import { systemOf } from './system.js';

export interface AttackOptions {
  /** Whom to fear; the strongest unless said otherwise. */
  readonly intruder?: Intruder;
}

/** Why a hidden count is not hidden: known exactly, down to two values, or known to be small. */
export type Breach = 'recovered' | 'pinned' | 'known-to-be-small';

export interface AttackedCell {
  /** Where it is hidden; for a count that only sums speak of, empty. */
  readonly at: readonly CellRef[];
  readonly implied: Implied | null;
  /** The least and the greatest that it can be; `hi` null: no limit. Counts, inclusive. */
  readonly lo: number;
  readonly hi: number | null;
  readonly recovered: boolean;
  /** Fewer than three values are left. */
  readonly pinned: boolean;
  readonly breach: Breach | null;
  /** False where the search for whole numbers gave up: the interval is then at least so wide. */
  readonly exact: boolean;
}

/** What gives a broken cell away: the sums used, and the places where what was hidden is printed after all. */
export interface Certificate {
  readonly cell: AttackedCell;
  readonly equations: readonly UsedEquation[];
  readonly printedAt: readonly CellRef[];
}

/** A sum as a reader finds it: its whole, in a table of a release, made of parts along a dimension. */
export interface UsedEquation {
  readonly whole: CellRef;
  readonly dimension: string;
  /** The parts that are not printed. */
  readonly open: readonly (readonly CellRef[])[];
}

export interface Attack {
  readonly cells: readonly AttackedCell[];
  /** What this release gives away. */
  readonly broken: readonly AttackedCell[];
  /** What earlier releases had given away before this one. Nothing in this release can mend it. */
  readonly brokenBefore: readonly AttackedCell[];
  readonly certificates: readonly Certificate[];
  /** Sums that are not true in our own tables: to be put right before anything is published. */
  readonly problems: readonly SystemProblem[];
}

/**
 * Attacks a release. **Shape**: tables with their marks, and the tables of every earlier release, withdrawn ones too,
 * oldest first → the exact interval of each hidden count, and what is broken with the sums that broke it.
 */
export function attack(
  tables: readonly ReleaseTable[],
  earlier: readonly (readonly ReleaseTable[])[],
  options: AttackOptions = {},
): Attack {
  const intruder = options.intruder ?? STRONGEST;
  const siege = besiege([...earlier, tables], intruder);
  const failed = siege.targets.filter((n) => siege.judged(n).breach);
  const before =
    failed.length > 0 && earlier.length > 0 ? brokenEarlier(earlier, intruder) : new Set<string>();
  const isOld = (n: number): boolean => before.has(siege.system.counts[n]?.name ?? '');
  const broken = failed.filter((n) => !isOld(n));
  return {
    cells: siege.targets.map(siege.judged),
    broken: broken.map(siege.judged),
    brokenBefore: failed.filter(isOld).map(siege.judged),
    certificates: broken.map((n) => certificateOf(siege, n)),
    problems: siege.system.problems.filter((p) => p.at.release === earlier.length),
  };
}

/** An attack under way: the system, whom it is against, and how each target stands. */
export interface Siege {
  readonly system: System;
  readonly targets: readonly number[];
  readonly answer: Answer;
  readonly judged: (n: number) => AttackedCell;
}

/** Finds every interval. What no table prints is taken to be the same in all releases, unless that contradicts them. */
export function besiege(releases: readonly (readonly ReleaseTable[])[], intruder: Intruder): Siege {
  const shared = siegeOf(systemOf(releases), { current: releases.length - 1, intruder });
  return shared.answer.contradicts
    ? siegeOf(systemOf(releases, false), { current: releases.length - 1, intruder })
    : shared;
}

/** Attacks a system as it stands: to the end of every interval, or only until each is proved wide enough. */
export function siegeOf(
  system: System,
  of: { readonly current: number; readonly intruder: Intruder; readonly thoroughly?: boolean },
): Siege {
  const { current, intruder } = of;
  const knowledge = knowledgeOf(system, { current, intruder });
  const isEnough = (n: number, lo: number, hi: number): boolean => {
    const count = system.counts[n];
    return count !== undefined && breachOf(count, { lo, hi }, intruder) === null;
  };
  const reached = reachedByCubes(system, knowledge, { current, intruder });
  const thoroughly = of.thoroughly ?? true;
  const answer = exactBounds({ ...knowledge, equations: system.equations, reached, isEnough, thoroughly });
  const judged = (n: number): AttackedCell => {
    const count = system.counts[n];
    if (!count) throw new Error('an attack on a count that is not there');
    return judge(
      count,
      { lo: answer.lo[n] ?? 0, hi: answer.hi[n] ?? 0, exact: !answer.unsure.has(n) },
      intruder,
    );
  };
  return { system, targets: knowledge.targets, answer, judged };
}

function judge(
  count: Count,
  found: { lo: number; hi: number; exact: boolean },
  intruder: Intruder,
): AttackedCell {
  const { lo, hi } = found;
  return {
    at: count.hiddenAt,
    implied: count.implied,
    lo,
    hi: Number.isFinite(hi) ? hi : null,
    recovered: lo === hi,
    pinned: hi - lo + 1 < 3,
    breach: breachOf(count, found, intruder),
    exact: found.exact,
  };
}

/** At least so many values must be left. **Source**: security 3.13 of the design: an interval holds three or more. */
export const FEWEST_VALUES = 3;

function breachOf(count: Count, { lo, hi }: { lo: number; hi: number }, intruder: Intruder): Breach | null {
  const isOurs = count.hiddenAt.length > 0;
  // A count that nobody prints harms only when it is small; a source's own words are not given away by us.
  if (!isOurs && (lo > count.limit || hi < 1)) return null;
  if (count.shownAt.length === 0 && lo === count.lo && hi === count.hi) return null;
  const least = !isOurs && intruder.knowsOneRecord ? Math.max(lo, 1) : lo;
  if (lo === hi) return 'recovered';
  if (hi - least + 1 < FEWEST_VALUES) return 'pinned';
  return least >= 1 && hi <= count.limit ? 'known-to-be-small' : null;
}

/** Names of the counts that were broken when the last release had come out. */
function brokenEarlier(
  earlier: readonly (readonly ReleaseTable[])[],
  intruder: Intruder,
): ReadonlySet<string> {
  const siege = besiege(earlier, intruder);
  const broken = siege.targets.filter((n) => siege.judged(n).breach);
  return new Set(broken.map((n) => siege.system.counts[n]?.name ?? ''));
}

function certificateOf(siege: Siege, n: number): Certificate {
  const { counts, equations } = siege.system;
  const refs = (m: number): readonly CellRef[] => [
    ...(counts[m]?.hiddenAt ?? []),
    ...(counts[m]?.shownAt ?? []),
  ];
  const isOpen = (m: number): boolean => counts[m]?.lo !== counts[m]?.hi;
  const used = counts[n]?.lo === counts[n]?.hi ? [] : siege.answer.why(n);
  return {
    cell: siege.judged(n),
    equations: used.flatMap((e) => {
      const equation = equations[e];
      if (!equation) return [];
      return [
        { whole: equation.at, dimension: equation.dimension, open: equation.parts.filter(isOpen).map(refs) },
      ];
    }),
    printedAt: counts[n]?.shownAt ?? [],
  };
}
