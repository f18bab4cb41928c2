/**
 * What a recorded crime counts towards, and in which unit: one rule for every answer, the same definitions that rounds
 * ask by and observations carry.
 * **Source**: `data/measures/`, `data/offences/`; Home Office Crime Recording Rules: one crime for each victim.
 */
import { measureById, unitOf } from '../../../base/measures.js';
import { OFFENCE_CLASSES, type OffenceClass, offenceByCode, plainCode } from '../../../base/offences.js';
import type { Unit } from '../../../base/observation.js';
import type { AskedCount } from './question.js';

/** How many recorded crimes share all of these. Never a row about one of them. */
export interface CrimeCount {
  readonly authority: string;
  /** The number of the period in the question. */
  readonly period: number;
  /** The offence code in its one spelling: `71/17`. */
  readonly code: string;
  readonly flag: 'yes' | 'no' | 'not-assessed';
  readonly victimAge: AgeCode;
  readonly crimes: number;
}

/** Bands written as ages, so that the disclosure rules see how narrow they are. */
export const AGE_CODES = ['0-12', '13-15', '16-17', '18-and-over', 'not-known'] as const;
export type AgeCode = (typeof AGE_CODES)[number];
const CHILD_AGES: readonly AgeCode[] = ['0-12', '13-15', '16-17'];

type CountedAs = (
  crime: Pick<CrimeCount, 'code' | 'flag' | 'victimAge'>,
  offence: OffenceClass | null,
) => boolean;

const isSexual = (offence: OffenceClass | null): boolean => offence?.group === 'sexual-offences';

/** The victim is a child by the offence's own title, or by the age that was recorded. */
const isAgainstChild: CountedAs = ({ victimAge }, offence) =>
  isSexual(offence) && (offence?.names_child === true || CHILD_AGES.includes(victimAge));

const COMMUNICATION = '71/17';
const MEETING = '88/06';

const COUNTED_AS: Readonly<Record<string, CountedAs>> = {
  'online-flagged-child-sexual-offences': (crime, offence) =>
    crime.flag === 'yes' && isAgainstChild(crime, offence),
  'all-child-sexual-offences': isAgainstChild,
  'sexual-communication-with-a-child': ({ code }) => code === COMMUNICATION,
  // Recorded as 71/17 and published in 88A: see the note in data/offences.
  'grooming-88a': ({ code }, offence) => offence?.code === '88A' || code === COMMUNICATION,
  'child-abuse-image-offences': (_, offence) => offence?.code === '86',
  'meeting-child-following-grooming': ({ code }) => code === MEETING,
};

/** True when records of crimes alone can count it; the rest is not held, and not nought. */
export const isCountable = ({ measure }: AskedCount): boolean => measure === null || measure in COUNTED_AS;

/**
 * True when a crime counts towards what is asked.
 * **Shape**: a class that is named (`88A`) takes its sub-classes with it; a sub-class only itself.
 */
export function countsTowards(
  asked: AskedCount,
  crime: Pick<CrimeCount, 'code' | 'flag' | 'victimAge'>,
): boolean {
  const offence = offenceByCode(crime.code);
  if (asked.measure !== null) return COUNTED_AS[asked.measure]?.(crime, offence) ?? false;
  return asked.codes.some((c) => c === crime.code || c === offence?.code || c === crime.code.split('/')[0]);
}

/**
 * The offence codes that a count may be of, as the classes are published; a class counts with its sub-classes.
 * **Shape**: codes that the question names, as it names them; of a measure, each class or sub-class that counts for a child.
 */
export function codesCounted(asked: AskedCount): readonly string[] {
  if (asked.measure === null) return asked.codes;
  const isCounted = (code: string): boolean => countsTowards(asked, { code, flag: 'yes', victimAge: '0-12' });
  return OFFENCE_CLASSES.flatMap(({ code, sub_classes }) =>
    isCounted(code) ? [code] : sub_classes.map((s) => s.code).filter(isCounted),
  );
}

/** True when which crimes count hangs on the age of the victim that was recorded. */
export const needsAge = ({ measure }: AskedCount): boolean =>
  measure === 'online-flagged-child-sexual-offences' || measure === 'all-child-sexual-offences';

/** True when which crimes count hangs on the online flag. */
export const needsFlag = ({ measure }: AskedCount): boolean =>
  measure !== null && measureById(measure)?.flagged === true;

/**
 * The unit an answer counts in. Records of crimes give crimes: there is one for each victim, but one child may be the
 * victim of several, so a number of crimes is never printed as a number of children.
 */
export const countingUnit = ({ measure }: AskedCount): Unit =>
  measure === null ? 'recorded-crimes' : unitOf(measure);

/** The band of an age as the Acts turn on it, in the code of an answer. */
export function ageCodeOf(band: string): AgeCode {
  switch (band) {
    case 'under-13':
      return '0-12';
    case '13-to-15':
      return '13-15';
    case '16-to-17':
      return '16-17';
    case '18-and-over':
      return '18-and-over';
    default:
      return 'not-known';
  }
}

/** The class of a code, as a table by offence names it; the code itself where no class is known. */
export const offenceOf = (code: string): string => plainCode(code);
