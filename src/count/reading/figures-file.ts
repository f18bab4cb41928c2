/** Reads a file of figures, in the layout of observations or as printed figures are collected. All of it, or none. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Observation } from '../../base/observation.js';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { type LayoutProblem, observationReader } from '../rules/observation-layout.js';
import { PRINTED_COLUMNS, type PrintedProblem, readPrinted } from '../rules/printed-layout.js';
import { type DecodeProblem, asUtf8 } from './decode.js';
import { overlapping } from './overlapping.js';

export type FileProblem =
  | LayoutProblem
  | PrintedProblem
  | DecodeProblem
  | 'csv-broken'
  | 'json-broken'
  | 'row-length'
  | 'no-rows'
  | 'layout-unknown'
  | 'periods-overlap'
  | 'too-many-problems';

/** Problems reported before the rest are only counted. */
const MOST_PROBLEMS = 100;

type RowReader = (cells: readonly string[], row: number) => Result<Observation, FileProblem>;

/**
 * Reads a whole file.
 * **Shape**: bytes of CSV, TSV, JSON or JSON lines → every observation; or, when any row has a problem, only the
 * problems with row and column, and no observation.
 */
export function readFiguresFile(
  bytes: Uint8Array,
  file: string,
): Result<readonly Observation[], FileProblem> {
  const utf8 = asUtf8(bytes);
  if (!utf8.ok) return inFile(utf8, file);
  const read = isJson(utf8.value) ? readJson(utf8.value.toString()) : readTable(utf8.value);
  if (!read.ok) return inFile(read, file);
  const clashes = clashesOf(read.value);
  return clashes.length > 0 ? inFile(fail(...clashes), file) : ok(read.value.observations);
}

/** As much of a file as shows whether it is JSON. */
const HEAD_BYTES = 1000;
const isJson = (utf8: Buffer): boolean => /^\s*[[{]/.test(utf8.toString('utf8', 0, HEAD_BYTES));

const inFile = (
  failed: { readonly problems: readonly Problem<FileProblem>[] },
  file: string,
): Result<never, FileProblem> => fail(...failed.problems.map((p) => ({ ...p, where: { file, ...p.where } })));

class Enough extends Error {}

/** Observations, and in the same order the row that each stands in. */
interface Rows {
  readonly observations: readonly Observation[];
  readonly rows: readonly number[];
}

/** Gathers observations, or problems once there is one; stops after `MOST_PROBLEMS`. */
class Gathered {
  readonly observations: Observation[] = [];
  readonly rows: number[] = [];
  readonly problems: Problem<FileProblem>[] = [];

  take(read: Result<Observation, FileProblem>, row: number): void {
    if (read.ok) {
      if (this.problems.length > 0) return;
      this.observations.push(read.value);
      this.rows.push(row);
      return;
    }
    this.problems.push(...read.problems);
    if (this.problems.length >= MOST_PROBLEMS) throw new Enough();
  }

  result(stopped: boolean): Result<Rows, FileProblem> {
    if (stopped) return fail(...this.problems, { code: 'too-many-problems' });
    if (this.problems.length > 0) return fail(...this.problems);
    return this.observations.length > 0 ? ok(this) : fail({ code: 'no-rows' });
  }
}

function readTable(utf8: Buffer): Result<Rows, FileProblem> {
  const gathered = new Gathered();
  let reader: RowReader | null = null;
  let width = 0;
  try {
    parse(utf8, {
      delimiter: delimiterOf(utf8),
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        if (reader === null) {
          const made = readerFor(cells);
          if (!made.ok) throw new WrongHeader(made.problems);
          reader = made.value;
          width = cells.length;
        } else if (cells.length !== width)
          gathered.take(
            fail({
              code: 'row-length',
              where: { row: lines },
              params: { found: cells.length, expected: width },
            }),
            lines,
          );
        else gathered.take(reader(cells, lines), lines);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof WrongHeader) return fail(...error.problems);
    if (error instanceof Enough) return gathered.result(true);
    if (error instanceof CsvError)
      return fail({ code: 'csv-broken', where: { row: Number(error['lines'] ?? 1) } });
    throw error;
  }
  return gathered.result(false);
}

class WrongHeader extends Error {
  readonly problems: readonly Problem<FileProblem>[];
  constructor(problems: readonly Problem<FileProblem>[]) {
    super('wrong header');
    this.problems = problems;
  }
}

/** The separator of the header line: tab, semicolon (spreadsheets in other countries) or comma. */
function delimiterOf(utf8: Buffer): string {
  const end = utf8.indexOf(10);
  const header = utf8.toString('utf8', 0, end < 0 ? utf8.length : end);
  return ['\t', ';'].find((d) => header.split(d).length > header.split(',').length) ?? ',';
}

const PRINTED_MARKS = ['publisher', 'published_on', 'period_start', 'area'];

function readerFor(header: readonly string[]): Result<RowReader, FileProblem> {
  const names = header.map((h) => h.trim());
  if (PRINTED_MARKS.every((c) => names.includes(c))) return printedReader(names);
  if (!names.some((n) => n === 'authority' || n === 'measure' || n.startsWith('value')))
    return fail({
      code: 'layout-unknown',
      where: { row: 1 },
      params: { columns: names.slice(0, 6).join(', ') },
    });
  return observationReader(names);
}

function printedReader(names: readonly string[]): Result<RowReader, FileProblem> {
  const missing = PRINTED_COLUMNS.filter((c) => !names.includes(c));
  if (missing.length > 0)
    return fail(...missing.map((column) => ({ code: 'column-missing' as const, where: { row: 1, column } })));
  return ok((cells, row) => readPrinted(Object.fromEntries(names.map((n, i) => [n, cells[i] ?? ''])), row));
}

/** JSON: a list of observations, or one a line, as contracts write them: nested, or flattened with dots. */
function readJson(text: string): Result<Rows, FileProblem> {
  const gathered = new Gathered();
  try {
    if (text.trimStart().startsWith('[')) {
      const records = JSON.parse(text) as readonly unknown[];
      for (const [i, record] of records.entries()) gathered.take(fromRecord(record, i + 1), i + 1);
    } else
      for (const [i, line] of text.split('\n').entries())
        if (line.trim() !== '') gathered.take(fromRecord(JSON.parse(line), i + 1), i + 1);
  } catch (error) {
    if (error instanceof Enough) return gathered.result(true);
    if (error instanceof SyntaxError)
      return fail({ code: 'json-broken', params: { message: error.message } });
    throw error;
  }
  return gathered.result(false);
}

function fromRecord(record: unknown, row: number): Result<Observation, FileProblem> {
  const flat = flatten(record);
  const reader = observationReader(Object.keys(flat));
  return reader.ok
    ? reader.value(Object.values(flat), row)
    : fail(...reader.problems.map((p) => ({ ...p, where: { ...p.where, row } })));
}

function flatten(value: unknown, trail = ''): Readonly<Record<string, string>> {
  if (value === null || value === undefined) return trail ? { [trail]: '' } : {};
  if (Array.isArray(value)) return { [trail]: value.join(' ') };
  if (typeof value !== 'object') return { [trail]: `${value as string | number | boolean}` };
  const inner = Object.entries(value).map(([k, v]) => flatten(v, trail ? `${trail}.${k}` : k));
  return Object.assign({}, ...inner) as Readonly<Record<string, string>>;
}

function clashesOf({ observations, rows }: Rows): readonly Problem<FileProblem>[] {
  return overlapping(observations, rows)
    .slice(0, MOST_PROBLEMS)
    .map(({ row, other, authority }) => ({
      code: 'periods-overlap',
      where: { row, column: 'from' },
      params: { other: String(other), authority },
    }));
}
