/** The records of a file that `plimsoll flag` wrote, one by one: what the flag says, what the reader said. */
import { createHash } from 'node:crypto';
import { type Result, ok } from '../../base/result.js';
import { type FlagNow, READER_ANSWERS, stratumId } from '../rules/audit/index.js';
import type { FlagAnswer } from '../rules/flag/index.js';
import type { LayoutProblem, RowProblem } from '../rules/row-problem.js';
import { cutRows } from './cut-rows.js';
import { ADDED } from './flag-block.js';
import { cutting } from './flag-file.js';
import type { Input } from './input.js';
import { type ColumnMap, type Layout, readLayout } from './layout.js';
import type { ExtractRecord } from './look-at-record.js';
import { type ReadRow, type Seeing, rowsOf } from './rows.js';
import { offenceOf } from './tally-block.js';

export interface FlaggedRecord {
  readonly id: string;
  readonly code: string;
  readonly recordedOn: string;
  readonly narrative: string;
  readonly month: string;
  readonly offence: string;
  readonly flag: FlagNow;
  readonly reader: FlagAnswer;
  readonly probability: number;
  readonly stratum: string;
}

export interface FlaggedRecords {
  readonly records: AsyncIterable<FlaggedRecord>;
  /** Of the bytes read; whole once every record was. */
  readonly sha256: () => string;
}

export type FlaggedFileProblem = LayoutProblem | 'not-flagged';

/**
 * The records of a flagged file.
 * **Shape**: a row that was no record is one of its own, `unset/person`: none is left out.
 * **Errors**: a `LayoutProblem`; `not-flagged` where the reader's columns are not there.
 */
export function flaggedRecords(
  input: Input,
  map: ColumnMap,
  tell: (problem: RowProblem) => void = () => undefined,
): Result<FlaggedRecords, FlaggedFileProblem> {
  const before = {
    ...(input.head.includes('online_before') ? { online_flag: 'online_before' } : {}),
    ...map,
  };
  const layout = readLayout(input.head, before, { isOurs });
  if (!layout.ok) return layout;
  const at = addedAt(layout.value);
  if (!at) return { ok: false, problems: [{ code: 'not-flagged' }] };
  const hash = createHash('sha256');
  return ok({
    records: recordsIn(input, layout.value, { at, hash, tell }),
    sha256: () => hash.copy().digest('hex'),
  });
}

type AddedAt = { readonly online: number; readonly probability: number };

/** Ours are the last of their name: what the force called so was given another. */
const isOurs = (name: string, i: number, all: readonly string[]): boolean =>
  ADDED.some((added) => added === name) && all.lastIndexOf(name) === i;

function addedAt({ headings }: Layout): AddedAt | null {
  const [online, probability] = [headings.lastIndexOf('online'), headings.lastIndexOf('probability')];
  return online < 0 || probability < 0 ? null : { online, probability };
}

async function* recordsIn(
  input: Input,
  layout: Layout,
  { at, hash, tell }: { at: AddedAt; hash: ReturnType<typeof createHash>; tell: (p: RowProblem) => void },
): AsyncGenerator<FlaggedRecord> {
  const from = layout.bodyFrom;
  hash.update(input.head.subarray(0, from));
  const seeing: Seeing = {
    tell: (problem) => {
      const row = problem.row + layout.rowsBefore;
      if (isOfTheFile(problem)) tell({ ...problem, row });
    },
    rows: 0,
  };
  for await (const block of cutRows(input.from(from), cutting(layout, from))) {
    hash.update(block.bytes);
    for (const row of rowsOf(block, layout, seeing)) yield recordOf(row, layout, at);
  }
}

/** What may be wrong with what a record says was told when it was flagged; a file that was damaged since was not. */
const isOfTheFile = ({ code }: RowProblem): boolean => DAMAGE.some((one) => one === code);
const DAMAGE: readonly RowProblem['code'][] = [
  'row-unreadable',
  'cells-missing',
  'cells-too-many',
  'quote-never-closed',
  'file-cut-off',
  'encoding-other',
];

function recordOf(row: ReadRow, layout: Layout, at: AddedAt): FlaggedRecord {
  const added = (place: number): string => {
    if (row.csv) return row.csv.cell(place);
    const value = row.json?.[layout.headings[place] ?? ''];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const { record } = row;
  const reader = READER_ANSWERS.find((a) => a === added(at.online)) ?? 'person';
  const probability = Number(added(at.probability));
  return {
    ...plain(record),
    reader,
    probability: probability >= 0 && probability <= 1 ? probability : 0.5,
    stratum: stratumId(record?.flag ?? 'unset', reader),
  };
}

const plain = (r: ExtractRecord | null): Omit<FlaggedRecord, 'reader' | 'probability' | 'stratum'> => ({
  id: r?.id ?? '',
  code: r?.code ?? '',
  recordedOn: r?.recordedOn ?? '',
  narrative: r?.narrative ?? '',
  month: r?.recordedOn?.slice(0, 7) ?? '',
  offence: offenceOf(r?.code ?? ''),
  flag: r?.flag ?? 'unset',
});
