/**
 * From counts of crimes to the tables of an answer: for each thing asked, by year, and by year with each breakdown.
 * Codes only; names are given in `words/`. Every table carries its sums, so that the disclosure rules see them.
 */
import type { Period } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import { AGE_CODES, type CrimeCount, countsTowards } from './counting.js';
import { type FieldsHeld, type NotHeld, breakdownNotHeld, isNotYetLaw, notHeldThere } from './not-held.js';
import { type AnswerQuestion, type AskedCount, type Breakdown, periodsOf } from './question.js';

export interface BuiltAnswer {
  readonly question: AnswerQuestion;
  readonly periods: readonly Period[];
  readonly tables: readonly AnswerTable[];
  readonly notHeld: readonly NotHeld[];
}

export interface AnswerTable {
  readonly asked: AskedCount;
  readonly by: readonly Breakdown[];
  readonly dimensions: readonly AnswerDimension[];
  readonly cells: readonly AnswerCell[];
}

export interface AnswerDimension {
  readonly id: 'police-force' | 'year' | Breakdown;
  /** The codes, the sum last where there is one. */
  readonly codes: readonly string[];
  readonly sum: string | null;
}

export interface AnswerCell {
  readonly key: readonly string[];
  readonly value: Value;
  readonly structuralZero: boolean;
}

/** The code of the sum over a breakdown. */
export const ALL = 'all';
/** Each value of a breakdown that is not held at all. */
export const EACH = 'each';
export const FLAG_CODES = ['yes', 'no', 'not-assessed'] as const;

/**
 * Builds an answer.
 * **Shape**: counts, some of them of no concern → one table for each thing asked, and one more for each breakdown.
 */
export function buildAnswer(
  question: AnswerQuestion,
  counts: readonly CrimeCount[],
  fields: FieldsHeld,
): BuiltAnswer {
  const periods = periodsOf(question);
  const forces =
    question.authority === null
      ? [...new Set(counts.map((c) => c.authority))].toSorted()
      : [question.authority];
  const about = { question, periods, forces, fields };
  const tables = question.asked.flatMap((asked) => {
    const own = counts.filter((c) => forces.includes(c.authority) && countsTowards(asked, c));
    return breakdownsOf(question, asked).map((by) => buildTable({ ...about, asked, by }, own));
  });
  return { question, periods, tables, notHeld: notHeldIn(question, periods, fields) };
}

/** A flagged measure has only one value of the flag. */
function breakdownsOf({ by }: AnswerQuestion, asked: AskedCount): readonly (readonly Breakdown[])[] {
  const isFlagged = asked.measure === 'online-flagged-child-sexual-offences';
  const wanted = by
    .map((b) => (isFlagged ? b.filter((one) => one !== 'online-flag') : b))
    .filter((b) => b.length > 0);
  return [[], ...wanted];
}

interface TableAsked {
  readonly periods: readonly Period[];
  readonly forces: readonly string[];
  readonly fields: FieldsHeld;
  readonly asked: AskedCount;
  readonly by: readonly Breakdown[];
}

function buildTable(about: TableAsked, own: readonly CrimeCount[]): AnswerTable {
  const { asked, by, periods, forces, fields } = about;
  const dimensions: readonly AnswerDimension[] = [
    { id: 'police-force', codes: forces, sum: null },
    ...by.map((b) => breakdownDimension(b, own, fields)),
    { id: 'year', codes: periods.map(yearCode), sum: null },
  ];
  const counted = countInto(dimensions, own, periods);
  const cells = combinations(dimensions.map((d) => d.codes)).map((key): AnswerCell => {
    const period = periods[periods.findIndex((p) => yearCode(p) === key.at(-1))];
    // The sum over a flag that was not yet required is held all the same.
    const parted = by.filter((b) => key[dimensions.findIndex((d) => d.id === b)] !== ALL);
    const why = period ? notHeldThere({ asked, by: parted, period, fields }) : null;
    if (why !== null) return { key, value: { kind: 'not-held' }, structuralZero: false };
    const isNone = period !== undefined && isNotYetLaw(asked, period);
    return {
      key,
      value: { kind: 'exact', n: isNone ? 0 : (counted.get(key.join('\n')) ?? 0) },
      structuralZero: isNone,
    };
  });
  return { asked, by, dimensions, cells };
}

export const yearCode = (p: Period): string => `${p.from}/${p.to}`;

function breakdownDimension(id: Breakdown, own: readonly CrimeCount[], fields: FieldsHeld): AnswerDimension {
  if (breakdownNotHeld(id, fields) !== null) return { id, codes: [EACH], sum: null };
  const codes =
    id === 'online-flag'
      ? FLAG_CODES
      : id === 'victim-age'
        ? AGE_CODES.filter((code) => code !== '18-and-over' || own.some((c) => c.victimAge === code))
        : [...new Set(own.map((c) => c.code))].toSorted();
  return { id, codes: [...codes, ALL], sum: ALL };
}

/** Every crime is counted once in its own cell and once in each sum above it. */
function countInto(
  dimensions: readonly AnswerDimension[],
  own: readonly CrimeCount[],
  periods: readonly Period[],
): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const crime of own) {
    const period = periods[crime.period];
    if (!period) continue;
    const codes = dimensions.map((d) => {
      const code = codeIn(d.id, crime, period);
      return d.sum === null ? [code] : [code, d.sum];
    });
    for (const key of combinations(codes))
      counted.set(key.join('\n'), (counted.get(key.join('\n')) ?? 0) + crime.crimes);
  }
  return counted;
}

function codeIn(id: AnswerDimension['id'], crime: CrimeCount, period: Period): string {
  switch (id) {
    case 'police-force':
      return crime.authority;
    case 'year':
      return yearCode(period);
    case 'offence':
      return crime.code;
    case 'online-flag':
      return crime.flag;
    case 'victim-age':
      return crime.victimAge;
    case 'victim-sex':
    case 'platform':
    case 'relationship':
      return EACH;
  }
}

const combinations = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (sofar, list) => sofar.flatMap((head) => list.map((c) => [...head, c])),
    [[]],
  );

/** Each reason once: for the whole question, for a breakdown, or for the years it holds for. */
function notHeldIn(
  question: AnswerQuestion,
  periods: readonly Period[],
  fields: FieldsHeld,
): readonly NotHeld[] {
  const found = new Map<string, NotHeld>();
  const tell = (one: NotHeld): void => void found.set(JSON.stringify(one), one);
  for (const breakdown of new Set(question.by.flat())) {
    const why = breakdownNotHeld(breakdown, fields);
    if (why) tell({ asked: null, breakdown, period: null, why });
  }
  for (const asked of question.asked)
    for (const by of breakdownsOf(question, asked))
      for (const period of periods) {
        const why = notHeldThere({ asked, by, period, fields });
        if (why === 'not-counted-in-crimes') tell({ asked: asked.id, breakdown: null, period: null, why });
        if (why === 'flag-before-2015')
          tell({
            asked: by.includes('online-flag') ? null : asked.id,
            breakdown: by.includes('online-flag') ? 'online-flag' : null,
            period,
            why,
          });
        if (why === 'field-not-in-system' && by.length === 0)
          tell({ asked: asked.id, breakdown: null, period: null, why });
      }
  return [...found.values()];
}
