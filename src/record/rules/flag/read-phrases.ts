/** Phrases over words: the longest that begins at each word, determiners skipped, is an item. */
import { type FlagTable, slotOf } from './compile.js';
import { AROUND, type Scan } from './scan.js';

const LATE = AROUND.queryAfter | AROUND.closeAfter | AROUND.colonAfter | AROUND.breakAfter;
const SENTENCE_BREAK = AROUND.first | AROUND.commaBefore | AROUND.openBefore;

export function readPhrases(table: FlagTable, s: Scan): void {
  const { loneEntry, phraseStart, phraseSlots, phraseEntry, isDeterminer, surfaces } = table;
  const size = phraseSlots.length >> 1;
  const lastSlot = phraseSlots.length - 1;
  const words = s.wordCount;
  const { surface: found, wordAround: around, wordStart, wordEnd, wordSentence } = s;
  let { entry: entries, start, end, word, lastWord, around: arounds, sentence } = s;
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
      let slot = slotOf(key, size) << 1;
      let to = 0;
      while (true) {
        const k = phraseSlots[slot] as number;
        if (k === key) {
          to = phraseSlots[slot + 1] as number;
          break;
        }
        if (k === 0) break;
        slot = (slot + 2) & lastSlot;
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
      if (n >= entries.length) {
        s.grow();
        ({ entry: entries, start, end, word, lastWord, around: arounds, sentence } = s);
      }
      entries[n] = entry;
      start[n] = wordStart[w] as number;
      end[n] = wordEnd[last] as number;
      word[n] = w;
      lastWord[n] = last;
      arounds[n] = ((around[w] as number) & ~LATE) | ((around[last] as number) & LATE);
      sentence[n] = wordSentence[w] as number;
      n++;
    }
    w = last + 1;
  }
  s.itemCount = n;
}
