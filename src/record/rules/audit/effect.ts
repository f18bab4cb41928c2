/**
 * What setting and clearing flags as the reader suggests would do: by month, offence and unit, and to every figure
 * already published. Counts of records only; nothing here changes one.
 */
import type { Day } from '../../../base/day.js';
import type { FlagAnswer } from '../flag/reading.js';
import type { FlagNow } from './strata.js';

export interface TallyOf {
  readonly month: string;
  readonly offence: string;
  readonly unit: string;
  readonly flag: FlagNow;
  readonly reader: FlagAnswer;
  readonly records: number;
}

/** How records of a part stand, and how they would. */
export interface Effect {
  readonly key: string;
  readonly records: number;
  readonly flagged: number;
  /** Would be set: the reader says online, the flag does not. */
  readonly set: number;
  /** Would be cleared: the flag says online, the reader says not. */
  readonly clear: number;
  /** A person must look. */
  readonly person: number;
  /** Flagged, were every suggestion taken. */
  readonly after: number;
}

/**
 * The effect on each part, in order of its name.
 * **Units**: records. **Shape**: `by` names the part that a line belongs to; null leaves it out.
 */
export function effectBy(lines: readonly TallyOf[], by: (line: TallyOf) => string | null): readonly Effect[] {
  const parts = new Map<string, TallyOf[]>();
  for (const line of lines) {
    const key = by(line);
    if (key === null) continue;
    const part = parts.get(key);
    if (part) part.push(line);
    else parts.set(key, [line]);
  }
  return [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => effectOf(key, part));
}

/** The effect on all of the lines together. */
export function effectOf(
  key: string,
  lines: readonly Pick<TallyOf, 'flag' | 'reader' | 'records'>[],
): Effect {
  const count = (which: (l: Pick<TallyOf, 'flag' | 'reader'>) => boolean): number =>
    lines.reduce((n, line) => (which(line) ? n + line.records : n), 0);
  const flagged = count((l) => l.flag === 'yes');
  const set = count((l) => l.flag !== 'yes' && l.reader === 'yes');
  const clear = count((l) => l.flag === 'yes' && l.reader === 'no');
  return {
    key,
    records: count(() => true),
    flagged,
    set,
    clear,
    person: count((l) => l.reader === 'person'),
    after: flagged + set - clear,
  };
}

/** A figure that somebody published of this force's flag. */
export interface PublishedFlagged {
  readonly publisher: string;
  readonly from: Day;
  readonly to: Day;
  /** What was printed; null bounds where it was no number. */
  readonly lo: number | null;
  readonly hi: number | null;
  readonly asWritten: string;
}

export interface PublishedEffect {
  readonly figure: PublishedFlagged;
  /** Months of its period that the extract has records of, and months that the period has. */
  readonly months: readonly [held: number, of: number];
  readonly effect: Effect;
}

/**
 * What the suggestions would do to each published figure whose period the extract touches.
 * **Shape**: a period counts by whole months; one of which the extract holds only some says so and is not compared.
 */
export const effectOnPublished = (
  lines: readonly TallyOf[],
  figures: readonly PublishedFlagged[],
): readonly PublishedEffect[] => {
  const held = new Set(lines.map((l) => l.month));
  return figures.flatMap((figure) => {
    const months = monthsOf(figure);
    const have = months.filter((m) => held.has(m));
    if (have.length === 0) return [];
    const within = lines.filter((l) => have.includes(l.month));
    return [
      {
        figure,
        months: [have.length, months.length] as const,
        effect: effectOf(`${figure.from}/${figure.to}`, within),
      },
    ];
  });
};

/** The months of a period: from the first day's up to the one before `to`. */
export function monthsOf({ from, to }: { readonly from: Day; readonly to: Day }): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (
    let key = from.slice(0, 7);
    key < to.slice(0, 7) || (key === from.slice(0, 7) && months.length === 0);
  ) {
    months.push(key);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    key = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
