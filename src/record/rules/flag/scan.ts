/** What is found in a text: its words, then the items over them. Everything is numbers. */

import { ROOM_AT_FIRST, roomFor } from './room.js';

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

const ARRAYS = [
  'firsts',
  'seconds',
  'surface',
  'wordStart',
  'wordEnd',
  'wordAround',
  'wordSentence',
  'unknown',
  'entry',
  'start',
  'end',
  'word',
  'lastWord',
  'around',
  'sentence',
] as const;

const AT_FIRST = roomFor(ARRAYS, ROOM_AT_FIRST);

/**
 * The words of a text, and the items (lexicon entries) found over them, with what each turned out to be. There is one,
 * `SCAN`, and its arrays are replaced only for a text of monstrous length: a loop over arrays that are known for good
 * takes a third of the time of one over arrays that are handed over, because the compiler need not ask what they are.
 */
export class Scan {
  wordCount = 0;
  itemCount = 0;
  sentences = 0;
  upperWords = 0;
  capitalWords = 0;
  lowerWords = 0;
  /** All signs of the text together, as they may stand around its words. */
  signs = 0;
  /** Words that no table knows. */
  unknownCount = 0;
  #size = ROOM_AT_FIRST;
  /** The two halves of each word's hash. */
  firsts = AT_FIRST.firsts;
  seconds = AT_FIRST.seconds;
  surface = AT_FIRST.surface;
  wordStart = AT_FIRST.wordStart;
  wordEnd = AT_FIRST.wordEnd;
  wordAround = AT_FIRST.wordAround;
  wordSentence = AT_FIRST.wordSentence;
  /** Which words no table knows, some of them twice. */
  unknown = AT_FIRST.unknown;
  entry = AT_FIRST.entry;
  start = AT_FIRST.start;
  end = AT_FIRST.end;
  word = AT_FIRST.word;
  lastWord = AT_FIRST.lastWord;
  around = AT_FIRST.around;
  sentence = AT_FIRST.sentence;

  /** Room for so many words, and as many items. */
  need(words: number): void {
    if (words <= this.#size) return;
    this.#size = Math.max(words, this.#size * 2);
    Object.assign(this, roomFor(ARRAYS, this.#size));
  }
}

/** Reading is never reentrant, so one set serves every text and every reader. */
export const SCAN = new Scan();
