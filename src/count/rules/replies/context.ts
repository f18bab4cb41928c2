/** What the words around a table or sentence settle: measure, period, unit, whose ages. The nearest words win. */
import type { Unit } from '../../../base/observation.js';
import type { Period } from '../../../base/period.js';
import { whoseIn } from './dimension-words.js';
import { type MarkKey, keyOf } from './cell-value.js';
import { unitIn } from './label-facets.js';
import { type Basis, oneOfPeriods, periodsInText } from './label-period.js';
import { type MeasureFound, measuresIn, oneMeasureIn } from './measure-words.js';
import { remembered } from './remembered.js';
import type { ReplyProblem } from './shape.js';
import { basisIn } from './year-basis.js';

/** The words around, from the nearest outwards. */
export interface Around {
  /** Titles above the table, or the line before the sentence. */
  readonly near: string;
  readonly sheet: string;
  readonly notes: string;
  readonly answer: string;
  readonly question: string;
  readonly subject: string;
}

export interface Settled<T> {
  readonly value: T;
  readonly sure: number;
  readonly doubt: ReplyProblem | null;
}

export interface Context {
  readonly measure: (Settled<MeasureFound> & { readonly level: keyof Around }) | null;
  readonly period: Settled<Period> | null;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly whose: 'victim' | 'suspect';
  readonly key: MarkKey;
  readonly around: Around;
  /** The line right above. */
  readonly title: string;
  /** The words right around speak of crimes or offences. */
  readonly ofCrimes: boolean;
}

/** The words around are the same for each line of a reply, and may be all of it. */
const AROUND = Number.POSITIVE_INFINITY;

/** A key stands near its table, or on the first pages. */
const LONGEST_KEY = 20_000;
const measureOf = remembered(oneMeasureIn, AROUND);
const measuresOf = remembered(measuresIn, AROUND);
const unitOf = remembered(unitIn, AROUND);
const whoseOf = remembered(whoseIn, AROUND);
const basisOf = remembered(basisIn, AROUND);
const keyIn = remembered(keyOf, AROUND);
const BASES = ['calendar', 'financial', 'tax', 'unsaid'] as const;
const periodsOf = new Map(BASES.map((b) => [b, remembered((t) => periodsInText(t, b), AROUND)] as const));

const LEVELS: readonly (readonly [level: keyof Around, sure: number])[] = [
  ['near', 1],
  ['sheet', 0.97],
  ['notes', 0.95],
  ['answer', 0.9],
  ['question', 0.9],
  ['subject', 0.85],
];

type MeasureAround = Settled<MeasureFound> & { readonly level: keyof Around };

/** The first level that names a measure decides; if it names several, nothing outside it can. */
function measureAround(around: Around): MeasureAround | null {
  for (const [level, sure] of LEVELS) {
    const one = measureOf(around[level]);
    if (one) {
      const better = one.sure <= 0.7 ? strongerFurther(around, level) : null;
      return (
        better ?? {
          value: one,
          sure: Math.min(sure, one.sure),
          doubt: one.sure <= 0.7 ? 'measure-unclear' : null,
          level,
        }
      );
    }
    if (measuresOf(around[level]).length > 0) return null;
  }
  return null;
}

/** "Grooming" in a title is explained by the code in the question. */
function strongerFurther(around: Around, from: keyof Around): MeasureAround | null {
  const at = LEVELS.findIndex(([level]) => level === from);
  for (const [level, sure] of LEVELS.slice(at + 1)) {
    const one = measureOf(around[level]);
    if (one && one.sure > 0.7) return { value: one, sure: Math.min(sure, one.sure), doubt: null, level };
  }
  return null;
}

const firstWords = remembered((text: string) => text.slice(0, 4_000), AROUND);

/** A period somewhere in the letter may be of something else. */
const IN_PASSING = 0.7;

/** The period stands in a sentence that names no offence, and in no heading: "In 2022 the system was replaced." */
const isInPassing = remembered(
  (text) =>
    !text
      .split('\n')
      .some(
        (line) =>
          (line.length < 160 && !/[.!?]\s*$/.test(line) ? /\d/.test(line) : measuresIn(line).length > 0) &&
          periodsInText(line).length > 0,
      ),
  AROUND,
);

function periodAround(around: Around, basis: Basis): Settled<Period> | null {
  for (const [level, sure] of LEVELS) {
    const text = firstWords(around[level]);
    const found = periodsOf.get(basis)?.(text) ?? [];
    const one = oneOfPeriods(found);
    if (one) {
      const asked = level === 'question' || level === 'subject';
      return {
        value: one.period,
        sure: Math.min(sure, one.sure, level === 'answer' && isInPassing(text) ? IN_PASSING : 1),
        doubt: one.sure < 0.5 ? 'period-unclear' : asked ? 'period-from-question' : null,
      };
    }
    if (found.length > 0) return null;
  }
  return null;
}

/** A key near the table before one elsewhere in the answer. */
const bothKeys = (near: MarkKey, far: MarkKey): MarkKey => ({
  star: near.star ?? far.star,
  dash: near.dash ?? far.dash,
  blank: near.blank ?? far.blank,
});

/** The same piece of the same answer for every line of it. */
const beginning = remembered((text: string) => text.slice(0, LONGEST_KEY), AROUND);

const OF_CRIMES = /\b(?:crimes?|offen[cs]es?)\b/i;

const firstOf = <T>(around: Around, find: (text: string) => T | null): T | null => {
  for (const [level] of LEVELS) {
    const found = find(around[level]);
    if (found !== null) return found;
  }
  return null;
};

/** Which basis plain years have: said near the table, or by the question, or not at all. */
function basisAround(around: Around): Basis {
  for (const [level] of LEVELS) {
    const basis = basisOf(around[level]);
    if (basis !== 'unsaid') return basis;
  }
  return 'unsaid';
}

export function contextOf(around: Around): Context {
  const basis = basisAround(around);
  return {
    measure: measureAround(around),
    period: periodAround(around, basis),
    unit: firstOf({ ...around, question: '', subject: '' }, unitOf) ?? 'recorded-crimes',
    basis,
    whose: firstOf(around, whoseOf) ?? 'victim',
    title: around.near.split('\n', 1)[0] ?? '',
    ofCrimes: OF_CRIMES.test(around.near) || OF_CRIMES.test(around.notes),
    key: bothKeys(
      keyIn(`${around.near}\n${around.notes}`.slice(0, LONGEST_KEY)),
      keyIn(beginning(around.answer)),
    ),
    around,
  };
}
