import { CLASS, CLASSES } from './fold.js';
import { type OddState, isPossessive, isPossessiveMark, isWord, readOdd } from './odd-word.js';
import type { Specials } from './read-text.js';
import { Runs } from './runs.js';
import { AROUND, type Scan } from './scan.js';
import {
  BIT_OF_WORD,
  LEAST_OF_SLIP,
  SECOND,
  SURFACE_BITS,
  WORD_OF_BIT,
  type WordTable,
  slipAt,
} from './word-table.js';

// An imported constant is looked up each time it is met; in a loop over every letter that is felt.
const K2 = SECOND | 0;
const SURFACE = SURFACE_BITS;
const LONGEST_NO_SLIP = LEAST_OF_SLIP - 1;
const LONGEST_AGE = 5;
const { apostrophe: APOSTROPHE, stop: STOP, query: QUERY, dash: DASH } = CLASS;
const STOP_UNIT = 46;
/** 1 for the signs that may stand inside a word. */
const ODD = Uint8Array.from({ length: 64 }, (_, c) =>
  Number(c === CLASS.apostrophe || c === CLASS.underscore || c === CLASS.at),
);
const { first: OPENS, queryBefore: QUERY_BEFORE, upper: UPPER, capital: CAPITAL } = AROUND;
const QUERY_SIGN = 63;
const AT_UNIT = 64;
const BLANK = 32;

/** Words after which a sentence without a stop is cut: what governs stands nearer, and time stays linear. */
const LONGEST_SENTENCE = 200;

export interface Spread {
  /** The text's units and four zeros. */
  readonly units: Uint16Array;
  readonly length: number;
}

/** 1 for what an age may begin with: a figure, f or m. */
const AGE_FIRST = Uint8Array.from({ length: 128 }, (_, code) =>
  Number((code >= 48 && code <= 57) || (code | 32) === 102 || (code | 32) === 109),
);
/** What each sign says of the word to come, and of the word before. */
const ADDS = new Int32Array(64);
const MARKS = new Int32Array(64);
ADDS[CLASS.newline] = AROUND.first;
ADDS[CLASS.comma] = ADDS[CLASS.quote] = AROUND.commaBefore;
ADDS[CLASS.open] = AROUND.openBefore;
MARKS[CLASS.close] = AROUND.closeAfter;
MARKS[CLASS.colon] = AROUND.colonAfter;
const RUNS = new Runs();
const STATE: OddState = new Int32Array(4);

export function readWords({ units, length }: Spread, table: WordTable, specials: Specials, s: Scan): void {
  const classes = CLASSES;
  const { words, wordShift, mayBeSlip } = table;
  const runs = RUNS.read(units, length);
  const { starts: runStarts, ends: runEnds, firsts, seconds } = RUNS;
  s.need(runs + 1);
  const { surface: surfaces, wordStart: starts, wordEnd: ends } = s;
  const { wordAround: arounds, wordSentence: sentences } = s;
  const { known } = s;
  let knownCount = 0;
  let n = 0;
  let sentence = 0;
  let inSentence = 0;
  let upperWords = 0;
  let capitalWords = 0;
  let lowerWords = 0;
  let pending: number = OPENS;
  // Up to where the text is read.
  let read = 0;
  for (let k = 0; k < runs; k++) {
    const from = runStarts[k] as number;
    // Part of an odd word that is read already.
    if (from < read) continue;
    let shape = 0;
    if (from !== read + 1 || units[read] !== BLANK) {
      for (let at = read; at < from; at++) {
        const c = classes[units[at] as number] as number;
        pending |= ADDS[c] as number;
        if (n > 0) arounds[n - 1] = (arounds[n - 1] as number) | (MARKS[c] as number);
        if (c === STOP || c === QUERY || c === DASH) pending = (pending | afterSign(units, at, n, s)) & 0xffff;
      }
      // A question mark opens a word only when it touches it; otherwise it ended a sentence.
      if ((pending & QUERY_BEFORE) !== 0 && units[from - 1] !== QUERY_SIGN)
        pending = (pending & ~QUERY_BEFORE) | OPENS;
      if (from > 0 && units[from - 1] === AT_UNIT && !isWord(units, from - 2)) shape = 1;
    }
    let to = runEnds[k] as number;
    let first = firsts[k] as number;
    let second = seconds[k] as number;
    let unknowable = 0;
    let c = classes[units[to] as number] as number;
    if ((shape | (ODD[c] as number)) !== 0) {
      STATE[0] = first;
      STATE[1] = second;
      STATE[2] = shape;
      STATE[3] = 0;
      to = readOdd(units, to, length, STATE) | 0;
      c = classes[units[to] as number] as number;
      first = STATE[0] as number;
      second = STATE[1] as number;
      shape = STATE[2] as number;
      unknowable = STATE[3] as number;
    }
    // Which case a word begins with, in figures: a branch would be guessed wrong at every name.
    const letter = units[from] as number;
    const next = units[from + 1] as number;
    const isCapital = (((letter - 65) | (90 - letter)) >>> 31) ^ 1;
    const isLowerNext = (((next - 97) | (122 - next)) >>> 31) ^ 1;
    lowerWords += (96 - letter) >>> 31;
    capitalWords += isCapital & isLowerNext;
    upperWords += isCapital & ~isLowerNext & ((from + 3 - to) >>> 31);
    pending |= (isCapital * CAPITAL & -isLowerNext) | (isCapital * UPPER & (isLowerNext - 1));
    // Both places are looked at, and what does not fit is masked away: no guess whether the word is known.
    const one = (first >>> wordShift) << 1;
    const other = (Math.imul(first, K2) >>> wordShift) << 1;
    const a = words[one + 1] as number;
    const b = words[other + 1] as number;
    const notOne = ((words[one] as number) ^ first) | ((a ^ second) & ~SURFACE);
    const notOther = ((words[other] as number) ^ first) | ((b ^ second) & ~SURFACE);
    let surface = (a & SURFACE & ~((notOne | (0 - notOne)) >> 31)) | (b & SURFACE & ~((notOther | (0 - notOther)) >> 31));
    const bit = ((mayBeSlip[second >>> WORD_OF_BIT] as number) >>> ((second >>> BIT_OF_WORD) & 31)) & 1;
    if ((bit & ((surface - 1) >>> 31) & ((LONGEST_NO_SLIP - to + from) >>> 31)) !== 0)
      surface = slipAt(table.slips, table.slipShift, first, second) | 0;
    if ((shape | unknowable) !== 0)
      surface = (shape === 0 ? 0 : (shape & 2) !== 0 ? specials.address : specials.handle) | 0;
    else if (
      ((surface - 1) & (to - from - LONGEST_AGE - 1) & -(AGE_FIRST[letter & 127] as number)) < 0 &&
      ageShape(units, from, to)
    )
      surface = specials.age | 0;
    pending |= ((LONGEST_SENTENCE - ++inSentence) >>> 31) * OPENS;
    const opens = (pending & OPENS) === 0 ? 0 : 1;
    sentence += opens & ((0 - n) >>> 31);
    inSentence &= opens - 1;
    surfaces[n] = surface;
    known[knownCount] = n;
    knownCount += (0 - surface) >>> 31;
    starts[n] = from;
    ends[n] = to;
    arounds[n] = pending;
    sentences[n] = sentence;
    n++;
    pending = 0;
    read = to;
    if (c === APOSTROPHE && isPossessiveMark(units[to] as number) && isPossessive(units, to)) {
      // "'s" belongs to the word just read; "'d" and "'ll" are words of their own.
      read++;
      if (((units[read] as number) | 32) === 115) read++;
    }
  }
  // What stands after the last word still says something of it.
  for (let at = read; at < length; at++) {
    const c = classes[units[at] as number] as number;
    pending |= ADDS[c] as number;
    if (n > 0) arounds[n - 1] = (arounds[n - 1] as number) | (MARKS[c] as number);
    if (c === STOP || c === QUERY || c === DASH) pending = (pending | afterSign(units, at, n, s)) & 0xffff;
  }
  s.upperWords = upperWords;
  s.capitalWords = capitalWords;
  s.lowerWords = lowerWords;
  surfaces[n] = 0;
  s.knownCount = knownCount;
  s.wordCount = n;
  s.sentences = n > 0 ? sentence + 1 : 0;
}

/** A stop ends a sentence when no letter follows; a question mark, when a word is touched; a dash by its spaces. */
function afterSign(units: Uint16Array, at: number, n: number, s: Scan): number {
  const c = CLASSES[units[at] as number] as number;
  if (c === STOP) {
    if (units[at] === STOP_UNIT && isWord(units, at + 1)) return 0;
    mark(s, n, AROUND.breakAfter);
    return OPENS;
  }
  if (c === DASH) return isSpaced(units, at) ? AROUND.commaBefore : AROUND.dashBefore;
  if (n > 0 && s.wordEnd[n - 1] === at) mark(s, n, AROUND.queryAfter);
  return QUERY_BEFORE;
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
