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
  COG,
  CONTRA,
  DATING,
  HE,
  MEET,
  MSG,
  NEG,
  NEGA,
  NET0,
  NOMEET,
  ONLINE0,
  OTH,
  PAPER,
  PERS,
  PSEU,
  PROF,
  RECR,
  SAY,
  SEX,
  SHAREV,
  SHE,
  SMS,
  STRANGE,
  SUSP,
  THR,
  VIC,
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

/**
 * "arranged to meet at the clock through their group", "a meeting over Teams": a meeting of others, where neither the
 * suspect nor, by the child, an approach is named.
 */
export function isOthersMeeting(x1: number, x2: number, x3: number): boolean {
  // "they know each other from Grindr": how those two met, whoever was told.
  if ((x3 & (COG | DATING)) !== 0) return false;
  if ((x1 & (SUSP | HE | ASK | THR)) !== 0 || (x2 & (RECR | STRANGE)) !== 0) return false;
  return (x1 & PROF) !== 0 ? (x1 & (VIC | SHE)) === 0 : (x1 & OTH) !== 0;
}

/** "she filmed him and posted it to find out who he is": the child's own appeal. */
export const isOwnAppeal = (x1: number, x2: number): boolean =>
  (x1 & SHAREV) !== 0 && (x1 & (ASK | THR | ACT)) === 0 && (x2 & RECR) === 0;

/** How far a talk reaches to the one it was with, in words. */
const TALK_WITHIN = 6;

/** "Mother found Discord convos w/ adult": whoever finds a talk, it was with the suspect. */
export function isTalkWithSuspect(i: number, b: number): boolean {
  const { s } = n;
  let talk = false;
  for (let j = i + 1; j < b && (s.word[j] as number) - (s.lastWord[i] as number) <= TALK_WITHIN; j++) {
    const u1 = n.t1[j] as number;
    if ((u1 & (OTH | PROF | VIC | SHE)) !== 0) return false;
    if ((u1 & SAY) !== 0 || ((n.t0[j] as number) & (MSG | SMS)) !== 0) talk = true;
    else if ((u1 & SUSP) !== 0) return talk;
  }
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
