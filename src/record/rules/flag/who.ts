/** Who acts on whom: doers, possessors, and what was only told. */
import * as masks from './masks.js';
import { NOTES, before } from './notes.js';
import { AROUND as SIGNS } from './scan.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACCT,
  ACT,
  ACTOR1,
  ASK,
  CON,
  SAY,
  SEND,
  SHAREV,
  AND,
  CAM,
  DET,
  EMAIL,
  FROMW,
  HE,
  MSG,
  NET,
  OTH,
  PLAT,
  PROF,
  SHE,
  SMS,
  SUSP,
  VERB1,
  VIA,
  VIC,
} = masks;
const AROUND = SIGNS;
const n = NOTES;

/** "messages off her stepbrother", "emails from the suspect". */
export function isFromSuspect(i: number, b: number): boolean {
  const { s } = n;
  if (((n.t0[i] as number) & (MSG | SMS | EMAIL | NET | ACCT | PLAT)) === 0) return false;
  const p = i + 1;
  if (p >= b || ((n.t3[p] as number) & FROMW) === 0) return false;
  if ((s.word[p] as number) - (s.lastWord[i] as number) > 2) return false;
  for (let j = p + 1; j < b && (s.word[j] as number) - (s.lastWord[p] as number) <= 3; j++) {
    const u1 = n.t1[j] as number;
    if ((u1 & SUSP) !== 0 && (u1 & (OTH | PROF)) === 0) return true;
    if ((u1 & (OTH | PROF | VIC)) !== 0) return false;
  }
  return false;
}

/** "reports that a man ...", "states suspect ...": what follows is what was told, not how it was told. */
export function opensClause(verb: number, i: number): boolean {
  const { s } = n;
  let j = verb + 1;
  let w = (s.lastWord[verb] as number) + 1;
  while (j < i && s.word[j] === w && ((n.t3[j] as number) & DET) !== 0) {
    w = (s.lastWord[j] as number) + 1;
    j++;
  }
  if (j >= i || s.word[j] !== w) return false;
  if (((n.t1[j] as number) & (SUSP | VIC)) !== 0) return true;
  return (
    ((n.t3[j] as number) & AND) !== 0 &&
    (s.end[j] as number) - (s.start[j] as number) === 4 &&
    n.text.slice(s.start[j], s.end[j]).toLowerCase() === 'that'
  );
}

/** "her sister", "his teacher": the pronoun says only whose; who acts is the next word. */
export function isPossessor(j: number): boolean {
  const { s } = n;
  if (((n.t1[j] as number) & (HE | SHE)) === 0 || ((n.t3[j] as number) & DET) === 0) return false;
  const k = j + 1;
  return (
    k < s.itemCount && s.word[k] === (s.lastWord[j] as number) + 1 && ((n.t1[k] as number) & NOUNS) !== 0
  );
}
const NOUNS = OTH | PROF | SUSP | VIC;

/** "Male on Chatroulette", "a man off Wizz": known as somebody who is there. */
export function isPersonOn(i: number): boolean {
  const { s } = n;
  const p = before(i);
  if (p <= 0 || ((n.t3[p] as number) & VIA) === 0) return false;
  const who = n.t1[p - 1] as number;
  return s.lastWord[p - 1] === (s.word[p] as number) - 1 && (who & SUSP) !== 0 && (who & (OTH | PROF)) === 0;
}

/** "touched her and messaged her": the doer of the second verb is that of the first, and stands before it. */
export function doerOfFirst(verb: number, a: number): number {
  const { s } = n;
  const c = verb - 1;
  if (c < a || ((n.t3[c] as number) & AND) === 0 || s.lastWord[c] !== (s.word[verb] as number) - 1) return 0;
  let first = c - 1;
  while (first >= a && ((n.t1[first] as number) & (VERB1 | ACT | CAM)) === 0) first--;
  for (let j = first - 1; j >= a; j--)
    if (((n.t1[j] as number) & ACTOR1) !== 0 && !isPossessor(j)) return (n.t1[j] as number) & ACTOR1;
  // A first verb that nobody knows: whom the sentence begins with.
  if (first < a)
    for (let j = a; j < c; j++)
      if (((n.t1[j] as number) & ACTOR1) !== 0 && !isPossessor(j)) return (n.t1[j] as number) & ACTOR1;
  return 0;
}

/** "IP runs an account": what the child does there is where she is found, not the suspect's past. */
export function isOfVictim(j: number): boolean {
  for (let k = j - 1; k >= 0 && n.s.sentence[k] === n.s.sentence[j]; k--)
    if (((n.t1[k] as number) & ACTOR1) !== 0) return ((n.t1[k] as number) & (VIC | SUSP)) === VIC;
  return false;
}

/** "BWV statement: ...": a heading says what the paper is, not how it was done. */
export function isHeading(j: number, i: number): boolean {
  const { s } = n;
  const last = Math.min((s.lastWord[j] as number) + 2, (s.word[i] as number) - 1);
  for (let w = s.lastWord[j] as number; w <= last; w++)
    if (((s.wordAround[w] as number) & AROUND.colonAfter) !== 0) return true;
  return false;
}

/** "player (16)": whoever is said to be of that age is the child. */
export const agedVictim = (j: number): number =>
  j + 1 < n.s.itemCount && n.s.word[j + 1] === (n.s.lastWord[j] as number) + 1
    ? (n.t1[j + 1] as number) & VIC
    : 0;

/** Words between a cue and the verb that carries it. */
const VERB_WITHIN = 5;

/** Where the verb stands that carries the cue: the nearest to its left, or the cue itself. */
export function verbBefore(i: number, a: number): number {
  const { s } = n;
  const at = s.word[i] as number;
  for (let j = i - 1; j >= a && at - (s.lastWord[j] as number) <= VERB_WITHIN; j--)
    if (((n.t1[j] as number) & (SEND | CON | SAY | ASK | SHAREV)) !== 0) return j;
    else if (((n.t0[j] as number) & (MSG | SMS)) !== 0) return j;
  return i;
}
