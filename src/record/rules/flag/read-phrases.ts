/** Phrases over words: the longest that begins at each word, determiners skipped, is an item. */
import type { FlagTable } from './compile.js';
import { BIT_OF_WORD, GOLDEN, WORD_OF_BIT } from './phrase-table.js';
import { AROUND, SCAN } from './scan.js';

// An imported constant is looked up each time it is met; in a loop over every word that is felt.
const s = SCAN;
const BY = GOLDEN;
const [WORD_SHIFT, BIT_SHIFT] = [WORD_OF_BIT, BIT_OF_WORD];
const LENGTH_SHIFT = 16;
const ENTRY = 0xffff;
/** Above a surface's lone entry: it may be skipped inside a phrase; a phrase begins with it. */
const DETERMINER_SHIFT = 16;
const BEGINS_SHIFT = 17;
const LATE = AROUND.queryAfter | AROUND.closeAfter | AROUND.colonAfter | AROUND.breakAfter;
const SENTENCE_BREAK = AROUND.first | AROUND.commaBefore | AROUND.openBefore;

/** What reads the phrases over words that are looked up, by a table. */
export function phraseReader(table: FlagTable): () => void {
  const { isDeterminer, surfaces } = table;
  const { steps, shift, mayStep } = table.phrases;
  const known = knownOf(table);
  const lastStep = steps.length - 1;
  /** 1 where a key may be in the table. */
  const mayBe = (key: number): number => {
    const hash = Math.imul(key, BY);
    return ((mayStep[hash >>> WORD_SHIFT] as number) >>> ((hash >>> BIT_SHIFT) & 31)) & 1;
  };

  /** Where the entry of a key stands; 0: the key is not there. */
  const stepBy = (key: number): number => {
    const hash = Math.imul(key, BY);
    if ((((mayStep[hash >>> WORD_SHIFT] as number) >>> ((hash >>> BIT_SHIFT) & 31)) & 1) === 0) return 0;
    let at = (hash >>> shift) << 1;
    let held = steps[at] as number;
    while (held !== key && held !== 0) {
      at = (at + 2) & lastStep;
      held = steps[at] as number;
    }
    return held === 0 ? 0 : at + 1;
  };

  /** The entry of the longest phrase that begins at a word and, above it, how many words more it takes; or `lone`. */
  const longest = (first: number, begin: number, lone: number): number => {
    const { surface: found, wordAround: around } = s;
    const end = s.wordCount | 0;
    let state = first;
    let longestYet = lone;
    for (let at = (begin + 1) | 0; at < end && ((around[at] as number) & SENTENCE_BREAK) === 0; at++) {
      const next = found[at] as number;
      const step = next === 0 ? 0 : stepBy((Math.imul(state, surfaces) + next) | 0);
      if (step !== 0) {
        state = (surfaces + (step >> 1)) | 0;
        const entry = steps[step] as number;
        if (entry !== 0) longestYet = ((at - begin) << LENGTH_SHIFT) | entry;
      } else if (isDeterminer[next] === 0) break;
    }
    return longestYet;
  };

  return () => {
    const { surface: found, wordAround: around, wordStart, wordEnd, wordSentence } = s;
    const { entry: entries, start, end, word, lastWord, around: arounds, sentence } = s;
    const wordCount = s.wordCount | 0;
    let n = 0;
    for (let w = 0; w < wordCount; w++) {
      const surface = found[w] as number;
      const next = found[w + 1] as number;
      const third = found[w + 2] as number;
      const own = known[surface] as number;
      const keys = Math.imul(surface, surfaces);
      // No phrase is looked for where the next word, or the one after a determiner, goes on with none.
      const afterNext = mayBe((keys + third) | 0) | ((known[third] as number) >>> DETERMINER_SHIFT);
      const may = mayBe((keys + next) | 0) | (((known[next] as number) >>> DETERMINER_SHIFT) & afterNext);
      let entry = own & ENTRY;
      let last = w;
      if (((own >>> BEGINS_SHIFT) & may) !== 0) {
        const phrase = longest(surface, w, entry);
        entry = phrase & ENTRY;
        last = w + (phrase >>> LENGTH_SHIFT);
      }
      entries[n] = entry;
      start[n] = wordStart[w] as number;
      end[n] = wordEnd[last] as number;
      word[n] = w;
      lastWord[n] = last;
      arounds[n] = ((around[w] as number) & ~LATE) | ((around[last] as number) & LATE);
      sentence[n] = wordSentence[w] as number;
      n = (n + ((0 - entry) >>> 31)) | 0;
      // Words inside the phrase are no items of their own.
      w = last;
    }
    s.itemCount = n;
  };
}

/** What is known of each surface, in one number: its lone entry and, above it, the two bits. */
function knownOf({ loneEntry, isDeterminer, phraseSteps }: FlagTable): Int32Array {
  return loneEntry.map(
    (entry, surface) =>
      entry |
      ((isDeterminer[surface] ?? 0) << DETERMINER_SHIFT) |
      ((phraseSteps.phraseStart[surface] ?? 0) === 0 ? 0 : 1 << BEGINS_SHIFT),
  );
}
