/**
 * What the figures may have of the records: numbers by month and class, how complete the flag is and under which rule
 * version. Nothing here is about one crime, and marked crimes are left out unless whoever asks may see them.
 */
import { type Day, dayInLondon, instantsInLondon } from '../base/day.js';
import type { Tx } from '../db/index.js';
import { type CountedCrimes, countForReleases, findFirstRecorded } from './store/figures.js';

export type { CountedCrimes };

/** Recorded crimes that count, between two days. **Shape**: `from` inclusive, `to` exclusive; by the day of record. */
export async function crimesForCounting(
  tx: Tx,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly CountedCrimes[]> {
  const [begin] = instantsInLondon(from, '00:00');
  const [end] = instantsInLondon(to, '00:00');
  return begin && end ? countForReleases(tx, { from: begin, to: end }) : [];
}

/** The day of the first crime recorded here; null: none is. Marked crimes are left out as in every count. */
export async function firstDayOfRecords(tx: Tx): Promise<Day | null> {
  const first = await findFirstRecorded(tx);
  return first === null ? null : dayInLondon(first);
}

export interface FlagCompleteness {
  readonly month: string;
  readonly class: string;
  readonly flagRule: string | null;
  readonly crimes: number;
  readonly yes: number;
  readonly no: number;
  readonly notAssessed: number;
  /** Of the crimes that count, those with an answer. **Units**: 0 to 1. */
  readonly assessed: number;
}

/** How many of a month's crimes have an answer about the flag, class by class. Pure. */
export function flagCompleteness(counted: readonly CountedCrimes[]): readonly FlagCompleteness[] {
  const by = new Map<string, { first: CountedCrimes; yes: number; no: number; notAssessed: number }>();
  for (const one of counted) {
    const key = JSON.stringify([one.month, one.class, one.flagRule]);
    const held = by.get(key) ?? { first: one, yes: 0, no: 0, notAssessed: 0 };
    if (one.flag === 'yes') held.yes += one.crimes;
    else if (one.flag === 'no') held.no += one.crimes;
    else held.notAssessed += one.crimes;
    by.set(key, held);
  }
  return [...by.values()].map(({ first, yes, no, notAssessed }) => {
    const crimes = yes + no + notAssessed;
    const { month, class: klass, flagRule } = first;
    return { month, class: klass, flagRule, crimes, yes, no, notAssessed, assessed: (yes + no) / crimes };
  });
}
