/** Words that may be a service or just a word: "Signal", "line", "Snap" the horse. */
import { isNoLetter, letterPairs, mayBePair } from './letter-pairs.js';
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { AROUND as SIGNS } from './scan.js';
import { before, clear, next } from './notes.js';
import { TEXT } from './units.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const AROUND = SIGNS;
const { AIGEN, AMB, AMBL, AMBX, BY, CON, CTX, DATING, HEDGE, MEET, PLAT, PLATG, SAY, SEND, SUSP, VIA } =
  masks;
const n = NOTES;
const TEXT_UNITS = TEXT;
const DASH = 45;

/** A short word with a capital in a sentence is a name: "Poss" no, "Ella" yes. */
const LONGEST_SHORT = 4;

/** Ambiguous words: a service or the plain word? */
export function resolve(): void {
  for (let k = 0; k < n.nameCount; k++) resolveOne(n.names[k] as number);
}

function resolveOne(i: number): void {
  const { s } = n;
  const a = n.t0[i] as number;
  const around = s.around[i] as number;
  const size = (s.end[i] as number) - (s.start[i] as number);
  if ((a & (AMB | AMBX | AMBL)) !== 0) {
    const shown = (around & (AROUND.upper | AROUND.capital)) !== 0;
    const service = isService(i, a, size, shown, around) ? PLAT : 0;
    n.t0[i] = (a & ~(AMB | AMBX | AMBL)) | service;
  }
  if ((a & (PLAT | PLATG)) !== 0 && isName(i)) clear(i);
  if (
    (a & AIGEN) !== 0 &&
    size <= 3 &&
    (size === 3 || (around & AROUND.upper) === 0 || n.text.charCodeAt((s.start[i] as number) + 1) > 90)
  )
    clear(i);
  if (!n.mixedCase || size > LONGEST_SHORT) return;
  if (
    size <= 3 &&
    ((n.t1[i] as number) & SUSP) !== 0 &&
    (around & AROUND.upper) === 0 &&
    isShortForm(n.text, s.start[i] as number, size)
  )
    n.t1[i] = (n.t1[i] as number) & ~SUSP;
  if (((n.t2[i] as number) & HEDGE) !== 0 && (around & AROUND.capital) !== 0 && (around & AROUND.first) === 0)
    clear(i);
}

export function isService(i: number, a: number, size: number, shown: boolean, around: number): boolean {
  const { s } = n;
  const p = before(i);
  const q = next(i);
  const via = p >= 0 && ((n.t3[p] as number) & VIA) !== 0;
  const ctx = q >= 0 && ((n.t3[q] as number) & CTX) !== 0;
  if ((around & AROUND.dashBefore) !== 0 && !via) return false;
  if ((a & AMBX) !== 0) return (around & AROUND.upper) !== 0 && ctx;
  if ((a & AMBL) !== 0)
    return (
      (around & AROUND.upper) !== 0 && n.mixedCase && (via || (p >= 0 && ((n.t3[p] as number) & BY) !== 0))
    );
  if ((around & AROUND.queryBefore) !== 0) return true;
  const ok = shown || !n.mixedCase;
  if (
    ((n.t3[i] as number) & DATING) !== 0 &&
    n.mixedCase &&
    (around & AROUND.capital) !== 0 &&
    (around & AROUND.first) === 0
  )
    return true;
  if (size <= 2) {
    if (via || ctx) return true;
    return (around & AROUND.upper) !== 0 && n.mixedCase;
  }
  if (via && ok) return p >= 0 && s.lastWord[p] === (s.word[i] as number) - 1;
  if (ctx && ok) return true;
  // Beside another service: "Snap, then Signal", "Insta & Signal".
  if (!ok) return false;
  for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
    if (s.sentence[j] !== s.sentence[i] || (s.word[i] as number) - (s.lastWord[j] as number) > 3) break;
    if (((n.t0[j] as number) & PLAT) !== 0) return shown && n.mixedCase;
  }
  const t = n.text.charCodeAt(s.start[i] as number);
  if (n.mixedCase && (around & AROUND.capital) !== 0 && (around & AROUND.first) === 0)
    return p >= 0
      ? ((n.t1[p] as number) & (CON | SEND | SAY | MEET)) !== 0 || t === 83
      : t === 83 && size <= 5;
  return false;
}

/** How far a name's frame reaches to each side. */
const FRAME_BEFORE = 40;
const FRAME_AFTER = 24;
/** The last two letters of what stands before a name ("surname", "named"), and the first two of what follows one. */
const ENDS_BEFORE = letterPairs('me ed mr rs ms ss dr og at se ny er it ub et is of as');
const BEGINS_AFTER = letterPairs('th st ro cl la av ho cr te co fa');

/** A surname, a nickname, a horse. */
export function isName(i: number): boolean {
  const { s, text } = n;
  const { units } = TEXT_UNITS;
  const from = s.start[i] as number;
  const to = s.end[i] as number;
  if (units[to] === DASH && isUpper(units[to + 1] as number)) return true;
  // Most names of services stand after a preposition: nothing to look for then.
  const p = before(i);
  const plain = p >= 0 && ((n.t3[p] as number) & VIA) !== 0;
  const after = (units[to + 1] as number) | 32;
  if (plain && (after < 97 || after > 122)) return false;
  return (!plain && isNamedBefore(text, from)) || isNamedAfter(text, to);
}

function isNamedBefore(text: string, from: number): boolean {
  const { units } = TEXT_UNITS;
  let at = from - 1;
  while (at > 0 && from - at < FRAME_BEFORE && isNoLetter(units[at] as number)) at--;
  if (at < 1 || !mayBePair(ENDS_BEFORE, units[at - 1] as number, units[at] as number)) return false;
  const left = text.slice(Math.max(0, from - FRAME_BEFORE), from).toLowerCase();
  return (
    /\b(surname|nicknamed|nickname|nick name|maiden name|mr|mrs|ms|miss|dr|dog|cat|horse|pony|hamster|rabbit|pub|street|boat)(\s+(is|of|was|called|named|known as))*\s+["'\u2018\u201c]?$/u.test(
      left,
    ) ||
    /\b(dog|cat|horse|pony|hamster|rabbit|puppy|pet|boat|teddy|pub|bar|cafe|café|club|hostel|house|brother|sister|friend|man|boy|girl|lad|pupil|male|known|knows him|answers to)\s+(called|named|as|nicknamed|by the nickname)\s+["'\u2018\u201c]?$/u.test(
      left,
    )
  );
}

function isNamedAfter(text: string, to: number): boolean {
  const { units } = TEXT_UNITS;
  let at = to;
  while (at < text.length && at - to < FRAME_AFTER && isNoLetter(units[at] as number)) at++;
  return (
    mayBePair(BEGINS_AFTER, units[at] as number, units[at + 1] as number) &&
    /^\s*["'\u2019\u201d]?,?\s*(the (dog|cat|horse|pony|hamster|rabbit|puppy|boat|barge)|street|road|close|lane|avenue|house|crescent|terrace|cottage|farm)\b/iu.test(
      text.slice(to, to + FRAME_AFTER),
    )
  );
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** "off", "sus", "su", "acc" in lower case are no person. */
const isShortForm = (text: string, at: number, size: number): boolean => {
  const word = text.slice(at, at + size).toLowerCase();
  return word === 'off' || word === 'su' || word === 'sus' || word === 'acc' || word === 'offs';
};
