/** What stands apart from the deed: what came to the child when it was over, and what a bracket says by the way. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { AROUND as SIGNS } from './scan.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const AROUND = SIGNS;
const {
  ACT,
  ASK,
  BARE,
  CALL,
  CONTRA,
  DATING,
  HE,
  MEET,
  NEG,
  NEGA,
  NET0,
  NOMEET,
  ONLINE0,
  PAPER,
  PERS,
  PSEU,
  RECR,
  SEX,
  SHAREV,
  STRANGE,
  SUSP,
  THR,
} = masks;
const n = NOTES;

/** "(recorded elsewhere)": a bracket speaks of what stands before it, not of what follows. */
export const isBracketed = (j: number): boolean =>
  ((n.s.around[j] as number) & (AROUND.openBefore | AROUND.closeAfter)) ===
  (AROUND.openBefore | AROUND.closeAfter);

/** What makes a sentence more than a word about what came after. */
const STILL1 = SUSP | HE | ASK | THR | MEET | SEX | SHAREV;

/**
 * "She has had kind messages on Snap": in an offence done in person, a sentence after the deed in which neither the
 * suspect nor any approach is named.
 */
export function isAftermath(i: number, x1: number, x2: number, x3: number): boolean {
  if (
    n.family !== 'contact' ||
    (x1 & STILL1) !== 0 ||
    (x2 & (RECR | STRANGE | NEG | PSEU | BARE)) !== 0 ||
    (x3 & DATING) !== 0
  )
    return false;
  const { s } = n;
  for (let j = 0; j < i && s.sentence[j] !== s.sentence[i]; j++)
    if (((n.t1[j] as number) & ACT) !== 0) return true;
  return false;
}

/** "had never met him": a meeting that never was is none. */
export function isMetAt(a: number, b: number): boolean {
  for (let j = a; j < b; j++)
    if (
      ((n.t1[j] as number) & MEET) !== 0 &&
      !(((n.t3[j] as number) & NOMEET) !== 0 && ((n.t2[j] as number) & NEG) !== 0)
    )
      return true;
  return false;
}

/** How far, in sentences, a word of contradiction reaches. */
const CONTRA_WITHIN = 2;

/** A word of contradiction ("then said") near something that says how it was done, or denies it. */
export function contradictsMeans(): boolean {
  const { s } = n;
  if ((n.m3 & CONTRA) === 0) return false;
  for (let j = 0; j < s.itemCount; j++) {
    if (((n.t3[j] as number) & CONTRA) === 0) continue;
    const here = s.sentence[j] as number;
    for (let k = j; k >= 0 && here - (s.sentence[k] as number) <= CONTRA_WITHIN; k--)
      if (isMeans(k)) return true;
    for (let k = j + 1; k < s.itemCount && (s.sentence[k] as number) - here <= CONTRA_WITHIN; k++)
      if (isMeans(k)) return true;
  }
  return false;
}

const isMeans = (k: number): boolean =>
  ((n.t0[k] as number) & ONLINE0) !== 0 ||
  ((n.t1[k] as number) & (CALL | PAPER | PERS)) !== 0 ||
  ((n.t2[k] as number) & (NEGA | NET0)) !== 0;
