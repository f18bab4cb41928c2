/**
 * An extract of recorded crimes, counted: by force, period, offence, flag and the victim's age, crimes cancelled since
 * left out. A file on disk is counted in stretches side by side; a stream as it comes. Memory does not grow with either.
 */
import { stat } from 'node:fs/promises';
import { type Result, fail, ok } from '../../../base/result.js';
import { type ExtractColumn, recogniseColumns } from '../../rules/extract-columns.js';
import type { LayoutProblem, RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { coresHere } from '../block-pool.js';
import type { Input } from '../input.js';
import { readLayout } from '../layout.js';
import { AGES, Counts, FIRST_YEAR, FLAGS, MOST, packed, unpacked } from './combination.js';
import { Taking } from './count-range.js';
import { KeptColumns, NOT_COUNTED, keepColumns } from './kept-columns.js';
import { type CountedLine, Merging } from './merge.js';
import { countFile } from './stretches.js';
import { COLUMN, type HowToCount, UNSAID } from './tally.js';

export { KeptColumns } from './kept-columns.js';
export type { CountedLine } from './merge.js';

/** The columns that are counted by. */
export const COUNTED_COLUMNS = [
  'force',
  'offence_code',
  'recorded_at',
  'online_flag',
  'victim_age',
  'cancelled_at',
] as const;
export type CountedColumn = (typeof COUNTED_COLUMNS)[number];

export interface HowToCountExtract {
  readonly input: Input;
  /** The file on disk that the input is, where it is one of plain text: it is then read in stretches. */
  readonly path: string | null;
  /** Headings given by hand. */
  readonly map: Readonly<Partial<Record<ExtractColumn, string>>>;
  /** The period of a month, `2018` and `4`; null where nobody asked about it. */
  readonly periodOf: (year: number, month: number) => number | null;
  readonly workers?: number;
  /** Columns not to look into, though the file has them: what nobody asked about need not be counted by. */
  readonly without?: readonly CountedColumn[];
}

export interface CountedExtract {
  readonly lines: readonly CountedLine[];
  readonly rows: number;
  readonly cancelled: number;
  readonly outside: number;
  readonly leftOut: number;
  /** In the file's order; of each kind the first thousand of a stretch. */
  readonly problems: readonly RowProblem[];
  readonly problemCounts: Readonly<Partial<Record<RowProblemCode, number>>>;
  /** Which of the columns the file has. What it has not is not held, and never nought. */
  readonly has: Readonly<Record<CountedColumn, boolean>>;
  /** Columns that the file has besides, of those an extract may hold. */
  readonly known: readonly ExtractColumn[];
}

/**
 * Counts an extract.
 * **Errors**: those of `readLayout`; `no-offence-code` and `no-recorded-day` where nothing says which column they are.
 */
export async function countExtract(
  asked: HowToCountExtract,
): Promise<Result<CountedExtract, CountingProblem>> {
  const plan = planOf(asked);
  if (!plan.ok) return plan;
  const { how, bodyFrom, rowsBefore, has, known } = plan.value;
  const { path, input } = asked;
  const merged = new Merging();
  if (path !== null && input.size !== null)
    for (const part of await countFile(
      { path, size: input.size, from: bodyFrom, how },
      asked.workers ?? coresHere(),
    ))
      merged.add(part, rowsBefore);
  else merged.add(await countStream(input.from(bodyFrom), how), rowsBefore);
  const { rows, cancelled, outside, leftOut, problems, problemCounts } = merged;
  return ok({
    lines: merged.lines(),
    rows,
    cancelled,
    outside,
    leftOut,
    problems,
    problemCounts,
    has,
    known,
  });
}

/**
 * The same from columns kept in a file: made of the extract when they are not there or of another, else counted from
 * them without reading the extract again.
 * **Errors**: as `countExtract`. Rows with something wrong are told only when the columns are made by `countExtract` first.
 */
export async function countKept(
  asked: HowToCountExtract & { readonly path: string },
  columns: string,
): Promise<Result<CountedExtract, CountingProblem>> {
  const plan = planOf({ ...asked, without: [] });
  if (!plan.ok) return plan;
  const { how, bodyFrom, has, known } = plan.value;
  const { size, mtimeMs } = await stat(asked.path);
  const of = `${size} ${mtimeMs} ${how.columns.join('')}`;
  const kept = KeptColumns.open(columns, of);
  if (!kept) {
    const checked = await countExtract(asked);
    if (!checked.ok || checked.value.leftOut > 0) return checked;
    keepColumns(columns, {
      path: asked.path,
      size,
      from: bodyFrom,
      how: { columns: how.columns, delimiter: how.delimiter },
      of,
    });
    return checked;
  }
  const lines = linesOf(kept, asked);
  const { rows, cancelled } = kept;
  kept.close();
  return ok({ lines, rows, cancelled, outside: 0, leftOut: 0, problems: [], problemCounts: {}, has, known });
}

/** **Shape**: the counts of every month, put together by the periods asked about. */
function linesOf(kept: KeptColumns, { periodOf, without = [] }: HowToCountExtract): readonly CountedLine[] {
  const periods = Int32Array.from(periodsBy(periodOf));
  const sums = new Counts();
  const { keys, counts } = kept.counted();
  const hasAge = !without.includes('victim_age');
  for (let i = 0; i < keys.length; i++) {
    const crimes = counts[i] ?? 0;
    if (crimes === 0 || keys[i] === NOT_COUNTED) continue;
    const at = unpacked(keys[i] ?? 0);
    const period = periods[at.period] ?? -1;
    if (period < 0) continue;
    const age = hasAge ? at.age : UNSAID.age;
    sums.add(packed({ force: at.force, period, code: at.code, flag: at.flag, age }), crimes);
  }
  const summed = sums.all();
  return Array.from(summed.keys, (key, i): CountedLine => {
    const at = unpacked(key);
    const { force, code } = kept.textsOf(at);
    const [flag, victimAge] = [FLAGS[at.flag] ?? 'unset', AGES[at.age] ?? 'not-known'];
    return { force, period: at.period, code, flag, victimAge, crimes: summed.counts[i] ?? 0 };
  });
}

export type CountingProblem = LayoutProblem | 'no-offence-code' | 'no-recorded-day';

interface Plan {
  readonly how: HowToCount;
  readonly bodyFrom: number;
  readonly rowsBefore: number;
  readonly has: CountedExtract['has'];
  readonly known: readonly ExtractColumn[];
}

function planOf({ input, map, periodOf, without = [] }: HowToCountExtract): Result<Plan, CountingProblem> {
  const layout = readLayout(input.head, {}, { needs: [] });
  if (!layout.ok) return layout;
  const { headings, delimiter, bodyFrom, rowsBefore, kind } = layout.value;
  if (kind !== 'csv') return fail({ code: 'first-line-unreadable', where: { row: 1 } });
  // A row need not be named to be counted.
  const given = Object.fromEntries(Object.entries(map).filter(([, heading]) => heading !== undefined));
  const found = recogniseColumns([...headings, 'crime_id'], given);
  if (!found.ok)
    return fail({
      code: 'heading-missing',
      params: { text: String(found.problems[0]?.params?.['text'] ?? '') },
    });
  const at = (column: ExtractColumn): number => {
    const place = found.value.at.get(column) ?? -1;
    return place < headings.length ? place : -1;
  };
  if (at('offence_code') < 0) return fail({ code: 'no-offence-code' });
  if (at('recorded_at') < 0) return fail({ code: 'no-recorded-day' });
  const columns = headings.map((): number => COLUMN.other);
  for (const [column, kindOf] of KIND_OF)
    if (at(column) >= 0 && !without.includes(column)) columns[at(column)] = kindOf;
  const has = Object.fromEntries(COUNTED_COLUMNS.map((c) => [c, at(c) >= 0])) as Record<
    CountedColumn,
    boolean
  >;
  const known = [...found.value.at].flatMap(([column, place]) => (place < headings.length ? [column] : []));
  return ok({
    how: { columns, delimiter: delimiter.charCodeAt(0), periods: periodsBy(periodOf) },
    bodyFrom,
    rowsBefore,
    has,
    known,
  });
}

const KIND_OF: readonly (readonly [CountedColumn, number])[] = [
  ['force', COLUMN.force],
  ['recorded_at', COLUMN.day],
  ['offence_code', COLUMN.code],
  ['online_flag', COLUMN.flag],
  ['victim_age', COLUMN.age],
  ['cancelled_at', COLUMN.cancelled],
];

const periodsBy = (periodOf: HowToCountExtract['periodOf']): readonly number[] =>
  Array.from(
    { length: MOST.periods },
    (_, n) => periodOf(FIRST_YEAR + Math.floor(n / 12), (n % 12) + 1) ?? -1,
  );

async function countStream(chunks: AsyncIterable<Uint8Array>, how: HowToCount) {
  const taking = new Taking(how);
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      const room = taking.room();
      const part = chunk.subarray(at, at + room.length);
      room.set(part);
      at += part.length;
      taking.take(part.length, { until: Number.MAX_SAFE_INTEGER, isLast: false });
    }
  do taking.take(0, { until: Number.MAX_SAFE_INTEGER, isLast: true });
  while (taking.filled > 0);
  return taking.done();
}
