/** Phrases over words: the longest that begins at each word, determiners skipped, is an item. */
import type { FlagTable } from './compile.js';
import { mayStepBy, stepOf } from './phrase-table.js';
import { AROUND, type Scan } from './scan.js';

const LATE = AROUND.queryAfter | AROUND.closeAfter | AROUND.colonAfter | AROUND.breakAfter;
const SENTENCE_BREAK = AROUND.first | AROUND.commaBefore | AROUND.openBefore;

/** Where a phrase that was looked for ends, and its entry. */
const FOUND = new Int32Array(2);

export function readPhrases(table: FlagTable, s: Scan): void {
  const { loneEntry, isDeterminer } = table;
  const { mayStep } = table.phrases;
  const surfaces = table.surfaces | 0;
  const { surface: found, wordCount, wordAround: around, wordStart, wordEnd, wordSentence } = s;
  const { entry: entries, start, end, word, lastWord, around: arounds, sentence } = s;
  let n = 0;
  for (let w = 0; w < wordCount; w++) {
    const surface = found[w] as number;
    const next = found[w + 1] as number;
    const third = found[w + 2] as number;
    let entry = loneEntry[surface] as number;
    let last = w;
    const keys = Math.imul(surface, surfaces);
    const may =
      mayStepBy(mayStep, keys + next) |
      ((isDeterminer[next] as number) & (mayStepBy(mayStep, keys + third) | (isDeterminer[third] as number)));
    if (may !== 0) {
      FOUND[0] = w;
      FOUND[1] = entry;
      longest(table, s, surface, w + 1);
      last = FOUND[0] as number;
      entry = FOUND[1] as number;
    }
    entries[n] = entry;
    start[n] = wordStart[w] as number;
    end[n] = wordEnd[last] as number;
    word[n] = w;
    lastWord[n] = last;
    arounds[n] = ((around[w] as number) & ~LATE) | ((around[last] as number) & LATE);
    sentence[n] = wordSentence[w] as number;
    n += (0 - entry) >>> 31;
    // Words inside the phrase are no items of their own.
    w = last;
  }
  s.itemCount = n;
}

function longest(table: FlagTable, s: Scan, first: number, begin: number): void {
  const { phrases, isDeterminer } = table;
  const { steps } = phrases;
  const surfaces = table.surfaces | 0;
  const { surface: found, wordAround: around, wordCount } = s;
  let state = first;
  for (let at = begin; at < wordCount && ((around[at] as number) & SENTENCE_BREAK) === 0; at++) {
    const next = found[at] as number;
    if (next === 0) return;
    const step = stepOf(phrases, (Math.imul(state, surfaces) + next) | 0);
    if (step >= 0) {
      state = surfaces + (step >> 1);
      const entry = steps[step + 1] as number;
      if (entry !== 0) {
        FOUND[0] = at;
        FOUND[1] = entry;
      }
    } else if (isDeterminer[next] === 0) return;
  }
}
