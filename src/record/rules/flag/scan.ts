/** One pass over the text: words through the automaton, then phrases over words. Everything is numbers. */
import { type FlagTable, slotOf } from './compile.js';
import { CLASS, CLASSES, highClass } from './fold.js';
import { nameServices } from './unknown.js';

/** What stood around an item. */
export const AROUND = {
  upper: 1,
  capital: 2,
  queryBefore: 4,
  queryAfter: 8,
  openBefore: 16,
  closeAfter: 32,
  colonAfter: 64,
  commaBefore: 128,
  dashBefore: 256,
  first: 512,
  breakAfter: 1024,
} as const;

const LAST_WORD = 36;

/** Words of a text, and the items (lexicon entries) found over them; arrays are kept and grow. */
export class Scan {
  wordCount = 0;
  itemCount = 0;
  sentences = 0;
  upperWords = 0;
  capitalWords = 0;
  lowerWords = 0;
  /** Where the reading of an odd word stands. */
  state = 0;
  shape = 0;
  surface = new Int32Array(512);
  wordStart = new Int32Array(512);
  wordEnd = new Int32Array(512);
  wordAround = new Int32Array(512);
  wordSentence = new Int32Array(512);
  entry = new Int32Array(512);
  start = new Int32Array(512);
  end = new Int32Array(512);
  word = new Int32Array(512);
  lastWord = new Int32Array(512);
  around = new Int32Array(512);
  sentence = new Int32Array(512);

  grow(): void {
    const size = this.surface.length * 2;
    for (const key of GROWING) {
      const bigger = new Int32Array(size);
      bigger.set(this[key]);
      this[key] = bigger;
    }
  }
}

const GROWING = [
  'surface',
  'wordStart',
  'wordEnd',
  'wordAround',
  'wordSentence',
  'entry',
  'start',
  'end',
  'word',
  'lastWord',
  'around',
  'sentence',
] as const;

export interface Specials {
  readonly handle: number;
  readonly address: number;
  readonly age: number;
  /** A service that only its frame gives away: "messaged her on Padlet". */
  readonly service: number;
}

/** The surfaces that stand for what is known by its shape: a handle, an address, an age. */
export const specialsOf = (table: FlagTable): Specials => ({
  handle: surfaceOf(table, 'zzhandle'),
  address: surfaceOf(table, 'zzmailaddr'),
  age: surfaceOf(table, 'zzage'),
  service: surfaceOf(table, 'zzservice'),
});

function surfaceOf(table: FlagTable, word: string): number {
  const { cells } = table;
  let state = table.root;
  for (let i = 0; i < word.length; i++) {
    const c = CLASSES[word.charCodeAt(i)] ?? 0;
    const cell = cells[state + c] ?? 0;
    if ((cell & CLASS_BITS) !== c) return 0;
    state = cell >>> CLASS_SHIFT;
  }
  return surfaceAt(cells, state);
}

const CLASS_BITS = 63;
const CLASS_SHIFT = 6;

/** The surface of the word that ends in a state; 0: none does. */
function surfaceAt(cells: Int32Array, state: number): number {
  const cell = cells[state] as number;
  return (cell & CLASS_BITS) === 0 ? cell >>> CLASS_SHIFT : 0;
}

/** Reads a text into `into`. **Units**: offsets are UTF-16 units of the text. */
export function scan(text: string, table: FlagTable, specials: Specials, into: Scan): void {
  readWords(text, table, specials, into);
  nameServices(text, table, specials.service, into);
  readPhrases(table, into);
}

const SPACE = CLASS.space as number;

function readWords(text: string, table: FlagTable, specials: Specials, s: Scan): void {
  const { cells, root } = table;
  const length = text.length;
  // Held in hand: a field read through the object costs as much as the letter itself.
  let {
    surface: surfaces,
    wordStart: starts,
    wordEnd: ends,
    wordAround: arounds,
    wordSentence: sentences,
  } = s;
  const classes = CLASSES;
  let n = 0;
  let sentence = 0;
  let inSentence = 0;
  let pending = AROUND.first as number;
  let i = 0;
  s.upperWords = s.capitalWords = s.lowerWords = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    let c = code < HIGH ? (classes[code] as number) : highClass(code);
    if (c === SPACE) {
      i++;
      continue;
    }
    if (c > LAST_WORD) {
      pending = afterSign(text, i, c, s, n, pending);
      i++;
      continue;
    }
    // A question mark opens a word only when it touches it; otherwise it ended a sentence.
    if ((pending & AROUND.queryBefore) !== 0 && text.charCodeAt(i - 1) !== 63)
      pending = (pending & ~AROUND.queryBefore) | AROUND.first;
    const from = i;
    let state = root;
    do {
      const cell = cells[state + c] as number;
      if ((cell & CLASS_BITS) !== c) {
        state = 0;
        break;
      }
      state = cell >>> CLASS_SHIFT;
      if (++i >= length) break;
      const next = text.charCodeAt(i);
      c = next < HIGH ? (classes[next] as number) : highClass(next);
    } while (c <= LAST_WORD);
    // No word of ours any more: only its end matters.
    if (state === 0)
      do {
        if (++i >= length) break;
        const next = text.charCodeAt(i);
        c = next < HIGH ? (classes[next] as number) : highClass(next);
      } while (c <= LAST_WORD);
    let shape = from > 0 && text.charCodeAt(from - 1) === 64 && !isWordBefore(text, from - 2) ? 1 : 0;
    if (
      i < length &&
      c !== SPACE &&
      (c === CLASS.apostrophe || c === CLASS.underscore || c === CLASS.at || shape !== 0)
    ) {
      s.state = state;
      s.shape = shape;
      i = readOdd(text, i, cells, s);
      ({ state, shape } = s);
    }
    let surface = 0;
    if (state !== 0) surface = surfaceAt(cells, state);
    const first = text.charCodeAt(from);
    if (first >= 97) s.lowerWords++;
    else if (first >= 65) pending |= caseOf(text, from, i, s);
    if (shape !== 0) surface = (shape & 2) !== 0 ? specials.address : specials.handle;
    else if (surface === 0 && i - from <= 5 && ageShape(text, from, i)) surface = specials.age;
    if (++inSentence > LONGEST_SENTENCE) pending |= AROUND.first;
    if ((pending & AROUND.first) !== 0) {
      if (n > 0) sentence++;
      inSentence = 0;
    }
    if (n >= surfaces.length) {
      s.grow();
      ({
        surface: surfaces,
        wordStart: starts,
        wordEnd: ends,
        wordAround: arounds,
        wordSentence: sentences,
      } = s);
    }
    surfaces[n] = surface;
    starts[n] = from;
    ends[n] = i;
    arounds[n] = pending;
    sentences[n] = sentence;
    n++;
    pending = 0;
    if (i < length && isPossessiveMark(text, i)) {
      // "'s" belongs to the word just read; "'d" and "'ll" are words of their own.
      i++;
      if ((text.charCodeAt(i) | 32) === 115) i++;
    }
  }
  s.wordCount = n;
  s.sentences = n > 0 ? sentence + 1 : 0;
}

const HIGH = 0x250;
/** Words after which a sentence without a stop is cut: what governs stands nearer, and time stays linear. */
const LONGEST_SENTENCE = 200;

function isPossessiveMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 39 && code !== 0x2019 && code !== 96) return false;
  return isPossessive(text, at);
}

/** What a sign between words says of the word before and of the one to come. */
function afterSign(text: string, at: number, c: number, s: Scan, n: number, pending: number): number {
  switch (c) {
    case CLASS.stop:
      if (!isEnd(text, at)) return pending;
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
      return pending | (isSpaced(text, at) ? AROUND.commaBefore : AROUND.dashBefore);
    default:
      return pending;
  }
}

function mark(s: Scan, n: number, bit: number): void {
  if (n > 0) s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | bit;
}

/** A word with an apostrophe, an underscore or an at sign in it. */
function readOdd(text: string, start: number, cells: Int32Array, s: Scan): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const c = code < HIGH ? (CLASSES[code] as number) : highClass(code);
    if (c <= LAST_WORD) {
      if (s.state !== 0) {
        const cell = cells[s.state + c] as number;
        s.state = (cell & CLASS_BITS) === c ? cell >>> CLASS_SHIFT : 0;
      }
    } else if (c === CLASS.apostrophe) {
      if (isPossessive(text, i)) return i;
    } else if (c === CLASS.underscore) {
      s.shape |= 1;
      s.state = 0;
    } else if (c === CLASS.at && isWordBefore(text, i + 1)) {
      s.shape |= 2;
      s.state = 0;
    } else if (code === 46 && s.shape !== 0 && isWordBefore(text, i + 1)) s.state = 0;
    else return i;
    i++;
  }
  return i;
}

function caseOf(text: string, from: number, to: number, s: Scan): number {
  if (text.charCodeAt(from) > 90) return 0;
  const second = from + 1 < to ? text.charCodeAt(from + 1) : 0;
  if (second >= 97 && second <= 122) {
    s.capitalWords++;
    return AROUND.capital;
  }
  if (to - from > 3) s.upperWords++;
  return AROUND.upper;
}

function isWordBefore(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (code < 0x250 ? (CLASSES[code] as number) : highClass(code)) <= LAST_WORD;
}

/** A stop ends a sentence when white space or nothing follows. */
function isEnd(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46) return true;
  if (at + 1 >= text.length) return true;
  return !isWordBefore(text, at + 1);
}

const isSpaced = (text: string, at: number): boolean =>
  at > 0 && !isWordBefore(text, at - 1) && !isWordBefore(text, at + 1);

/** "'s", "'d", "'ll", "'ve", "'re", "'m" at the end of a word; "n't" is part of it. */
function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) | 32;
  if (next === 115 || next === 100 || next === 109) return !isWordBefore(text, at + 2);
  const second = text.charCodeAt(at + 2) | 32;
  if ((next === 108 && second === 108) || ((next === 118 || next === 114) && second === 101))
    return !isWordBefore(text, at + 3);
  return false;
}

/** F13, M6, 13yo, 14yr, 15F. */
function ageShape(text: string, from: number, to: number): boolean {
  const size = to - from;
  if (size < 2 || size > 5) return false;
  const first = text.charCodeAt(from) | 32;
  if ((first === 102 || first === 109) && size <= 3) return true;
  const digits = first >= 48 && first <= 57;
  const last = text.charCodeAt(to - 1) | 32;
  return digits && (last === 111 || last === 114 || last === 102 || last === 109 || last === 121);
}

const SENTENCE_BREAK = AROUND.first | AROUND.commaBefore | AROUND.openBefore;

function readPhrases(table: FlagTable, s: Scan): void {
  const { loneEntry, phraseStart, phraseKeys, phraseNext, phraseEntry, isDeterminer, surfaces } = table;
  const size = phraseKeys.length;
  const words = s.wordCount;
  const { surface: found, wordAround: around } = s;
  let n = 0;
  let w = 0;
  while (w < words) {
    const surface = found[w] as number;
    if (surface === 0) {
      w++;
      continue;
    }
    let entry = loneEntry[surface] as number;
    let last = w;
    let state = phraseStart[surface] as number;
    let at = w + 1;
    while (state !== 0 && at < words && ((around[at] as number) & SENTENCE_BREAK) === 0) {
      const next = found[at] as number;
      if (next === 0) break;
      const key = state * surfaces + next;
      let slot = slotOf(key, size);
      let to = 0;
      while (true) {
        const k = phraseKeys[slot] as number;
        if (k === key) {
          to = phraseNext[slot] as number;
          break;
        }
        if (k === 0) break;
        slot = (slot + 1) & (size - 1);
      }
      if (to !== 0) {
        state = to;
        if ((phraseEntry[state] as number) !== 0) {
          entry = phraseEntry[state] as number;
          last = at;
        }
      } else if (isDeterminer[next] === 0) break;
      at++;
    }
    if (entry !== 0) {
      if (n >= s.entry.length) s.grow();
      s.entry[n] = entry;
      s.start[n] = s.wordStart[w] as number;
      s.end[n] = s.wordEnd[last] as number;
      s.word[n] = w;
      s.lastWord[n] = last;
      s.around[n] = ((s.wordAround[w] as number) & ~LATE) | ((s.wordAround[last] as number) & LATE);
      s.sentence[n] = s.wordSentence[w] as number;
      n++;
    }
    w = last + 1;
  }
  s.itemCount = n;
}

const LATE = AROUND.queryAfter | AROUND.closeAfter | AROUND.colonAfter | AROUND.breakAfter;
