/** What is found in a text: its words, then the items over them. Everything is numbers. */

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

/** Words of a text, and the items (lexicon entries) found over them; arrays are kept and grow. */
export class Scan {
  wordCount = 0;
  itemCount = 0;
  sentences = 0;
  upperWords = 0;
  capitalWords = 0;
  lowerWords = 0;
  /** The two halves of each word's hash. */
  firsts = new Int32Array(512);
  seconds = new Int32Array(512);
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

  /** Room for so many words, and as many items. */
  need(words: number): void {
    if (words <= this.surface.length) return;
    const size = Math.max(words, this.surface.length * 2);
    for (const key of GROWING) {
      const bigger = new Int32Array(size);
      bigger.set(this[key]);
      this[key] = bigger;
    }
  }
}

const GROWING = [
  'firsts',
  'seconds',
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
