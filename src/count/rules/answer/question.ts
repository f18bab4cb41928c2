/** What a requester asks, as data: what is counted, for which years, broken down by what. */
import { authorityByCode, authorityByName } from '../../../base/authorities.js';
import { measureById } from '../../../base/measures.js';
import { plainCode } from '../../../base/offences.js';
import { type Period, calendarYear, financialYear } from '../../../base/period.js';
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import type { Words } from '../release/table.js';

/** What a count can be broken down by. The last three stand in few systems, and are said to be not held where they do not. */
export const BREAKDOWNS = [
  'offence',
  'online-flag',
  'victim-age',
  'victim-sex',
  'platform',
  'relationship',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const YEAR_BASES = ['financial', 'calendar'] as const;
export type YearBasis = (typeof YEAR_BASES)[number];

/** One thing that is counted: a measure of the standard list, or offence codes that the question names. */
export type AskedCount =
  | { readonly id: string; readonly measure: string; readonly codes: null; readonly name: Words }
  | { readonly id: string; readonly measure: null; readonly codes: readonly string[]; readonly name: Words };

export interface AnswerQuestion {
  /** The force that answers; null: each force that the records name. */
  readonly authority: string | null;
  readonly asked: readonly AskedCount[];
  readonly years: { readonly basis: YearBasis; readonly from: number; readonly to: number };
  /** One table for each, besides the table by year alone. */
  readonly by: readonly (readonly Breakdown[])[];
}

export type QuestionProblem =
  | 'question-not-read'
  | 'authority-unknown'
  | 'nothing-asked'
  | 'measure-unknown'
  | 'codes-missing'
  | 'name-missing'
  | 'years-wrong'
  | 'breakdown-unknown'
  | 'too-many-breakdowns';

/** More years than forces keep, and more than a reader can follow across. */
const MOST_YEARS = 25;
/** A table over more is nearly all small numbers. */
const MOST_TOGETHER = 2;

/**
 * Reads a question.
 * **Shape**: parsed JSON with `authority`, `measures`, `offences`, `years` and `by` → the question.
 * **Errors**: a problem for each thing that a person must put right, with the field it stands in.
 */
export function readQuestion(written: unknown): Result<AnswerQuestion, QuestionProblem> {
  if (!isRecord(written)) return fail({ code: 'question-not-read' });
  const problems: Problem<QuestionProblem>[] = [];
  const tell = (code: QuestionProblem, field: string, text = ''): void =>
    void problems.push({ code, field, params: { text } });
  const authority = readAuthority(written['authority'], tell);
  const asked = [...readMeasures(written['measures'], tell), ...readOffences(written['offences'], tell)];
  if (asked.length === 0 && problems.length === 0) tell('nothing-asked', 'measures');
  const years = readYears(written['years'], tell);
  const by = readBreakdowns(written['by'], tell);
  return problems.length > 0 || years === null ? fail(...problems) : ok({ authority, asked, years, by });
}

type Tell = (code: QuestionProblem, field: string, text?: string) => void;

const isRecord = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);
const listed = (v: unknown): readonly unknown[] =>
  Array.isArray(v) ? v : v === undefined || v === null ? [] : [v];
const textOf = (v: unknown): string => (typeof v === 'string' ? v.trim() : '');

function readAuthority(written: unknown, tell: Tell): string | null {
  const text = textOf(written);
  if (text === 'each') return null;
  const found = authorityByCode(text) ?? authorityByName(text, 'force');
  if (found?.kind !== 'force') tell('authority-unknown', 'authority', text);
  return found?.code ?? null;
}

function readMeasures(written: unknown, tell: Tell): readonly AskedCount[] {
  return listed(written).flatMap((id): readonly AskedCount[] => {
    const measure = measureById(textOf(id));
    if (!measure) tell('measure-unknown', 'measures', textOf(id));
    return measure ? [{ id: measure.id, measure: measure.id, codes: null, name: measure.name }] : [];
  });
}

function readOffences(written: unknown, tell: Tell): readonly AskedCount[] {
  return listed(written).flatMap((one): readonly AskedCount[] => {
    if (!isRecord(one)) {
      tell('question-not-read', 'offences');
      return [];
    }
    const codes = listed(one['codes'])
      .map(textOf)
      .filter((c) => c !== '')
      .map(plainCode);
    const name = { en: textOf(one['name_en']), cy: textOf(one['name_cy']) };
    if (codes.length === 0) tell('codes-missing', 'offences', name.en);
    // The letter goes out in both languages, so what is counted has a name in both.
    if (name.en === '' || name.cy === '') tell('name-missing', 'offences', codes.join(', '));
    return [
      { id: `offences-${codes.join('-').toLowerCase().replaceAll('/', '-')}`, measure: null, codes, name },
    ];
  });
}

function readYears(written: unknown, tell: Tell): AnswerQuestion['years'] | null {
  const basis = isRecord(written) ? YEAR_BASES.find((b) => b === written['basis']) : undefined;
  const [from, to] = isRecord(written) ? [Number(written['from']), Number(written['to'])] : [0, 0];
  const isRight = basis && Number.isInteger(from) && Number.isInteger(to) && from >= 2_000 && to >= from;
  if (isRight && to - from < MOST_YEARS && to < 2_040) return { basis, from, to };
  tell('years-wrong', 'years');
  return null;
}

function readBreakdowns(written: unknown, tell: Tell): AnswerQuestion['by'] {
  return listed(written).flatMap((one): AnswerQuestion['by'] => {
    const names = listed(one).map(textOf);
    const known = names.flatMap((n) => BREAKDOWNS.filter((b) => b === n));
    if (known.length !== names.length || known.length === 0)
      tell('breakdown-unknown', 'by', names.join(', '));
    if (known.length > MOST_TOGETHER) tell('too-many-breakdowns', 'by', names.join(', '));
    return known.length > 0 ? [known] : [];
  });
}

/** The years asked about, the oldest first. */
export function periodsOf({ years }: Pick<AnswerQuestion, 'years'>): readonly Period[] {
  const make = years.basis === 'financial' ? financialYear : calendarYear;
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => make(years.from + i));
}

/**
 * Which of the years a month falls in.
 * **Shape**: a year and a month counted from 1 → the number of the period; null outside them all.
 */
export function periodOfMonth(
  { years }: Pick<AnswerQuestion, 'years'>,
  year: number,
  month: number,
): number | null {
  const start = years.basis === 'financial' && month < 4 ? year - 1 : year;
  return start >= years.from && start <= years.to ? start - years.from : null;
}
