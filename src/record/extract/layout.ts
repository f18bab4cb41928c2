/** How a file of records is laid out: which kind it is, and where what the reader needs stands in it. */
import { createHash } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { LayoutProblem } from '../rules/row-problem.js';
import { type ExtractColumn, type ExtractShape, recogniseColumns } from '../rules/extract-columns.js';

/** The columns that the flag reader and the audit look into. */
export const LOOKED_AT = [
  'crime_id',
  'narrative',
  'offence_code',
  'recorded_at',
  'online_flag',
  'unit',
  'recorder',
] as const satisfies readonly ExtractColumn[];
export type LookedAt = (typeof LOOKED_AT)[number];

/** Headings given by hand, by the column they are. */
export type ColumnMap = Readonly<Partial<Record<LookedAt, string>>>;

export interface Layout {
  readonly kind: 'csv' | 'json-lines';
  /** Empty for JSON lines. */
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** Where each column looked at stands; −1 where the file has none. */
  readonly at: Readonly<Record<LookedAt, number>>;
  readonly shape: ExtractShape;
  /** Bytes before the first record: the heading and the mark of the encoding. */
  readonly bodyFrom: number;
  /** Rows before the first record: a CSV file has one, its heading. */
  readonly rowsBefore: number;
}

/** The map that is remembered for a file is found by its headings, whatever their case. */
export const headingsFingerprint = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map((h) => h.trim().toLowerCase())))
    .digest('hex')
    .slice(0, 32);

export interface HowToLayOut {
  readonly needs?: readonly LookedAt[];
  /** Whether a heading is one that an earlier run added. */
  readonly isOurs?: (name: string, i: number, all: readonly string[]) => boolean;
}

/**
 * The layout of a file, from its first bytes and its name.
 * **Errors**: `file-empty`; `file-not-text` for bytes that are no text; `heading-missing` names a heading given by hand
 * that the file does not have; `no-crime-id`, `no-narrative` where nothing says which column it is;
 * `first-line-unreadable` for JSON lines whose first line is no record.
 */
export function readLayout(
  head: Buffer,
  map: ColumnMap,
  { needs = ['narrative'], isOurs = () => false }: HowToLayOut = {},
): Result<Layout, LayoutProblem> {
  if (head.length === 0) return fail({ code: 'file-empty' });
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const newline = head.indexOf(10);
  const end = newline < 0 ? head.length : newline + 1;
  const line = head
    .subarray(mark, end)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (line.includes('\u0000')) return fail({ code: 'file-not-text' });
  const isJson = line.trimStart().startsWith('{');
  const delimiter = isJson ? '' : delimiterOf(line);
  const headings = isJson ? keysOf(line) : cellsOf(line, delimiter);
  if (!headings) return fail({ code: 'first-line-unreadable', where: { row: 1 } });
  // What we added ourselves is no column of the force's, though its name may be like one.
  const theirs = headings.map((name, i) => (isOurs(name, i, headings) ? `\u0000${i}` : name));
  const known = columnsOf(theirs, map, needs);
  if (!known.ok) return known;
  return ok({
    kind: isJson ? 'json-lines' : 'csv',
    delimiter,
    headings,
    ...known.value,
    bodyFrom: isJson ? mark : end,
    rowsBefore: isJson ? 0 : 1,
  });
}

function delimiterOf(line: string): string {
  const count = (d: string): number => line.split(d).length;
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a));
  return best;
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (const letter of line)
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  return [...cells, cell.trim()];
}

function keysOf(line: string): readonly string[] | null {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null && !Array.isArray(record)
      ? Object.keys(record)
      : null;
  } catch {
    return null;
  }
}

type Columns = Pick<Layout, 'at' | 'shape'>;

function columnsOf(
  headings: readonly string[],
  map: ColumnMap,
  needs: readonly LookedAt[],
): Result<Columns, LayoutProblem> {
  // A file without a crime's number can still be read for its flag: the reader needs the narrative alone.
  const withId = needs.includes('crime_id') ? headings : [...headings, 'crime_id'];
  const given = Object.fromEntries(Object.entries(map).filter(([, heading]) => heading !== undefined));
  const found = recogniseColumns(withId, given);
  if (!found.ok) {
    const [problem] = found.problems;
    return problem?.code === 'no-crime-id'
      ? fail({ code: 'no-crime-id' })
      : fail({ code: 'heading-missing', params: { text: String(problem?.params?.['text'] ?? '') } });
  }
  const placeOf = (column: LookedAt): number => {
    const place = found.value.at.get(column) ?? -1;
    return place < headings.length ? place : -1;
  };
  const at = Object.fromEntries(LOOKED_AT.map((c) => [c, placeOf(c)])) as Record<LookedAt, number>;
  if (needs.includes('narrative') && at.narrative < 0) return fail({ code: 'no-narrative' });
  return ok({ at, shape: found.value.shape });
}
