/** One row of an extract, read: each cell as what it means, and what could not be read. */
import type { Day } from '../../../base/day.js';
import { EXTRACT_COLUMNS, type ExtractColumn } from '../extract-columns.js';
import { FLAG, READER, RELATION, REPORTER, SEX, VICTIM, type Words } from './cell-words.js';
import { type DateStyle, type Moment, type MomentProblem, readMoment } from './moment.js';

export type FlagValue = 'yes' | 'no' | 'not-assessed';
export type ReaderValue = 'yes' | 'no' | 'person';
export type ReporterRole = 'victim' | 'parent' | 'professional' | 'witness' | 'police' | 'other-force';
export type RowVictim = 'person' | 'state' | 'decoy' | 'organisation';
export type RowSex = 'female' | 'male' | 'other';
export type RowRelation = 'stranger' | 'known' | 'family' | 'position-of-trust';

/** A crime as an extract tells it. Null: the cell is empty, unreadable, or the extract has no such column. */
export interface CrimeRow {
  readonly crime_id: string | null;
  readonly report_id: string | null;
  readonly force: string | null;
  readonly unit: string | null;
  readonly recorder: string | null;
  readonly offence_code: string | null;
  readonly published_class: string | null;
  readonly court_code: string | null;
  readonly offence_title: string | null;
  readonly committed_from: Moment | null;
  readonly committed_to: Moment | null;
  readonly first_contact_at: Moment | null;
  readonly reported_at: Moment | null;
  readonly recorded_at: Moment | null;
  readonly late_reason: string | null;
  readonly reporter: ReporterRole | null;
  readonly victim_id: string | null;
  readonly victim_kind: RowVictim | null;
  readonly victim_count: number | null;
  readonly victim_age: number | null;
  readonly victim_dob: Day | null;
  readonly victim_sex: RowSex | null;
  readonly victim_confirmed: boolean | null;
  readonly suspect_id: string | null;
  readonly suspect_age: number | null;
  readonly suspect_dob: Day | null;
  readonly suspect_relation: RowRelation | null;
  readonly online_flag: FlagValue | null;
  readonly flag_rule: string | null;
  readonly flag_set_at: Moment | null;
  readonly platforms: string | null;
  readonly reader_online: ReaderValue | null;
  readonly narrative: string | null;
  readonly outcome: string | null;
  readonly outcome_at: Moment | null;
  readonly cancelled_at: Moment | null;
  readonly cancel_code: string | null;
  readonly cancel_reason: string | null;
  readonly avi: string | null;
  readonly cancelled_by: string | null;
  readonly transferred_to: string | null;
  readonly transfer_receipt: string | null;
  readonly received_from: string | null;
  readonly sub_reason: string | null;
}

export type CellProblemCode =
  | MomentProblem
  | 'number-unreadable'
  | 'word-unknown'
  | 'control-characters'
  | 'text-damaged'
  | 'date-style-differs';

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly column: ExtractColumn;
}

export interface ReadCrimeRow {
  readonly row: CrimeRow;
  readonly problems: readonly CellProblem[];
  /** Columns of this row in which something stands that could not be read: no rule that needs one is run on it. */
  readonly unreadable: ReadonlySet<ExtractColumn>;
}

type Kind = 'text' | 'moment' | 'day' | 'number' | 'yes-no' | Words;

const KINDS: Readonly<Partial<Record<ExtractColumn, Kind>>> = {
  committed_from: 'moment',
  committed_to: 'moment',
  first_contact_at: 'moment',
  reported_at: 'moment',
  recorded_at: 'moment',
  reporter: REPORTER,
  victim_kind: VICTIM,
  victim_count: 'number',
  victim_age: 'number',
  victim_dob: 'day',
  victim_sex: SEX,
  victim_confirmed: 'yes-no',
  suspect_age: 'number',
  suspect_dob: 'day',
  suspect_relation: RELATION,
  online_flag: FLAG,
  flag_set_at: 'moment',
  reader_online: READER,
  outcome_at: 'moment',
  cancelled_at: 'moment',
};

/** Word → what it means, by column, so that a cell is looked up once. */
const MEANINGS: ReadonlyMap<ExtractColumn, ReadonlyMap<string, string>> = new Map(
  EXTRACT_COLUMNS.flatMap((column) => {
    const kind = KINDS[column];
    if (kind === undefined || typeof kind === 'string') return [];
    const words = Object.entries(kind).flatMap(([meaning, said]) =>
      [meaning, ...said].map((word) => [word, meaning] as const),
    );
    return [[column, new Map(words)] as const];
  }),
);

/** Characters no cell should hold: controls but tab and line ends, and those that turn text about. */
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/;
/** Most cells: nothing that could be wrong stands in them. */
const PLAIN = /^[\u0020-\u007e]*$/;
/** Letters that were lost: the mark of a letter that could not be read, and half of a pair. */
const DAMAGED = /\uFFFD|\p{Surrogate}/u;

const NOTHING = Object.fromEntries(EXTRACT_COLUMNS.map((column) => [column, null]));
const NO_PROBLEMS: readonly CellProblem[] = [];
const NONE: ReadonlySet<ExtractColumn> = new Set();

/**
 * Reads rows of one extract. It remembers how each column wrote its days, so that a change of style is said.
 * **Shape**: the columns that the extract has → a reader: cell by column → row. Every other column is null in it.
 */
export function crimeRowReader(
  columns: readonly ExtractColumn[] = EXTRACT_COLUMNS,
): (cell: (column: ExtractColumn) => string) => ReadCrimeRow {
  const styles = new Map<ExtractColumn, DateStyle>();
  return (cell) => {
    const row: Record<string, unknown> = { ...NOTHING };
    let problems: CellProblem[] | null = null;
    let unreadable: Set<ExtractColumn> | null = null;
    for (const column of columns) {
      const text = cell(column);
      if (text === '') continue;
      const read = readCell(column, text.trim());
      row[column] = read.value;
      if (read.problem) (unreadable ??= new Set()).add(column);
      for (const code of problemsOf(text, read, isSameStyle(styles, column, read.style)))
        (problems ??= []).push({ code, column });
    }
    return {
      row: row as unknown as CrimeRow,
      problems: problems ?? NO_PROBLEMS,
      unreadable: unreadable ?? NONE,
    };
  };
}

const NO_CODES: readonly CellProblemCode[] = [];

function problemsOf(text: string, { problem }: ReadCell, isOfStyle: boolean): readonly CellProblemCode[] {
  if (PLAIN.test(text) && problem === undefined && isOfStyle) return NO_CODES;
  return [
    ...damageOf(text),
    ...(problem === undefined ? [] : [problem]),
    ...(isOfStyle ? [] : (['date-style-differs'] as const)),
  ];
}

const damageOf = (text: string): readonly CellProblemCode[] => [
  ...(CONTROL.test(text) ? (['control-characters'] as const) : []),
  ...(DAMAGED.test(text) ? (['text-damaged'] as const) : []),
];

function isSameStyle(
  styles: Map<ExtractColumn, DateStyle>,
  column: ExtractColumn,
  style: DateStyle | undefined,
): boolean {
  if (style === undefined) return true;
  const first = styles.get(column);
  if (first === undefined) styles.set(column, style);
  return first === undefined || first === style;
}

interface ReadCell {
  readonly value: unknown;
  readonly problem?: CellProblemCode;
  readonly style?: DateStyle;
}

function readCell(column: ExtractColumn, text: string): ReadCell {
  const kind = KINDS[column] ?? 'text';
  if (text === '') return { value: null };
  if (typeof kind !== 'string') return word(MEANINGS.get(column)?.get(text.toLowerCase()));
  switch (kind) {
    case 'text':
      return { value: text };
    case 'moment':
    case 'day':
      return moment(text, kind);
    case 'number':
      return number(text);
    case 'yes-no':
      return yesNo(text.toLowerCase());
  }
}

const word = (meaning: string | undefined): ReadCell =>
  meaning === undefined ? { value: null, problem: 'word-unknown' } : { value: meaning };

function moment(text: string, kind: 'moment' | 'day'): ReadCell {
  const read = readMoment(text);
  if (!read.ok) return { value: null, problem: read.code };
  return { value: kind === 'day' ? read.moment.day : read.moment, style: read.style };
}

/** An age or a number of people: `13`, `13.0` as a spreadsheet writes it. "11 and under" is a band, and no number. */
const number = (text: string): ReadCell =>
  /^-?\d{1,6}(\.0+)?$/.test(text)
    ? { value: Math.round(Number(text)) }
    : { value: null, problem: 'number-unreadable' };

function yesNo(text: string): ReadCell {
  const meaning = Object.entries(FLAG).find(([, words]) => words.includes(text))?.[0];
  if (meaning === 'yes' || meaning === 'no') return { value: meaning === 'yes' };
  return meaning ? { value: null } : { value: null, problem: 'word-unknown' };
}
