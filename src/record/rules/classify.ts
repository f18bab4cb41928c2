/**
 * From a code as it is typed to class and sub-class. Section 15A carries sub-class 71/17 and is published in 88A: the
 * table of offences says in which class a sub-class is, and only what it does not know falls to the number before the stroke.
 */
import { offenceByCode, plainCode } from '../../base/offences.js';
import { OFFENCE_ROWS } from './offence/index.js';

export interface Classified {
  /** The published class: `88A`. */
  readonly class: string;
  /** `71/17`, or null where only a class was typed. */
  readonly subClass: string | null;
}

/** **Shape**: `71/17` → 88A with 71/17; `88a` → 88A; `086 / 2` → 86 with 86/02; null for what is no class. */
export function classOf(typed: string): Classified | null {
  const plain = plainCode(typed);
  const row = OFFENCE_ROWS.find(({ sub_class }) => sub_class !== null && sub_class === plain);
  if (row?.class) return { class: row.class, subClass: plain };
  const known = offenceByCode(plain);
  if (!known) return null;
  return { class: known.code, subClass: plain.includes('/') ? plain : null };
}
