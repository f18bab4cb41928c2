/**
 * The printed-figures layout: figures copied from pages, one row a figure, as people collect them
 * (publisher, published_on, measure, period_start, period_end inclusive, area, value, qualifier …).
 */
import { authorityByName, type Authority } from '../../base/authorities.js';
import { addDays, isDay, lastOfMonth } from '../../base/day.js';
import { ruleVersionOf } from '../../base/flag-rules.js';
import { unitOf } from '../../base/measures.js';
import type { Observation } from '../../base/observation.js';
import type { Period } from '../../base/period.js';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import type { Value } from '../../base/value.js';

export type PrintedProblem =
  | 'column-missing'
  | 'unknown-authority'
  | 'measure-empty'
  | 'date-unreadable'
  | 'period-backwards'
  | 'qualifier-unknown'
  | 'value-unreadable'
  | 'coverage-unreadable';

type Row = Readonly<Record<string, string>>;

export const PRINTED_COLUMNS = [
  'publisher',
  'published_on',
  'measure',
  'period_start',
  'period_end',
  'area_kind',
  'area',
  'value',
  'qualifier',
  'responded',
  'asked',
  'note',
  'source_url',
  'excerpt',
] as const;

type Column = (typeof PRINTED_COLUMNS)[number];

/** Measures whose printed name is not simply ours with underscores. */
const RENAMED: Readonly<Record<string, string>> = {
  grooming: 'grooming-88a',
  'other:child_sexual_offences': 'all-child-sexual-offences',
};

/**
 * How far a rounded word may lie from its number, in tenths. "Nearly N" is at least nine tenths of N and less than N;
 * "about N" may lie a tenth to either side: a page of 2016 prints "around 3,000" where the release had 3,186.
 * This is our decision, not a rule of anybody's.
 */
const ROUNDED_TENTHS = 1;

/**
 * A period that the page leaves out: six months within the first year of sexual communication with a child.
 * **Source**: published-figures of 2018 (BBC News, Shropshire Star): Dyfed-Powys 19, "six months", which six is not
 * stated. The period is the year they belong to and `months` says how much of it is covered.
 */
const SIX_MONTHS_OF_FIRST_YEAR = { from: '2017-04-03', to: '2018-04-03', months: 6 } as const;

interface Dated extends Period {
  readonly months: number | null;
}

/**
 * One row of the layout as an observation.
 * **Shape**: measures in kebab-case; an inclusive last day becomes a half-open `to`; "more than 3000" → range from
 * 3,001; "nearly" and "about" as `ROUNDED_TENTHS` says; not provided → no reply. A day known only by month or year is its last
 * day. Coverage is kept on totals over several forces. An empty period is the six months described above.
 * **Errors**: each with the row and the column. **Source**: docs of the shipped figures, `data/README.md`.
 */
export function readPrinted(row: Row, line: number): Result<Observation, PrintedProblem> {
  const missing = PRINTED_COLUMNS.filter((column) => row[column] === undefined);
  if (missing.length > 0) return fail(...missing.map((column) => at('column-missing', line, column)));
  const cell = (column: Column): string => (row[column] ?? '').trim();
  const authority = authorityByName(cell('area'), cell('area_kind') === 'force' ? 'force' : 'area');
  const measure = measureOf(cell('measure'));
  const period = periodOf(cell('period_start'), cell('period_end'));
  const value = valueOf(cell('qualifier'), cell('value'));
  const known = knownOn(cell('published_on'));
  const coverage = coverageOf(cell('responded'), cell('asked'));
  const problems: Problem<PrintedProblem>[] = [];
  if (!authority) problems.push(at('unknown-authority', line, 'area', cell('area')));
  if (measure === '') problems.push(at('measure-empty', line, 'measure'));
  if (typeof period === 'string') problems.push(at(period, line, 'period_start', cell('period_start')));
  if (typeof value === 'string') problems.push(at(value, line, 'value', cell('value')));
  if (!known) problems.push(at('date-unreadable', line, 'published_on', cell('published_on')));
  if (coverage === 'coverage-unreadable') problems.push(at(coverage, line, 'responded', cell('responded')));
  if (!authority || typeof period === 'string' || typeof value === 'string' || !known || problems.length > 0)
    return fail(...problems);
  return ok({
    authority: authority.code,
    measure,
    from: period.from,
    to: period.to,
    by: {},
    value,
    unit: unitOf(measure),
    rule_version: ruleVersionOf(measure, authority.code, period),
    ...known,
    months: period.months,
    coverage: coverage === 'coverage-unreadable' ? null : onTotal(authority, coverage),
    source: { publisher: cell('publisher'), address: orNull(cell('source_url')), sha256: null, at: { line } },
    as_written: asWritten(cell('qualifier'), cell('value')),
    words: orNull(cell('excerpt')),
    note: orNull(cell('note')),
  });
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const at = (code: PrintedProblem, row: number, column: Column, text?: string): Problem<PrintedProblem> => ({
  code,
  where: { row, column },
  ...(text === undefined ? {} : { params: { text } }),
});

const measureOf = (text: string): string =>
  RENAMED[text] ??
  text
    .replace(/^other:/, '')
    .replaceAll('_', '-')
    .toLowerCase();

function periodOf(start: string, end: string): Dated | 'date-unreadable' | 'period-backwards' {
  if (start === '' && end === '') return SIX_MONTHS_OF_FIRST_YEAR;
  if (!isDay(start) || !isDay(end)) return 'date-unreadable';
  const to = addDays(end, 1);
  return start < to ? { from: start, to, months: null } : 'period-backwards';
}

function valueOf(qualifier: string, text: string): Value | 'value-unreadable' | 'qualifier-unknown' {
  if (qualifier === 'not_provided') return text === '' ? { kind: 'no-reply' } : 'value-unreadable';
  if (!/^\d+$/.test(text)) return 'value-unreadable';
  const n = Number(text);
  if (qualifier === 'exact') return { kind: 'exact', n };
  if (qualifier === 'more_than') return { kind: 'range', lo: n + 1, hi: null };
  if (qualifier === 'at_least') return { kind: 'range', lo: n, hi: null };
  if (qualifier === 'nearly')
    return n > 0 ? { kind: 'range', lo: tenthBelow(n), hi: n - 1 } : 'value-unreadable';
  if (qualifier === 'about') return { kind: 'range', lo: tenthBelow(n), hi: tenthAbove(n) };
  return 'qualifier-unknown';
}

const tenthBelow = (n: number): number => Math.ceil((n * (10 - ROUNDED_TENTHS)) / 10);
const tenthAbove = (n: number): number => Math.floor((n * (10 + ROUNDED_TENTHS)) / 10);

/** As a page would say it. */
function asWritten(qualifier: string, text: string): string {
  if (qualifier === 'not_provided') return 'not provided';
  return qualifier === 'exact' ? text : `${qualifier.replaceAll('_', ' ')} ${text}`;
}

type Known = Pick<Observation, 'known_on' | 'known_precision'>;

function knownOn(text: string): Known | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return { known_on: lastOfMonth(Number(month[1]), Number(month[2])), known_precision: 'month' };
  if (/^\d{4}$/.test(text)) return { known_on: `${text}-12-31`, known_precision: 'year' };
  return isDay(text) ? { known_on: text, known_precision: 'day' } : null;
}

function coverageOf(responded: string, asked: string): Observation['coverage'] | 'coverage-unreadable' {
  if (responded === '' && asked === '') return null;
  if (!/^\d*$/.test(responded + asked)) return 'coverage-unreadable';
  const answered = responded === '' ? null : Number(responded);
  const of = asked === '' ? null : Number(asked);
  return answered !== null && of !== null && answered > of ? 'coverage-unreadable' : { answered, asked: of };
}

/** A force's own row repeats the coverage of the page's total; it says nothing about the force. */
const onTotal = (authority: Authority, coverage: Observation['coverage']): Observation['coverage'] =>
  authority.kind === 'force' ? null : coverage;
