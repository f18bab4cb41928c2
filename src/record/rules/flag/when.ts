/** When and where: before the offence or after it, long ago or that day, or only what somebody was at. */
import * as masks from './masks.js';
import { letterPairs, mayBegin } from './letter-pairs.js';
import { NOTES, before, numberAt } from './notes.js';
import { ROLE as ROLES } from './roles.js';
import { isPossessor } from './who.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const {
  ACT,
  ACTW,
  AFT,
  AGO,
  AND,
  ASK,
  CON,
  DATING,
  DET,
  GAPU,
  HE,
  HEDGE,
  HIST,
  INCI,
  LIVE,
  MEET,
  NEG,
  NOMEET,
  ONLINE0,
  PLACE,
  PLAT,
  PREPB,
  RECR,
  SEND,
  SEX,
  SHAREV,
  SHE,
  SOON,
  STRANGE,
  SUSP,
  THR,
  TRAV,
  UNITS3,
  VIA,
  VIC,
  VIDEO,
} = masks;
const ROLE = ROLES;
const n = NOTES;

const YEARS_LATER = 3;

/** The sentence stands years after the earliest year that the record names. */
export function laterYear(i: number): boolean {
  const { s } = n;
  if (n.firstYear < 0) n.firstYear = n.family === 'image' ? 0 : firstYearOf();
  if (n.firstYear === 0) return false;
  const sentence = s.sentence[i] as number;
  let here = 0;
  for (let w = s.word[i] as number; w >= 0 && s.wordSentence[w] === sentence; w--)
    here = Math.max(here, yearAt(w));
  for (let w = s.word[i] as number; w < s.wordCount && s.wordSentence[w] === sentence; w++)
    here = Math.max(here, yearAt(w));
  return here - n.firstYear >= YEARS_LATER;
}

/** An offence of long ago, told by somebody grown up: what is sent now, and is neither sexual nor a threat, came after. */
export const isYearsLater = (x1: number): boolean =>
  (n.m1 & HIST) !== 0 && n.family === 'contact' && (x1 & (ACT | SEX | THR | MEET)) === 0;

/** The earliest year that the record names; 0: none. */
export function firstYearOf(): number {
  let first = 0;
  for (let w = 0; w < n.s.wordCount; w++) {
    const year = yearAt(w);
    if (year !== 0 && (first === 0 || year < first)) first = year;
  }
  return first;
}

export function yearAt(w: number): number {
  const { s } = n;
  const from = s.wordStart[w] as number;
  if ((s.wordEnd[w] as number) - from !== 4) return 0;
  const digit = n.text.charCodeAt(from);
  if (digit !== 49 && digit !== 50) return 0;
  const year = numberAt(n.text, from, s.wordEnd[w] as number);
  return year >= 1940 && year <= 2035 ? year : 0;
}

/** The next sentence goes on from the contact: "We agreed to meet", "He collected her". */
export function leadsOn(i: number): boolean {
  const { s } = n;
  const next = (s.sentence[i] as number) + 1;
  for (let j = i + 1; j < s.itemCount && (s.sentence[j] as number) <= next; j++) {
    if (s.sentence[j] !== next) {
      if (((n.t2[j] as number) & (TRAV | RECR)) !== 0) return true;
      continue;
    }
    if (((n.t1[j] as number) & (MEET | SEND | ASK)) !== 0 || ((n.t2[j] as number) & (TRAV | RECR)) !== 0)
      return true;
  }
  return false;
}

/** A first meeting online: long ago, lately, or nobody says when. */
export function metRole(i: number): number {
  if ((n.m2 & GAPU) !== 0) return ROLE.gap;
  const { s } = n;
  const sentence = s.sentence[i] as number;
  // They had "never met": it was their first meeting, and the contact led to it.
  const soon = (n.m2 & (SOON | TRAV)) !== 0 || (n.actNow && hadNeverMet());
  let ago = hasYear(i);
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 2; j--)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 2; j++)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  if (ago) return isDoubtful(i) ? ROLE.gap : ROLE.past;
  if (n.family === 'contact' && metThere(i)) return ROLE.offence;
  return soon ? ROLE.offence : ROLE.gap;
}

/** "cannot recall if it was weeks or a year": a length of time that is left open. */
function isDoubtful(i: number): boolean {
  const { s } = n;
  const last = (s.sentence[i] as number) + 2;
  for (let j = 0; j < s.itemCount && (s.sentence[j] as number) <= last; j++) {
    if (((n.t2[j] as number) & HEDGE) === 0) continue;
    for (let k = j + 1; k < s.itemCount && s.sentence[k] === s.sentence[j]; k++)
      if (((n.t3[k] as number) & UNITS3) !== 0 || ((n.t2[k] as number) & AGO) !== 0) return true;
  }
  return false;
}

/** "met him via Grindr at the toilets": that was the meeting. */
function metThere(i: number): boolean {
  const { s } = n;
  const p = i + 1;
  if (p >= s.itemCount || s.sentence[p] !== s.sentence[i] || ((n.t3[p] as number) & PREPB) === 0)
    return false;
  if (s.word[p] !== (s.lastWord[i] as number) + 1 || (n.m1 & MEET) === 0) return false;
  for (let k = p + 1; k < s.itemCount && (s.word[k] as number) - (s.lastWord[p] as number) <= 3; k++)
    if (((n.t1[k] as number) & PLACE) !== 0 && s.sentence[k] === s.sentence[i]) return true;
  return false;
}

/** "She had never met him": they met then for the first time. */
function hadNeverMet(): boolean {
  if ((n.m2 & STRANGE) === 0 && (n.m3 & NOMEET) === 0) return false;
  for (let i = 0; i < n.s.itemCount; i++)
    if (
      ((n.t1[i] as number) & MEET) !== 0 &&
      (((n.t2[i] as number) & NEG) !== 0 || ((n.t3[i] as number) & NOMEET) !== 0) &&
      ((n.t2[i] as number) & STRANGE) !== 0
    )
      return true;
  return false;
}

export function hasYear(i: number): boolean {
  const { s } = n;
  const sentence = s.sentence[i] as number;
  let w = s.word[i] as number;
  while (w > 0 && s.wordSentence[w - 1] === sentence) w--;
  for (; w < s.wordCount && s.wordSentence[w] === sentence; w++) {
    if ((s.wordEnd[w] as number) - (s.wordStart[w] as number) !== 4) continue;
    const year = numberAt(n.text, s.wordStart[w] as number, s.wordEnd[w] as number);
    if (year >= 1950 && year <= 2025) return true;
  }
  return false;
}

export function afterLeft(i: number, a: number): boolean {
  const { s } = n;
  for (let j = i - 1; j >= a; j--) if (((n.t2[j] as number) & AFT) !== 0 && !isAfterCue(j, i)) return true;
  for (let j = i + 1; j < s.itemCount && s.sentence[j] === s.sentence[i]; j++) {
    if (((n.t2[j] as number) & AFT) === 0) continue;
    // "since March", "an hour after the first message": the message came first.
    if (n.text.slice(s.start[j], s.end[j]).toLowerCase() === 'since') continue;
    let k = j + 1;
    while (k < s.itemCount && s.sentence[k] === s.sentence[i] && ((n.t3[k] as number) & DET) !== 0) k++;
    if (k < s.itemCount && s.sentence[k] === s.sentence[i] && ((n.t0[k] as number) & ONLINE0) !== 0) continue;
    return true;
  }
  return false;
}

/** "after he messaged her", "after being scouted on": what came first is the online act. */
function isAfterCue(j: number, i: number): boolean {
  const { s } = n;
  if (n.text.slice(s.start[j], s.end[j]).toLowerCase() !== 'after') return false;
  for (let k = j + 1; k < i; k++)
    if (((n.t1[k] as number) & ACT) !== 0 || ((n.t3[k] as number) & ACTW) !== 0) return false;
  const w = (s.lastWord[j] as number) + 1;
  if (n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'being') return true;
  const k = j + 1;
  return k < i && s.word[k] === w && ((n.t1[k] as number) & (HE | SHE | SUSP | VIC)) !== 0;
}

/** Whether who played or scrolled only happened to: "she was on Snapchat when", not "they began playing on Roblox". */
export function isByChance(i: number, idle: number, a: number): boolean {
  const { s } = n;
  const near = (s.word[i] as number) - (s.lastWord[idle] as number);
  // "was on a phone that he Snapped me": another thing was on it.
  if (((n.t3[idle] as number) & VIA) !== 0 && near > 3) return false;
  if (((n.t3[i] as number) & DATING) !== 0) return false;
  let who = 0;
  let joined = false;
  for (let j = a; j < idle; j++) {
    who |= (n.t1[j] as number) & (SUSP | HE | VIC | SHE);
    if (((n.t3[j] as number) & AND) !== 0 && (who & (SUSP | VIC)) !== 0) joined = true;
  }
  return !(joined && (who & SUSP) !== 0 && (who & (VIC | SHE)) !== 0);
}

/** "Offender and juvenile began playing on Chess.com". */
export function isPlayedTogether(i: number, a: number): boolean {
  if ((n.m2 & INCI) === 0) return false;
  for (let j = i - 1; j >= a; j--)
    if (((n.t2[j] as number) & INCI) !== 0) return !isByChance(i, j, a) && ((n.t3[j] as number) & VIA) === 0;
  return false;
}

/** "She was live on TikTok when a passer-by grabbed her": what the child was at when it happened. */
export function isBackdrop(i: number, a: number, b: number): boolean {
  let head = -1;
  for (let j = i - 1; j >= a; j--) {
    if (isWhen(j)) {
      head = j;
      break;
    }
    if (((n.t1[j] as number) & (SUSP | HE)) !== 0 && !isPossessor(j)) return false;
  }
  // "touched her while they played": what stands before is what was done.
  if (head >= 0 && isIdle(head, i))
    for (let j = head - 1; j >= a; j--) if (((n.t1[j] as number) & ACT) !== 0) return true;
  let turn = head >= 0 && head - a <= 1 ? i : -1;
  for (let j = i + 1; j < b; j++) {
    if (turn < 0 && isWhen(j)) turn = j;
    if (turn < 0 && ((n.t1[j] as number) & (SUSP | HE)) !== 0) return false;
    if (turn >= 0 && j > turn && ((n.t1[j] as number) & ACT) !== 0) return true;
  }
  return false;
}

/** Nobody sends, shares or asks from a place to a cue. */
function isIdle(from: number, i: number): boolean {
  if (((n.t0[i] as number) & LIVE) !== 0) return false;
  for (let j = from; j <= i; j++) if (((n.t1[j] as number) & (SHAREV | SEND | CON | ASK)) !== 0) return false;
  return true;
}

const WHEN = new Set(['when', 'while', 'whilst', 'as', 'pan', 'tra']);
const WHEN_BEGINS = letterPairs('wh as pa tr');
const isWhen = (j: number): boolean =>
  ((n.t3[j] as number) & AND) !== 0 &&
  mayBegin(WHEN_BEGINS, n.s.start[j] as number) &&
  WHEN.has(n.text.slice(n.s.start[j], n.s.end[j]).toLowerCase());

/** "met at a festival, swapped Snaps": they met in a place, not there. */
export function metInPlace(a: number, i: number): boolean {
  const { s } = n;
  for (let j = a; j < i; j++)
    if (((n.t1[j] as number) & MEET) !== 0)
      for (let k = j + 1; k < i && (s.word[k] as number) - (s.lastWord[j] as number) <= 5; k++)
        if (((n.t1[k] as number) & PLACE) !== 0) return true;
  return false;
}

/** "exposed himself on Houseparty": done there, to be seen there. */
export function isDoneOn(i: number): boolean {
  const { s } = n;
  const p = before(i);
  if (p <= 0 || ((n.t3[p] as number) & VIA) === 0 || ((n.t0[i] as number) & (PLAT | VIDEO)) === 0)
    return false;
  return s.lastWord[p - 1] === (s.word[p] as number) - 1 && ((n.t1[p - 1] as number) & ACT) !== 0;
}

const DURING_BEGINS = letterPairs('du');

/** "during a Teams lesson": the lesson is where it was done. */
export function isDuring(i: number): boolean {
  if (((n.t0[i] as number) & (VIDEO | PLAT)) === 0) return false;
  const { s } = n;
  let w = (s.word[i] as number) - 1;
  for (let k = 0; k < 2 && w >= 0; k++, w--)
    if (
      mayBegin(DURING_BEGINS, s.wordStart[w] as number) &&
      n.text.slice(s.wordStart[w], s.wordEnd[w]).toLowerCase() === 'during'
    )
      return true;
  return false;
}
