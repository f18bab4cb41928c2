/** When a cue stands to the offence: long ago, lately, afterwards. */
import { AFT, AGO, ASK, DET, GAPU, MEET, ONLINE0, RECR, SEND, SOON, TRAV } from './masks.js';
import type { Notes } from './notes.js';
import { numberAt } from './notes.js';
import { ROLE } from './roles.js';

const YEARS_LATER = 3;

/** The sentence stands years after the earliest year that the record names. */
export function laterYear(n: Notes, i: number): boolean {
  const { s } = n;
  const sentence = s.sentence[i] as number;
  let first = 9999;
  let here = 0;
  for (let w = 0; w < s.wordCount; w++) {
    if ((s.wordEnd[w] as number) - (s.wordStart[w] as number) !== 4) continue;
    const digit = n.text.charCodeAt(s.wordStart[w] as number);
    if (digit !== 49 && digit !== 50) continue;
    const year = numberAt(n.text, s.wordStart[w] as number, s.wordEnd[w] as number);
    if (year < 1940 || year > 2035) continue;
    if (year < first) first = year;
    if (s.wordSentence[w] === sentence && year > here) here = year;
  }
  return here - first >= YEARS_LATER && first !== 9999;
}

/** The next sentence goes on from the contact: "We agreed to meet", "He collected her". */
export function leadsOn(n: Notes, i: number): boolean {
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
export function metRole(n: Notes, i: number): number {
  if ((n.m2 & GAPU) !== 0) return ROLE.gap;
  const { s } = n;
  const sentence = s.sentence[i] as number;
  const soon = (n.m2 & (SOON | TRAV)) !== 0;
  let ago = hasYear(n, i);
  for (let j = i; j >= 0 && (s.sentence[j] as number) >= sentence - 2; j--)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  for (let j = i; j < s.itemCount && (s.sentence[j] as number) <= sentence + 2; j++)
    if (((n.t2[j] as number) & AGO) !== 0) ago = true;
  if (ago) return ROLE.past;
  return soon ? ROLE.offence : ROLE.gap;
}

export function hasYear(n: Notes, i: number): boolean {
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

export function afterLeft(n: Notes, i: number, a: number): boolean {
  for (let j = i - 1; j >= a; j--) if (((n.t2[j] as number) & AFT) !== 0) return true;
  const { s } = n;
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
