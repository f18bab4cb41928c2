/** What several rules ask of a row: which class, which age, from when to when. */
import type { Day } from '../../../base/day.js';
import { type OffenceClass, offenceByCode, plainCode } from '../../../base/offences.js';
import { readReference } from '../../../base/package-root.js';
import type { CrimeRow } from './crime-row.js';
import { type Moment, yearsBetween } from './moment.js';

export type LimitId =
  | 'recording-hours'
  | 'recording-hours-before-2015'
  | 'flag-unset-days'
  | 'oldest-age'
  | 'longest-conduct'
  | 'shortest-narrative'
  | 'longest-narrative'
  | 'shortest-information';

const LIMITS: ReadonlyMap<string, number> = new Map(
  readReference<{ id: string; n: number }[]>('edit-rules/limits.json').map((l) => [l.id, l.n]),
);

/** A limit of the register. **Errors**: throws when the data does not have it, which a test would have found. */
export function limit(id: LimitId): number {
  const n = LIMITS.get(id);
  if (n === undefined) throw new Error(`no limit ${id}`);
  return n;
}

/** Codes as forces write them, read once each. */
const CODES = new Map<string, string>();
const CLASSES = new Map<string, OffenceClass | null>();
const MOST_HELD = 20_000;
/** No code is longer; what is was never one, and is not kept. */
const LONGEST_CODE = 40;

/** A text of its own: one cut from a block of the file would keep the whole block in memory for as long as it is held. */
export const ownCopy = (text: string): string => Array.from(text).join('');

/** The code in one spelling: `HO code 88a`, `071/17`, `86 / 2` and `86.02`. */
export function codeOf(text: string): string {
  if (text.length > LONGEST_CODE) return '';
  const held = CODES.get(text);
  if (held !== undefined) return held;
  const plain = plainCode(
    text.replace(/^\s*(?:h\.?o\.?|home office)?\s*(?:class|code)?\s+(?=\S)/i, '').replace('.', '/'),
  );
  if (CODES.size < MOST_HELD) CODES.set(ownCopy(text), plain);
  return plain;
}

/** The class of a code; null when it is none that is held here. */
export function classOf(text: string | null): OffenceClass | null {
  if (text === null || text.length > LONGEST_CODE) return null;
  const held = CLASSES.get(text);
  if (held !== undefined) return held;
  const found = offenceByCode(codeOf(text));
  if (CLASSES.size < MOST_HELD) CLASSES.set(ownCopy(text), found);
  return found;
}

export const isOfClass = (text: string | null, code: string): boolean => classOf(text)?.code === code;

/** The code forces answer sexual communication with, and the class it is published in. */
export const S15A_CODE = '71/17';

export const S15A_TITLE = /sexual communication|cyfathrebu rhywiol/i;

/** Sexual communication with a child (section 15A), by its code or its title. */
export function isSexualCommunication(row: Pick<CrimeRow, 'offence_code' | 'offence_title'>): boolean {
  if (row.offence_code !== null && codeOf(row.offence_code) === S15A_CODE) return true;
  return row.offence_title !== null && S15A_TITLE.test(row.offence_title);
}

/** Grooming in the published sense, 88A: meeting after grooming and, since April 2017, sexual communication. */
export const isGrooming = (row: Pick<CrimeRow, 'offence_code' | 'offence_title'>): boolean =>
  isSexualCommunication(row) || isOfClass(row.offence_code, '88A');

/** The last day on which the conduct was, as far as is known. */
export const lastDay = (row: Pick<CrimeRow, 'committed_from' | 'committed_to'>): Day | null =>
  (row.committed_to ?? row.committed_from)?.day ?? null;

/** The whole conduct came before a day. */
export function whollyBefore(row: Pick<CrimeRow, 'committed_from' | 'committed_to'>, day: Day): boolean {
  const last = lastDay(row);
  return last !== null && last < day;
}

type AgeCells = Pick<CrimeRow, 'victim_age' | 'victim_dob' | 'committed_from'>;

/** The victim's age at the first day of the conduct: as it is given, or by the date of birth; null when not known. */
export const victimAge = (row: AgeCells): number | null =>
  row.victim_age ?? ageAt(row.victim_dob, row.committed_from);

/** The suspect's age, likewise. */
export const suspectAge = (
  row: Pick<CrimeRow, 'suspect_age' | 'suspect_dob' | 'committed_from'>,
): number | null => row.suspect_age ?? ageAt(row.suspect_dob, row.committed_from);

export const ageAt = (born: Day | null, on: Moment | null): number | null =>
  born === null || on === null ? null : yearsBetween(born, on.day);

/** The columns by which a victim's age is known. */
export const VICTIM_AGE = [['victim_age'], ['victim_dob', 'committed_from']] as const;
export const SUSPECT_AGE = [['suspect_age'], ['suspect_dob', 'committed_from']] as const;

/** A sexual or an image offence: what this product is about. */
export function isSexualOrImage(code: string | null): boolean {
  const found = classOf(code);
  return found !== null && (found.group === 'sexual-offences' || found.code === '86');
}

/** True when something in the list stands in the text. */
export const says = (text: string | null, what: RegExp): boolean => text !== null && what.test(text);
