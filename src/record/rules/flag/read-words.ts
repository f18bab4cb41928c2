/**
 * The words of a text: where each begins and ends, which surface it is, and what signs stand around it. A word's hash is
 * reckoned while its end is looked for, so that nothing is read twice.
 */
import { CLASS, CLASSES } from './fold.js';
import { isPossessive, isPossessiveMark, isWord, readOdd } from './odd-word.js';
import type { Specials } from './read-text.js';
import { AROUND, type Scan } from './scan.js';
import {
  BIT_OF_WORD,
  FIRST,
  LEAST_OF_SLIP,
  SECOND,
  SURFACE_BITS,
  WORD_OF_BIT,
  type WordTable,
  surfaceAt,
} from './word-table.js';

// An imported constant is looked up each time it is met; in a loop over every letter that is felt.
const [K1, K2, SURFACE, LEAST_SLIP] = [FIRST | 0, SECOND | 0, SURFACE_BITS, LEAST_OF_SLIP];
const { space: SPACE, apostrophe: APOSTROPHE, underscore: UNDERSCORE, at: AT_SIGN } = CLASS;
const { first: OPENS, queryBefore: QUERY_BEFORE, upper: UPPER, capital: CAPITAL } = AROUND;
const LAST_WORD = 36;
const QUERY_SIGN = 63;
const AT_UNIT = 64;

/** Words after which a sentence without a stop is cut: what governs stands nearer, and time stays linear. */
const LONGEST_SENTENCE = 200;

export interface Spread {
  /** The text's units and four zeros. */
  readonly units: Uint16Array;
  readonly length: number;
}

export function readWords({ units, length }: Spread, table: WordTable, specials: Specials, s: Scan): void {
  const classes = CLASSES;
  const { words, wordShift } = table;
  const lastSlot = words.length - 1;
  // Held in hand: a field read through the object costs as much as the letter itself.
  let { surface: surfaces, wordStart: starts, wordEnd: ends } = s;
  let { wordAround: arounds, wordSentence: sentences } = s;
  let [n, sentence, inSentence, i] = [0, 0, 0, 0];
  let [upperWords, capitalWords, lowerWords] = [0, 0, 0];
  let pending: number = OPENS;
  while (i < length) {
    let c = classes[units[i] as number] as number;
    if (c > LAST_WORD) {
      if (c !== SPACE) pending = afterSign(units, i, { c, length, n, s, pending });
      i++;
      continue;
    }
    // A question mark opens a word only when it touches it; otherwise it ended a sentence.
    if ((pending & QUERY_BEFORE) !== 0 && units[i - 1] !== QUERY_SIGN)
      pending = (pending & ~QUERY_BEFORE) | OPENS;
    const from = i;
    let [h1, h2] = [0, 0];
    // Past the text stand zeros, which are no letters.
    do {
      h1 = Math.imul(h1 ^ c, K1);
      h2 = Math.imul(h2 + c, K2);
      c = classes[units[++i] as number] as number;
    } while (c <= LAST_WORD);
    let shape = 0;
    let isKnowable = true;
    const isHandle = from > 0 && units[from - 1] === AT_UNIT;
    if (c !== SPACE || isHandle) {
      shape = isHandle && !isWord(units, from - 2) ? 1 : 0;
      if (
        i < length &&
        c !== SPACE &&
        (c === APOSTROPHE || c === UNDERSCORE || c === AT_SIGN || shape !== 0)
      ) {
        s.hashFirst = h1;
        s.hashSecond = h2;
        s.isKnowable = true;
        s.shape = shape;
        i = readOdd(units, i, length, s);
        c = classes[units[i] as number] as number;
        ({ hashFirst: h1, hashSecond: h2, isKnowable, shape } = s);
      }
    }
    const first = units[from] as number;
    if (first >= 97) lowerWords++;
    else if (first >= 65 && first <= 90) {
      const second = i > from + 1 ? (units[from + 1] as number) : 0;
      if (second >= 97 && second <= 122) {
        capitalWords++;
        pending |= CAPITAL;
      } else {
        if (i - from > 3) upperWords++;
        pending |= UPPER;
      }
    }
    let surface = 0;
    if (shape !== 0) surface = (shape & 2) !== 0 ? specials.address : specials.handle;
    else {
      if (isKnowable) {
        let at = (h1 >>> wordShift) << 1;
        let held = words[at + 1] as number;
        while ((held & SURFACE) !== 0) {
          if (words[at] === h1 && ((held ^ h2) & ~SURFACE) === 0) {
            surface = held & SURFACE;
            break;
          }
          at = (at + 2) & lastSlot;
          held = words[at + 1] as number;
        }
        if (surface === 0 && i - from >= LEAST_SLIP) surface = slipAt(table, h1, h2);
      }
      if (surface === 0 && i - from <= 5 && ageShape(units, from, i)) surface = specials.age;
    }
    if (++inSentence > LONGEST_SENTENCE) pending |= OPENS;
    if ((pending & OPENS) !== 0) {
      if (n > 0) sentence++;
      inSentence = 0;
    }
    if (n >= surfaces.length) {
      s.grow();
      ({ surface: surfaces, wordStart: starts, wordEnd: ends } = s);
      ({ wordAround: arounds, wordSentence: sentences } = s);
    }
    surfaces[n] = surface;
    starts[n] = from;
    ends[n] = i;
    arounds[n] = pending;
    sentences[n] = sentence;
    n++;
    pending = 0;
    if (c === SPACE) i++;
    else if (c === APOSTROPHE && isPossessiveMark(units[i] as number) && isPossessive(units, i)) {
      // "'s" belongs to the word just read; "'d" and "'ll" are words of their own.
      i++;
      if (((units[i] as number) | 32) === 115) i++;
    }
  }
  s.upperWords = upperWords;
  s.capitalWords = capitalWords;
  s.lowerWords = lowerWords;
  s.wordCount = n;
  s.sentences = n > 0 ? sentence + 1 : 0;
}

function slipAt({ mayBeSlip, slips, slipShift }: WordTable, first: number, second: number): number {
  const bits = mayBeSlip[second >>> WORD_OF_BIT] as number;
  if (((bits >>> ((second >>> BIT_OF_WORD) & 31)) & 1) === 0) return 0;
  return surfaceAt(slips, slipShift, first, second);
}

interface Sign {
  readonly c: number;
  readonly length: number;
  readonly n: number;
  readonly s: Scan;
  readonly pending: number;
}

/** What a sign between words says of the word before and of the one to come. */
function afterSign(units: Uint16Array, at: number, { c, length, n, s, pending }: Sign): number {
  switch (c) {
    case CLASS.stop:
      if (units[at] === 46 && at + 1 < length && isWord(units, at + 1)) return pending;
      mark(s, n, AROUND.breakAfter);
      return pending | AROUND.first;
    case CLASS.newline:
      return pending | AROUND.first;
    case CLASS.comma:
    case CLASS.quote:
      return pending | AROUND.commaBefore;
    case CLASS.query:
      if (n > 0 && s.wordEnd[n - 1] === at) mark(s, n, AROUND.queryAfter);
      return pending | AROUND.queryBefore;
    case CLASS.open:
      return pending | AROUND.openBefore;
    case CLASS.close:
      mark(s, n, AROUND.closeAfter);
      return pending;
    case CLASS.colon:
      mark(s, n, AROUND.colonAfter);
      return pending;
    case CLASS.dash:
      return pending | (isSpaced(units, at) ? AROUND.commaBefore : AROUND.dashBefore);
    default:
      return pending;
  }
}

function mark(s: Scan, n: number, bit: number): void {
  if (n > 0) s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | bit;
}

const isSpaced = (units: Uint16Array, at: number): boolean =>
  at > 0 && !isWord(units, at - 1) && !isWord(units, at + 1);

/** F13, M6, 13yo, 14yr, 15F. */
function ageShape(units: Uint16Array, from: number, to: number): boolean {
  const size = to - from;
  if (size < 2 || size > 5) return false;
  const first = (units[from] as number) | 32;
  if ((first === 102 || first === 109) && size <= 3) return true;
  if (first < 48 || first > 57) return false;
  const last = (units[to - 1] as number) | 32;
  return last === 111 || last === 114 || last === 102 || last === 109 || last === 121;
}
