import { CLASS, CLASSES, LAST_WORD } from './fold.js';
import { OddWord, isPossessive, isPossessiveMark, isWord } from './odd-word.js';
import { readRuns } from './runs.js';
import { AROUND, SCAN } from './scan.js';
import type { Specials } from './specials.js';
import { TEXT } from './units.js';
import { HAS_FIGURE, SECOND, hashWord } from './word-hash.js';
import {
  BIT_OF_WORD,
  LEAST_OF_SLIP,
  OF_MOVE,
  SURFACE_BITS,
  WORD_OF_BIT,
  type WordTable,
  slipAt,
} from './word-table.js';

// An imported constant is looked up each time it is met; in a loop over every word that is felt.
const s = SCAN;
const text = TEXT;
const classes = CLASSES;
const K2 = SECOND | 0;
const SURFACE = SURFACE_BITS;
const MOVE = OF_MOVE;
const { stop: STOP, query: QUERY, dash: DASH } = CLASS;
const { first: OPENS, queryBefore: QUERY_BEFORE } = AROUND;
const OPENS_SHIFT = Math.log2(AROUND.first) | 0;
const CAPITAL_SHIFT = Math.log2(AROUND.capital) | 0;
const STOP_UNIT = 46;
/** 1 for the signs that may stand inside a word, by code unit. */
const ODD = CLASSES.map((c) => Number(c === CLASS.apostrophe || c === CLASS.underscore || c === CLASS.at));
const QUERY_SIGN = 63;
const AT_UNIT = 64;

/** Words after which a sentence without a stop is cut: what governs stands nearer, and time stays linear. */
const LONGEST_SENTENCE = 200;

/** What each sign says of the word to come, and of the word before. */
const ADDS = new Int32Array(64);
const MARKS = new Int32Array(64);
ADDS[CLASS.newline] = AROUND.first;
ADDS[CLASS.comma] = ADDS[CLASS.quote] = AROUND.commaBefore;
ADDS[CLASS.open] = AROUND.openBefore;
MARKS[CLASS.close] = AROUND.closeAfter;
MARKS[CLASS.colon] = AROUND.colonAfter;

/**
 * What reads the words of the text that is laid out, by a table. Three walks, each over few arrays: one
 * that does it all has more in hand than the processor can hold.
 * **Units**: offsets are UTF-16 units.
 */
export function wordReader(table: WordTable, specials: Specials): () => void {
  const lookUp = lookerUp(table, specials);
  return () => {
    const runs = readRuns();
    s.need(2 * runs + 2);
    s.signs = 0;
    s.unknownCount = 0;
    join(runs);
    const { wordCount: count } = s;
    for (let n = 0; n < count; n++) {
      const from = s.wordStart[n] as number;
      hashWord(n, from, ((s.wordEnd[n] as number) - from) | 0);
      lookUp(n);
    }
    oddWords(lookUp, specials);
    // Two words are looked ahead.
    s.surface[count] = s.surface[count + 1] = 0;
    cases();
  };
}

/** Words with a sign in them, as found while joining: which, both halves of the hash, and the shape; −1: no shape. */
const ODD_WORDS: number[] = [];
const ODD_WORD = new OddWord();
const FIELDS = 4;

const CLASS_BITS = 6;
/** What is said of the word before stands above what is said of the word to come; at the top: ask `signs`. */
const MARKS_SHIFT = 12;
const SAID = (1 << MARKS_SHIFT) - 1;
const ASK_SHIFT = 30;

/** What two classes side by side say, when the first touches the word before and the second the word to come. */
const BETWEEN = between();

/** One sign alone stands as twice itself. What depends on more than its class is asked of `signs`. */
function between(): Int32Array {
  const said = new Int32Array(1 << (2 * CLASS_BITS));
  const asks = (c: number): boolean =>
    c <= LAST_WORD || c === DASH || c === QUERY || c === CLASS.at || c === CLASS.underscore;
  for (let a = 0; a < 1 << CLASS_BITS; a++)
    for (let b = 0; b < 1 << CLASS_BITS; b++) {
      const adds = (ADDS[a] as number) | (ADDS[b] as number) | (a === STOP ? OPENS : 0);
      const marks = (MARKS[a] as number) | (MARKS[b] as number) | (a === STOP ? AROUND.breakAfter : 0);
      const isAsked = asks(a) || asks(b) || b === STOP;
      said[(a << CLASS_BITS) | b] = isAsked ? 1 << ASK_SHIFT : adds | (marks << MARKS_SHIFT);
    }
  return said;
}

/** Runs become words: where a sign stands inside one, two runs or more are joined. The signs around are noted. */
function join(runs: number): void {
  const { units, bounds } = text;
  const { wordStart: starts, wordEnd: ends, wordAround: arounds } = s;
  ODD_WORDS.length = 0;
  let n = 0;
  let pending: number = OPENS;
  let said = 0;
  // Up to where the text is read.
  let read = 0;
  for (let k = 0; k < runs; k++) {
    const from = bounds[k << 1] as number;
    let to = bounds[(k << 1) + 1] as number;
    // Part of an odd word that is read already.
    if (from < read) continue;
    let isHandle = 0;
    const touching = classes[units[read] as number] as number;
    const opening = classes[units[Math.max(from - 1, 0)] as number] as number;
    const pair = BETWEEN[(touching << CLASS_BITS) | opening] as number;
    // Nearly always one sign or two stand between: no guess is made which.
    if ((from - read - 1) >>> 1 === 0 && pair >>> ASK_SHIFT === 0) {
      pending |= pair & SAID;
      said |= pair;
      if (n > 0) arounds[n - 1] = (arounds[n - 1] as number) | (pair >>> MARKS_SHIFT);
    } else {
      pending = signs(read, from, n, pending) | 0;
      // A question mark opens a word only when it touches it; otherwise it ended a sentence.
      if ((pending & QUERY_BEFORE) !== 0 && units[from - 1] !== QUERY_SIGN)
        pending = (pending & ~QUERY_BEFORE) | OPENS;
      isHandle = from > 0 && units[from - 1] === AT_UNIT && !isWord(units, from - 2) ? 1 : 0;
    }
    read = to;
    if ((isHandle | (ODD[units[to] as number] as number)) !== 0) {
      ODD_WORD.read(from, to, isHandle !== 0);
      to = ODD_WORD.to;
      read = afterPossessive(units, to) | 0;
      noteOdd(n);
    }
    starts[n] = from;
    ends[n] = to;
    arounds[n] = pending;
    n++;
    pending = 0;
  }
  s.signs |= (said & SAID) | (said >>> MARKS_SHIFT);
  // What stands after the last word still says something of it.
  s.wordCount = n;
  signs(read, text.length, n, pending);
}

function noteOdd(n: number): void {
  const { shape, isUnknowable, word } = ODD_WORD;
  ODD_WORDS.push(n, word.first, word.second, shape !== 0 || isUnknowable ? shape : -1);
}

/** The signs from a place up to the next word: what they say of it, and of the word before. */
function signs(from: number, to: number, n: number, before: number): number {
  const { units } = text;
  const { wordAround: arounds } = s;
  let pending = before;
  let marks = 0;
  for (let at = from; at < to; at++) {
    const c = classes[units[at] as number] as number;
    pending |= ADDS[c] as number;
    marks |= MARKS[c] as number;
    if (c === STOP) {
      if (units[at] === STOP_UNIT && isWord(units, at + 1)) continue;
      marks |= AROUND.breakAfter;
      pending |= OPENS;
    } else if (c === DASH) pending |= isSpaced(units, at) ? AROUND.commaBefore : AROUND.dashBefore;
    else if (c === QUERY) {
      if (n > 0 && s.wordEnd[n - 1] === at) marks |= AROUND.queryAfter;
      pending |= QUERY_BEFORE;
    }
  }
  if (n > 0) arounds[n - 1] = (arounds[n - 1] as number) | marks;
  s.signs |= pending | marks;
  return pending;
}

/** "'s" belongs to the word just read; "'d" and "'ll" are words of their own. */
function afterPossessive(units: Uint16Array, at: number): number {
  if (!isPossessiveMark(units[at] as number) || !isPossessive(units, at)) return at;
  return ((units[at + 1] as number) | 32) === 115 ? at + 2 : at + 1;
}

/** The surface of a word: its one place is looked at, and what does not fit is masked away. */
function lookerUp(table: WordTable, { age }: Specials): (n: number) => void {
  const { words, moves, wordShift: shift } = table;
  return (n) => {
    const first = s.firsts[n] as number;
    const second = s.seconds[n] as number;
    const at = (Math.imul(first ^ (moves[second >>> MOVE] as number), K2) >>> shift) << 1;
    const held = words[at + 1] as number;
    const isOther = ((words[at] as number) ^ first) | ((held ^ second) & ~SURFACE);
    s.surface[n] = (held & SURFACE) === 0 || isOther !== 0 ? unknown(n, table, age) : held & SURFACE;
  };
}

/** Words with a sign in them: their hash was reckoned without it, or their shape says what they are. */
function oddWords(lookUp: (n: number) => void, specials: Specials): void {
  for (let i = 0; i < ODD_WORDS.length; i += FIELDS) {
    const n = ODD_WORDS[i] as number;
    const shape = ODD_WORDS[i + 3] as number;
    s.firsts[n] = ODD_WORDS[i + 1] as number;
    s.seconds[n] = ODD_WORDS[i + 2] as number;
    if (shape < 0) lookUp(n);
    else if (shape === 0) s.surface[n] = noteUnknown(n);
    else s.surface[n] = (shape & 2) !== 0 ? specials.address : specials.handle;
  }
}

/** A word that is in no table as it stands: the one it is a slip of, or an age; 0: neither. */
function unknown(n: number, table: WordTable, age: number): number {
  const { units } = text;
  const from = s.wordStart[n] as number;
  const to = s.wordEnd[n] as number;
  const second = s.seconds[n] as number;
  // A slip has letters only, and enough of them: most unknown words need no look into memory that is far.
  if (to - from >= LEAST_OF_SLIP && (second & HAS_FIGURE) === 0) {
    const bits = table.mayBeSlip[second >>> WORD_OF_BIT] as number;
    const slip =
      ((bits >>> ((second >>> BIT_OF_WORD) & 31)) & 1) === 0
        ? 0
        : slipAt(table.slips, table.slipShift, s.firsts[n] as number, second);
    return slip === 0 ? noteUnknown(n) : slip;
  }
  return ageShape(units, from, to) ? age : noteUnknown(n);
}

/** Whether it is a service its frame will say (unknown.ts). **Shape**: gives 0, the surface of what nobody knows. */
function noteUnknown(n: number): number {
  s.unknown[s.unknownCount++] = n;
  return 0;
}

/** With which case each word begins, and in which sentence it stands. */
function cases(): void {
  const { units } = text;
  const { wordStart: starts, wordEnd: ends, wordAround: arounds, wordSentence: sentences } = s;
  const count = s.wordCount | 0;
  let sentence = 0;
  let inSentence = 0;
  let upperWords = 0;
  let capitalWords = 0;
  let lowerWords = 0;
  for (let n = 0; n < count; n++) {
    const from = starts[n] as number;
    const letter = units[from] as number;
    const next = units[from + 1] as number;
    // In figures: a branch would be guessed wrong at every name.
    const isCapital = ~((letter - 65) | (90 - letter)) >>> 31;
    const isLowerNext = ~((next - 97) | (122 - next)) >>> 31;
    lowerWords = (lowerWords + ((96 - letter) >>> 31)) | 0;
    capitalWords = (capitalWords + (isCapital & isLowerNext)) | 0;
    upperWords = (upperWords + (isCapital & ~isLowerNext & ((from + 3 - (ends[n] as number)) >>> 31))) | 0;
    inSentence = (inSentence + 1) | 0;
    const around =
      (arounds[n] as number) |
      ((isCapital & isLowerNext) << CAPITAL_SHIFT) |
      (isCapital & ~isLowerNext) |
      (((LONGEST_SENTENCE - inSentence) >>> 31) << OPENS_SHIFT);
    arounds[n] = around;
    const opens = (around >>> OPENS_SHIFT) & 1;
    sentence = (sentence + (opens & ((0 - n) >>> 31))) | 0;
    inSentence &= opens - 1;
    sentences[n] = sentence;
  }
  s.upperWords = upperWords;
  s.capitalWords = capitalWords;
  s.lowerWords = lowerWords;
  s.sentences = count > 0 ? sentence + 1 : 0;
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
