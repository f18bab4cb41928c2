/**
 * The flattened layout of observations: the names of an observation joined by dots, one row each, as it stands in
 * a CSV file. Reading and writing are pure; files, encodings and quotes belong to whoever opens the file.
 */
import { authorityByCode, authorityByName } from '../../base/authorities.js';
import { isDay } from '../../base/day.js';
import { unitOf } from '../../base/measures.js';
import type { Observation, Unit } from '../../base/observation.js';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import type { Value } from '../../base/value.js';
import {
  type Cells,
  type Column,
  type LayoutProblem,
  NEEDED,
  OBSERVATION_COLUMNS,
  PLACES,
  type Report,
  wholeIn,
} from './observation-cells.js';
import { sourceIn, writeSource } from './observation-source.js';
import { valueIn } from './observation-value.js';

export { type LayoutProblem, OBSERVATION_COLUMNS } from './observation-cells.js';

/** Reads the cells of one row; `row` counts from 1, the header being row 1, as a spreadsheet shows it. */
export type RowReader = (cells: readonly string[], row: number) => Result<Observation, LayoutProblem>;

/**
 * A reader for files with this header.
 * **Shape**: header cells → a function of a row's cells, or the columns that are missing or stand twice. Columns we
 * do not know are let by. Authorities may be codes or names in either language.
 * **Errors**: of the header, `column-missing`, `column-doubled`; of a row, every problem in it with row and column.
 */
export function observationReader(header: readonly string[]): Result<RowReader, LayoutProblem> {
  const names = header.map((h) => h.trim());
  const problems = [...missingFrom(names), ...doubledIn(names)];
  if (problems.length > 0) return fail(...problems);
  const layout = layoutOf(names);
  return ok((cells, row) => readRow(layout, cells, row));
}

/** One record of the layout, names to text: the same as a file of one row. */
export function readObservation(
  record: Readonly<Record<string, string>>,
  row: number,
): Result<Observation, LayoutProblem> {
  const reader = observationReader(Object.keys(record));
  return reader.ok ? reader.value(Object.values(record), row) : reader;
}

function missingFrom(names: readonly string[]): readonly Problem<LayoutProblem>[] {
  const needed: readonly string[] = names.includes('value') ? NEEDED : [...NEEDED, 'value.kind'];
  return needed
    .filter((column) => !names.includes(column))
    .map((column) => ({ code: 'column-missing', where: { row: 1, column } }));
}

function doubledIn(names: readonly string[]): readonly Problem<LayoutProblem>[] {
  return names
    .filter((name, i) => name !== '' && names.indexOf(name) !== i)
    .map((column) => ({ code: 'column-doubled', where: { row: 1, column } }));
}

interface Layout {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly breakdowns: readonly (readonly [name: string, at: number])[];
  readonly hasPlaces: boolean;
  /** Answers that repeat from row to row, kept: a million rows name 45 forces and a few hundred pages. */
  readonly authorities: Map<string, string | null>;
  readonly days: Map<string, string | null>;
  readonly texts: Map<string, string>;
}

/** Texts kept to be given again; a column of which every cell is different must not fill the memory with them. */
const MOST_TEXTS = 20_000;

/** The same text as an earlier cell's, once: a million rows then hold a few hundred texts, not twenty million. */
function keptText({ texts }: Layout, text: string): string {
  const kept = texts.get(text);
  if (kept !== undefined) return kept;
  if (texts.size < MOST_TEXTS) texts.set(text, text);
  return text;
}

function layoutOf(names: readonly string[]): Layout {
  const at = new Map(names.map((name, i) => [name, i] as const));
  const breakdowns = names.flatMap((name, i) =>
    name.startsWith('by.') ? [[name.slice(3), i] as const] : [],
  );
  const hasPlaces = PLACES.some((name) => at.has(name));
  return {
    names,
    at,
    breakdowns,
    hasPlaces,
    authorities: new Map(),
    days: new Map(),
    texts: new Map(),
  };
}

function readRow(layout: Layout, cells: readonly string[], row: number): Result<Observation, LayoutProblem> {
  let problems: Problem<LayoutProblem>[] | null = null;
  const report: Report = (code, column, text) => {
    problems ??= [];
    // A formula was said already; that it is no value either is no news.
    if (problems.some((p) => p.code === 'formula-in-cell' && p.where?.column === column)) return null;
    problems.push({ code, where: { row, column }, ...(text === undefined ? {} : { params: { text } }) });
    return null;
  };
  const get = (column: Column): string => {
    const i = layout.at.get(column);
    return i === undefined ? '' : unescaped((cells[i] ?? '').trim());
  };
  const has = (column: Column): boolean => layout.at.has(column);
  checkCells(layout, cells, report);
  const observation = observationFrom(layout, cells, { get, has, report });
  return problems === null && observation ? ok(observation) : fail(...(problems ?? []));
}

/** Our own CSV puts a quotation mark before text that a spreadsheet would run; reading takes it off again. */
const unescaped = (text: string): string =>
  text.charCodeAt(0) === 39 && /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

function observationFrom(layout: Layout, row: readonly string[], cells: Cells): Observation | null {
  const { get } = cells;
  const authority = authorityIn(layout, cells);
  const measure = get('measure') || cells.report('measure-empty', 'measure');
  const dated = datesIn(layout, cells);
  const value = valueIn(cells);
  const by = breakdownsIn(layout, row, cells);
  const unit = unitIn(cells, measure);
  const known_precision = precisionIn(cells);
  const months = wholeIn(cells, 'months', 'months-unreadable');
  const coverage = coverageIn(cells);
  const source = sourceIn(cells, layout.hasPlaces);
  if (!authority || !measure || !dated || !value || !by || !unit || !known_precision) return null;
  return {
    authority,
    measure,
    from: dated.from,
    to: dated.to,
    by,
    value,
    unit,
    rule_version: get('rule_version') || null,
    known_on: dated.known_on,
    known_precision,
    months,
    coverage,
    source,
    as_written: get('as_written') || get('value'),
    words: get('words') || get('excerpt') || null,
    note: get('note') || null,
  };
}

/**
 * Text that a spreadsheet would run rather than show. Plain text that opens with a sign ("-44 %", "@force") is let
 * by; an equals sign, a call and a command are not.
 */
const FORMULA = /^(?:=|[@+-][\w.]*\(|[@+-]\w+\|)/;

function checkCells(layout: Layout, cells: readonly string[], report: Report): void {
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? '';
    const column = layout.names[i];
    if (column === undefined) {
      if (cell.trim() !== '') report('cells-too-many', `#${i + 1}`, cell.slice(0, 40));
    } else if (looksLikeFormula(cell)) report('formula-in-cell', column, cell.slice(0, 40));
  }
}

function looksLikeFormula(cell: string): boolean {
  const first = cell.charCodeAt(0);
  // Only = + - @ and white space can begin one; a million rows are told so without a regular expression.
  if (cell === '' || first > 64 || (first > 47 && first < 61)) return false;
  return FORMULA.test(cell.trimStart());
}

function authorityIn(layout: Layout, { get, report }: Cells): string | null {
  const text = get('authority');
  let code = layout.authorities.get(text);
  if (code === undefined) {
    code = (authorityByCode(text) ?? authorityByName(text))?.code ?? null;
    layout.authorities.set(text, code);
  }
  return code ?? report('unknown-authority', 'authority', text);
}

function dayIn(layout: Layout, { get, report }: Cells, column: 'from' | 'to' | 'known_on'): string | null {
  const text = get(column);
  let day = layout.days.get(text);
  if (day === undefined) {
    day = isDay(text) ? text : null;
    layout.days.set(text, day);
  }
  return day ?? report('date-unreadable', column, text);
}

type Dates = Pick<Observation, 'from' | 'to' | 'known_on'>;

function datesIn(layout: Layout, cells: Cells): Dates | null {
  const from = dayIn(layout, cells, 'from');
  const to = dayIn(layout, cells, 'to');
  const known_on = dayIn(layout, cells, 'known_on');
  if (from === null || to === null || known_on === null) return null;
  if (from >= to) return cells.report('period-backwards', 'to', `${from}..${to}`);
  return { from, to, known_on };
}

const UNITS: readonly Unit[] = ['recorded-crimes', 'victims', 'people', 'images', 'reports'];
const isUnit = (text: string): text is Unit => (UNITS as readonly string[]).includes(text);

function unitIn({ get, report }: Cells, measure: string | null): Unit | null {
  const text = get('unit');
  if (text === '') return unitOf(measure ?? '');
  return isUnit(text) ? text : report('unit-unknown', 'unit', text);
}

function precisionIn({ get, report }: Cells): Observation['known_precision'] | null {
  const text = get('known_precision');
  if (text === '' || text === 'day') return 'day';
  return text === 'month' || text === 'year' ? text : report('precision-unknown', 'known_precision', text);
}

function coverageIn(cells: Cells): Observation['coverage'] {
  const answered = wholeIn(cells, 'coverage.answered', 'coverage-unreadable');
  const asked = wholeIn(cells, 'coverage.asked', 'coverage-unreadable');
  if (answered !== null && asked !== null && answered > asked)
    return cells.report('coverage-unreadable', 'coverage.answered', `${answered} > ${asked}`);
  return answered === null && asked === null ? null : { answered, asked };
}

const NO_BREAKDOWN: Observation['by'] = Object.freeze({});

/** Breakdowns from `by.victim-age` columns, and from `by` written as `victim-age=12-15;sex=female`. */
function breakdownsIn(layout: Layout, row: readonly string[], cells: Cells): Observation['by'] | null {
  const pairs: [string, string][] = [];
  for (const [name, i] of layout.breakdowns) {
    const text = (row[i] ?? '').trim();
    if (text !== '') pairs.push([name, keptText(layout, text)]);
  }
  const joined = cells.get('by');
  for (const part of joined === '' ? [] : joined.split(';')) {
    const cut = part.indexOf('=');
    if (cut < 1 || cut === part.length - 1) return cells.report('breakdown-unreadable', 'by', part);
    pairs.push([part.slice(0, cut).trim(), part.slice(cut + 1).trim()]);
  }
  return pairs.length === 0 ? NO_BREAKDOWN : Object.fromEntries(pairs);
}

/**
 * The header for these observations: the fixed columns, a `by.name` column for each breakdown in them (plain `by`
 * where there is none), and the columns of places other than a line that they use.
 */
export function observationColumns(observations: Iterable<Observation>): readonly string[] {
  const breakdowns = new Set<string>();
  const places = new Set<string>();
  for (const o of observations) {
    for (const name of Object.keys(o.by)) breakdowns.add(`by.${name}`);
    for (const name of Object.keys(o.source.at ?? {})) places.add(`source.at.${name}`);
  }
  const by = breakdowns.size === 0 ? ['by'] : [...breakdowns].sort();
  const at = ['source.at.line', ...PLACES.filter((name) => places.has(name))];
  return OBSERVATION_COLUMNS.flatMap((c) => (c === 'by' ? by : c === 'source.at.line' ? at : [c]));
}

/**
 * One observation as a record of the layout.
 * **Shape**: every column of `observationColumns`, text in each; read back it is the same observation. Whoever
 * writes the file quotes the cells.
 */
export function writeObservation(o: Observation): Readonly<Record<string, string>> {
  return {
    authority: o.authority,
    measure: o.measure,
    from: o.from,
    to: o.to,
    by: '',
    ...Object.fromEntries(Object.entries(o.by).map(([name, text]) => [`by.${name}`, text])),
    ...writeValue(o.value),
    unit: o.unit,
    rule_version: o.rule_version ?? '',
    known_on: o.known_on,
    known_precision: o.known_precision,
    months: textOf(o.months),
    'coverage.answered': textOf(o.coverage?.answered),
    'coverage.asked': textOf(o.coverage?.asked),
    ...writeSource(o.source),
    as_written: o.as_written,
    note: o.note ?? '',
    words: o.words ?? '',
  };
}

const textOf = (n: number | null | undefined): string => (n === null || n === undefined ? '' : String(n));

function writeValue(v: Value): Readonly<Record<string, string>> {
  const hasRange = v.kind === 'range' || v.kind === 'suppressed';
  return {
    'value.kind': v.kind,
    'value.n': v.kind === 'exact' ? String(v.n) : '',
    'value.lo': hasRange ? textOf(v.lo) : '',
    'value.hi': hasRange ? textOf(v.hi) : '',
    'value.exemption': v.kind === 'refused' ? v.exemption.join(';') : '',
  };
}
