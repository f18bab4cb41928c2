/** Whether a cue is asserted, denied or left open. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { AROUND as SIGNS } from './scan.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const AROUND = SIGNS;
const { ACTOR1, AND, BARE, BUT, COG, DET, HEDGE, NEG, NEGA, NET0, OR, PSEU, QA, VERB1 } = masks;
const n = NOTES;

/** Whether a sentence with those tags says what it says plainly: nobody denies, doubts or asks there. */
export const isPlain = (x2: number, x3: number): boolean =>
  (x2 & (HEDGE | NEG | NEGA | NET0 | BARE)) === 0 && (x3 & QA) === 0 && (n.s.signs & ASKED) === 0;
const ASKED = AROUND.queryBefore | AROUND.queryAfter;

/** 0 asserted, 1 negated, 2 hedged. */
export function polarityOf(i: number, a: number, b: number): number {
  const { s } = n;
  const at = s.word[i] as number;
  if (((s.around[i] as number) & AROUND.queryBefore) !== 0) return 2;
  if (
    i > a &&
    ((s.around[i - 1] as number) & AROUND.queryBefore) !== 0 &&
    at - (s.lastWord[i - 1] as number) <= 2
  )
    return 2;
  let verb = false;
  let actor = false;
  let comma = ((s.around[i] as number) & AROUND.commaBefore) !== 0;
  let negable = true;
  let result = 0;
  let aside = false;
  for (let j = i - 1; j >= a; j--) {
    const gap = at - (s.lastWord[j] as number);
    if (gap > 22) break;
    // "(not my aunt)": what a bracket denies ends with it.
    if (((s.around[j] as number) & AROUND.closeAfter) !== 0) aside = true;
    const u1 = n.t1[j] as number;
    const u2 = n.t2[j] as number;
    const u3 = n.t3[j] as number;
    if ((u2 & PSEU) !== 0 || (u3 & COG) !== 0) negable = false;
    if ((u2 & HEDGE) !== 0 && gap <= 14 && !(comma && verb)) {
      result = 2;
      break;
    }
    if (
      (u2 & (NEG | NET0)) !== 0 &&
      negable &&
      !aside &&
      gap <= ((s.lastWord[j] as number) > (s.word[j] as number) + 1 ? 16 : 9)
    ) {
      result = 1;
      break;
    }
    if ((u3 & BUT) !== 0) break;
    // "can't be sure he's a man at all: it's him who Snaps her".
    if (verb && actor && ((s.around[j] as number) & AROUND.colonAfter) !== 0) break;
    // "a" is also the Welsh for "and".
    if ((u3 & (AND | DET)) === AND && (verb || actor)) negable = false;
    if ((u1 & VERB1) !== 0) verb = true;
    if ((u1 & ACTOR1) !== 0) actor = true;
    if (((s.around[j] as number) & AROUND.openBefore) !== 0) aside = false;
    if (((s.around[j] as number) & AROUND.commaBefore) !== 0) {
      comma = true;
      if (verb || actor) negable = false;
    }
  }
  if (result !== 0) return result;
  if (isAnsweredNo(i, a, b)) return 1;
  // What follows: "Digital: none", "Instagram? no", "on Snap, possibly".
  for (let j = i + 1; j < b && j <= i + 3; j++) {
    const gap = (s.word[j] as number) - (s.lastWord[i] as number);
    if (gap > 3) break;
    const u2 = n.t2[j] as number;
    if (
      (u2 & (NEGA | NEG)) !== 0 &&
      (u2 & (BARE | HEDGE)) === 0 &&
      gap === 1 &&
      ((s.around[i] as number) & (AROUND.colonAfter | AROUND.queryAfter)) !== 0
    )
      return 1;
    // "Calls or texts: not recorded".
    if ((u2 & BARE) !== 0 && gap === 1 && ((s.around[i] as number) & AROUND.colonAfter) !== 0) return 2;
    if ((u2 & HEDGE) !== 0) {
      if (gap === 1 && ((s.around[i] as number) & AROUND.colonAfter) !== 0) return 2;
      const ends = ((s.around[j] as number) & (AROUND.breakAfter | AROUND.closeAfter)) !== 0 || j + 1 >= b;
      if (ends || ((n.t3[j] as number) & OR) !== 0 || ((s.around[j] as number) & AROUND.openBefore) !== 0)
        return 2;
    }
    if (((n.t1[j] as number) & VERB1) !== 0) break;
  }
  if (((s.around[i] as number) & AROUND.queryAfter) !== 0 && (i + 1 < b || i - a <= 1)) return 2;
  return 0;
}

/** "Asked re phone, online? No, nothing like that." */
export function isAnsweredNo(i: number, a: number, b: number): boolean {
  const { s } = n;
  const at = s.word[i] as number;
  let asked = false;
  for (let j = i; j >= a; j--) if (((n.t3[j] as number) & QA) !== 0) asked = true;
  const lastWord = s.lastWord[b - 1] as number;
  if (!asked && b < s.itemCount) {
    let w = lastWord;
    while (w + 1 < s.wordCount && s.wordSentence[w + 1] === s.sentence[i]) w++;
    if (
      ((s.wordAround[w] as number) & AROUND.queryAfter) !== 0 &&
      s.word[b] === w + 1 &&
      ((n.t2[b] as number) & (NEG | NEGA | NET0)) !== 0
    )
      return true;
  }
  for (let j = i; j < b - 1 && (s.word[j] as number) - at <= 5; j++)
    if (
      ((s.around[j] as number) & AROUND.colonAfter) !== 0 &&
      ((n.t2[j + 1] as number) & (NEGA | NET0)) !== 0 &&
      s.word[j + 1] === (s.lastWord[j] as number) + 1
    )
      return true;
  if (!asked) return false;
  const end = (s.sentence[i] as number) + 1;
  for (let j = i + 1; j < s.itemCount && j <= b + 1 && (s.sentence[j] as number) <= end; j++)
    if (((n.t2[j] as number) & (NEG | NEGA | NET0)) !== 0) return true;
  return false;
}

export function polarityAt(i: number): number {
  const { s } = n;
  let a = i;
  let b = i + 1;
  while (a > 0 && s.sentence[a - 1] === s.sentence[i]) a--;
  while (b < s.itemCount && s.sentence[b] === s.sentence[i]) b++;
  return polarityOf(i, a, b);
}

export function assertedOf(mask: number): number {
  for (let i = 0; i < n.s.itemCount; i++)
    if (((n.t1[i] as number) & mask) !== 0 && polarityAt(i) !== 1) return i;
  return -1;
}
