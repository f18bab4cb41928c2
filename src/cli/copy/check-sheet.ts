/** What a sheet would change, or everything that stands in its way. Nothing is taken from a sheet that has a problem. */
import type { Day } from '../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { fitsWindows1252, letterLost } from './lost-letters.js';
import { SAME_IN_BOTH } from './same-in-both.js';
import type { ReadRow } from './sheet.js';
import { type Review, type Reviews, reviewKey, reviewerOf, sha256 } from './status.js';
import { type Line, mayBeLeftOut, placeholders } from './words-files.js';
import type { Change } from './write-back.js';

export type RowProblem =
  | 'unknown-file'
  | 'unknown-key'
  | 'row-doubled'
  | 'english-changed'
  | 'welsh-empty'
  | 'welsh-is-english'
  | 'placeholders-missing'
  | 'placeholders-unknown'
  | 'letters-lost'
  | 'not-plain'
  | 'reviewer-missing';

/** What a sheet does: Welsh to write, lines newly reviewed, and lines that lose their review because they changed. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
  readonly lapsed: number;
}

export interface Held {
  readonly lines: readonly Line[];
  readonly reviews: Reviews;
}

/**
 * Checks every row against the words held.
 * **Shape**: rows of a sheet → what to do; rows that say what is held already do nothing. Any problem → only problems.
 */
export function checkSheet(rows: readonly ReadRow[], held: Held, on: Day): Result<Taken, RowProblem> {
  const lines = new Map(held.lines.map((line) => [reviewKey(line), line]));
  const files = new Set(held.lines.map((line) => line.file));
  const seen = new Map<string, number>();
  const isNarrow = rows.every((row) => fitsWindows1252(row.en + row.cy));
  const problems: Problem<RowProblem>[] = [];
  const good: { row: ReadRow; line: Line }[] = [];
  for (const row of rows) {
    const first = seen.get(reviewKey(row));
    seen.set(reviewKey(row), first ?? row.row);
    const line = lines.get(reviewKey(row));
    if (!files.has(row.file)) problems.push(at(row, 'file', 'unknown-file', { file: row.file }));
    else if (!line) problems.push(at(row, 'key', 'unknown-key', { key: row.key }));
    else if (first !== undefined) problems.push(at(row, 'key', 'row-doubled', { other: String(first) }));
    else {
      const lost = isNarrow ? lostProblems(row, line) : [];
      problems.push(...(lost.length > 0 ? lost : rowProblems(row, line, held.reviews)));
      good.push({ row, line });
    }
  }
  return problems.length > 0 ? fail(...problems) : ok(take(good, held.reviews, on));
}

const at = (
  row: ReadRow,
  column: string,
  code: RowProblem,
  params: Readonly<Record<string, string>> = {},
): Problem<RowProblem> => ({ code, where: { row: row.row, column }, params });

/** Left out on purpose: a plural form that the sheet offered and the translator does not need. */
const isLeftOut = (row: ReadRow, line: Line): boolean =>
  mayBeLeftOut(line) && line.cy === null && row.cy.trim() === '';

const lostProblems = (row: ReadRow, line: Line): readonly Problem<RowProblem>[] =>
  (
    [
      ['en', line.en],
      ['cy', line.cy ?? ''],
    ] as const
  )
    .filter(([column, text]) => letterLost(text, row[column]))
    .map(([column]) => at(row, column, 'letters-lost'));

function rowProblems(row: ReadRow, line: Line, reviews: Reviews): readonly Problem<RowProblem>[] {
  if (row.en !== line.en) return [at(row, 'en', 'english-changed', { now: line.en })];
  if (isLeftOut(row, line)) return [];
  if (row.cy.trim() === '') return [at(row, 'cy', 'welsh-empty')];
  if (row.cy !== line.cy) return welshProblems(row, line);
  const claims = row.status === 'reviewed' && row.reviewed_by === '' && reviewerOf(line, reviews) === '';
  return claims ? [at(row, 'reviewed_by', 'reviewer-missing')] : [];
}

function welshProblems(row: ReadRow, line: Line): readonly Problem<RowProblem>[] {
  if (line.isComputed) return [at(row, 'key', 'not-plain')];
  const used = placeholders(row.cy);
  const unknown = used.filter((p) => !line.mayUse.includes(p));
  const missing = line.mustUse.filter((p) => !used.includes(p));
  return [
    ...(unknown.length > 0 ? [at(row, 'cy', 'placeholders-unknown', { names: unknown.join(' ') })] : []),
    ...(missing.length > 0 ? [at(row, 'cy', 'placeholders-missing', { names: missing.join(' ') })] : []),
    ...(row.cy === line.en && !SAME_IN_BOTH.test(line.en) ? [at(row, 'cy', 'welsh-is-english')] : []),
  ];
}

function take(
  good: readonly { readonly row: ReadRow; readonly line: Line }[],
  reviews: Reviews,
  on: Day,
): Taken {
  const there = good.filter(({ row, line }) => !isLeftOut(row, line));
  const isChanged = ({ row, line }: { row: ReadRow; line: Line }): boolean => row.cy !== line.cy;
  // The name in a row that was exported as reviewed speaks of the wording exported, not of one written since.
  const isNew = ({ row, line }: { row: ReadRow; line: Line }): boolean =>
    row.reviewed_by !== '' && row.reviewed_by !== reviewerOf(line, reviews);
  const changed = there.filter(isChanged);
  return {
    changes: changed.map(({ row, line }) => ({ line, to: row.cy })),
    reviews: there.filter(isNew).map(({ row, line }) => ({
      file: line.file,
      key: line.key,
      sha256: sha256(row.cy),
      english_sha256: sha256(line.en),
      reviewed_by: row.reviewed_by,
      reviewed_on: on,
    })),
    lapsed: changed.filter((c) => !isNew(c) && reviewerOf(c.line, reviews) !== '').length,
  };
}
