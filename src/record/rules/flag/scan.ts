/** One pass over the text: words through the automaton, then phrases over words. Everything is numbers. */
import { type FlagTable, slotOf } from './compile.js';
import { CLASS, CLASSES, highClass } from './fold.js';

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
const LAST_LETTER = 26;

/** Words of a text, and the items (lexicon entries) found over them; arrays are kept and grow. */
export class Scan {
  wordCount = 0;
  itemCount = 0;
  sentences = 0;
  upperWords = 0;
  capitalWords = 0;
  lowerWords = 0;
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
}

/** The surfaces that stand for what is known by its shape: a handle, an address, an age. */
export const specialsOf = (table: FlagTable): Specials => ({
  handle: surfaceOf(table, 'zzhandle'),
  address: surfaceOf(table, 'zzmailaddr'),
  age: surfaceOf(table, 'zzage'),
});

function surfaceOf(table: FlagTable, word: string): number {
  const { cells } = table;
  let state = table.root;
  for (let i = 0; i < word.length; i++) {
    const slot = (state + (CLASSES[word.charCodeAt(i)] ?? 0)) * 2;
    if (cells[slot] !== state) return 0;
    state = cells[slot + 1] ?? 0;
  }
  return cells[state * 2] === state ? (cells[state * 2 + 1] ?? 0) : 0;
}

/** Reads a text into `into`. **Units**: offsets are UTF-16 units of the text. */
export function scan(text: string, table: FlagTable, specials: Specials, into: Scan): void {
  readWords(text, table, specials, into);
  readPhrases(table, into);
}

function readWords(text: string, table: FlagTable, specials: Specials, s: Scan): void {
  const { cells, root } = table;
  const length = text.length;
  let n = 0;
  let sentence = 0;
  let pending = AROUND.first as number;
  let i = 0;
  s.upperWords = s.capitalWords = s.lowerWords = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const c = code < 0x250 ? (CLASSES[code] as number) : highClass(code);
    if (c > LAST_WORD) {
      switch (c) {
        case CLASS.stop:
          if (isEnd(text, i)) {
            pending |= AROUND.first;
            if (n > 0) s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | AROUND.breakAfter;
          }
          break;
        case CLASS.newline:
          pending |= AROUND.first;
          break;
        case CLASS.comma:
        case CLASS.quote:
          pending |= AROUND.commaBefore;
          break;
        case CLASS.query:
          pending |= AROUND.queryBefore;
          if (n > 0 && s.wordEnd[n - 1] === i)
            s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | AROUND.queryAfter;
          break;
        case CLASS.open:
          pending |= AROUND.openBefore;
          break;
        case CLASS.close:
          if (n > 0) s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | AROUND.closeAfter;
          pending |= AROUND.commaBefore;
          break;
        case CLASS.colon:
          if (n > 0) s.wordAround[n - 1] = (s.wordAround[n - 1] as number) | AROUND.colonAfter;
          break;
        case CLASS.dash:
          if (isSpaced(text, i)) pending |= AROUND.commaBefore;
          else pending |= AROUND.dashBefore;
          break;
        default:
      }
      i++;
      continue;
    }
    // A word begins. The question mark that opens it belongs to it only when it touches it.
    if ((pending & AROUND.queryBefore) !== 0 && text.charCodeAt(i - 1) !== 63)
      pending = (pending & ~AROUND.queryBefore) | AROUND.first;
    const from = i;
    let state = root;
    let letters = 0;
    let shape = i > 0 && text.charCodeAt(i - 1) === 64 && !isWordBefore(text, i - 2) ? 1 : 0;
    let cls = c;
    while (true) {
      if (cls <= LAST_WORD) {
        if (cls <= LAST_LETTER) letters++;
        if (state !== 0) {
          const slot = (state + cls) * 2;
          state = cells[slot] === state ? (cells[slot + 1] as number) : 0;
        }
      } else if (cls === CLASS.apostrophe) {
        if (isPossessive(text, i)) break;
      } else if (cls === CLASS.underscore) {
        shape |= 1;
        state = 0;
      } else if (cls === CLASS.at && i + 1 < length && isWordBefore(text, i + 1)) {
        shape |= 2;
        state = 0;
      } else if (
        cls === CLASS.stop &&
        (shape & 3) !== 0 &&
        text.charCodeAt(i) === 46 &&
        isWordBefore(text, i + 1)
      ) {
        state = 0;
      } else break;
      i++;
      if (i >= length) break;
      const next = text.charCodeAt(i);
      cls = next < 0x250 ? (CLASSES[next] as number) : highClass(next);
    }
    let surface = 0;
    if (state !== 0 && cells[state * 2] === state) surface = cells[state * 2 + 1] as number;
    let around = pending;
    const first = text.charCodeAt(from);
    if (first >= 65 && first <= 90) {
      const second = from + 1 < i ? text.charCodeAt(from + 1) : 0;
      if (second >= 97 && second <= 122) {
        around |= AROUND.capital;
        s.capitalWords++;
      } else {
        around |= AROUND.upper;
        if (i - from > 3) s.upperWords++;
      }
    } else if (first >= 97 && first <= 122) s.lowerWords++;
    if (shape !== 0) surface = (shape & 2) !== 0 ? specials.address : specials.handle;
    else if (surface === 0 && letters > 0 && letters < i - from)
      surface = ageShape(text, from, i) ? specials.age : 0;
    if ((pending & AROUND.first) !== 0 && n > 0) sentence++;
    if (n >= s.surface.length) s.grow();
    s.surface[n] = surface;
    s.wordStart[n] = from;
    s.wordEnd[n] = i;
    s.wordAround[n] = around;
    s.wordSentence[n] = sentence;
    n++;
    pending = 0;
    if (i < length && cls === CLASS.apostrophe) {
      // "'s", "'ll": these letters belong to the word just read.
      i++;
      while (isWordBefore(text, i)) i++;
    }
  }
  s.wordCount = n;
  s.sentences = n > 0 ? sentence + 1 : 0;
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
  let n = 0;
  let w = 0;
  while (w < words) {
    const surface = s.surface[w] as number;
    if (surface === 0) {
      w++;
      continue;
    }
    let entry = loneEntry[surface] as number;
    let last = w;
    let state = phraseStart[surface] as number;
    let at = w + 1;
    while (state !== 0 && at < words && ((s.wordAround[at] as number) & SENTENCE_BREAK) === 0) {
      const next = s.surface[at] as number;
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
