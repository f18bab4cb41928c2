/**
 * Recorded crime classes and the offences whose dates matter to a series, England and Wales.
 * Three systems of codes exist side by side (class and sub-class `86/02`, published class `88A`, court code): they are
 * mapped, never equated. Each fact says whether it was read in a source (`found`) or is known (`memory`).
 * **Source**: `data/offences/`.
 */
import type { Nation } from './authorities.js';
import type { Day } from './day.js';
import type { Standing } from './flag-rules.js';
import { readReference } from './package-root.js';
import type { Lang } from './words.js';

export type VictimAge =
  | 'under-13'
  | '13-to-15'
  | 'under-16'
  | 'under-18'
  | '13-and-over'
  | '16-and-over'
  | 'images-of-under-18s'
  | 'any';

/** How the online flag bears on a class. */
export type OnlineRelevance = 'core' | 'often' | 'if-facilitated-online' | 'seldom';

export interface OffenceClass {
  /** The published class: `88A`, `22B`. */
  readonly code: string;
  readonly label: Readonly<Record<Lang, string>>;
  /** Class 86 is not a sexual offence in the published tables; blackmail and messages are neither. N100 is no crime at all. */
  readonly group: 'sexual-offences' | 'miscellaneous-crimes-against-society' | 'other' | 'reported-incident';
  readonly statute: readonly string[];
  readonly victim_age: VictimAge;
  readonly online: OnlineRelevance;
  /** The title alone says that the victim is a child; otherwise the date of birth must. */
  readonly names_child: boolean;
  readonly sub_classes: readonly SubClass[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly standing: Readonly<Record<'code' | 'label' | 'statute' | 'victim_age' | 'online', Standing>>;
  readonly note: string | null;
}

export interface SubClass {
  readonly code: string;
  readonly label: Readonly<Record<Lang, string>>;
  readonly standing: Standing;
}

/** An offence in law, with the day it came into force. */
export interface KeyOffence {
  readonly id: string;
  readonly label: Readonly<Record<Lang, string>>;
  readonly provision: string;
  readonly offender_age: string;
  readonly victim_age: string;
  readonly from: Day;
  readonly to: Day | null;
  /** How exactly `from` is known; with `month` or `year` it is the first day of it. */
  readonly precision: 'day' | 'month' | 'year';
  readonly classes: readonly string[];
  readonly nations: readonly Nation[];
  readonly standing: Standing;
  readonly note: string | null;
}

export const OFFENCE_CLASSES: readonly OffenceClass[] =
  readReference<OffenceClass[]>('offences/offences.json');
export const KEY_OFFENCES: readonly KeyOffence[] = readReference<KeyOffence[]>('offences/key-offences.json');

/** One spelling of a class or sub-class: `86 / 2`, `086/02` and `86/02` are the same; so are `88a` and `88A`. */
export function plainCode(text: string): string {
  const [head = '', sub] = text.toUpperCase().replace(/\s+/g, '').split('/');
  const klass = head.replace(/^0+(?=\d)/, '');
  return sub === undefined ? klass : `${klass}/${sub.padStart(2, '0')}`;
}

const BY_CODE: ReadonlyMap<string, OffenceClass> = new Map(
  OFFENCE_CLASSES.flatMap((o) => [[o.code, o], ...o.sub_classes.map((s) => [s.code, o] as const)] as const),
);

/**
 * The class a code belongs to, however it is written; null when it is not in the list.
 * **Shape**: a sub-class nobody has listed gives its class: `86/99` → 86.
 */
export function offenceByCode(code: string): OffenceClass | null {
  const plain = plainCode(code);
  return BY_CODE.get(plain) ?? BY_CODE.get(plain.split('/')[0] ?? '') ?? null;
}

export const isOffenceInForce = (offence: Pick<KeyOffence, 'from' | 'to'>, on: Day): boolean =>
  offence.from <= on && (offence.to === null || on < offence.to);
