/** The tick-box that systems print into the text. */
import * as masks from './masks.js';
import { NOTES } from './notes.js';
import { AROUND as SIGNS } from './scan.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const AROUND = SIGNS;
const { NEG, NEGA, NET0, TICKW, YES } = masks;
const n = NOTES;

export function isTick(i: number, a: number, b: number): boolean {
  const { s } = n;
  const at = s.around[i] as number;
  if ((at & AROUND.openBefore) !== 0 && (at & AROUND.closeAfter) !== 0 && i === a) return true;
  if (((n.t3[i] as number) & TICKW) !== 0) return true;
  if (
    i > a &&
    ((s.around[i - 1] as number) & AROUND.closeAfter) !== 0 &&
    ((s.around[i - 1] as number) & AROUND.openBefore) !== 0 &&
    (s.end[i - 1] as number) - (s.start[i - 1] as number) === 1
  )
    return true;
  for (let j = Math.max(a, i - 4); j < s.itemCount && j <= i + 3; j++) {
    if (j === i) continue;
    if (j >= b && ((s.wordAround[(s.word[j] as number) - 1] as number) & AROUND.queryAfter) === 0) break;
    const gap =
      j < i
        ? (s.word[i] as number) - (s.lastWord[j] as number)
        : (s.word[j] as number) - (s.lastWord[i] as number);
    if (gap > 4) continue;
    if (((n.t3[j] as number) & TICKW) !== 0) return true;
    if (j > i && gap <= 3 && (((n.t3[j] as number) & YES) !== 0 || ((n.t2[j] as number) & NEGA) !== 0)) {
      if (
        (at & (AROUND.colonAfter | AROUND.queryAfter)) !== 0 ||
        gap === 1 ||
        ((s.around[j - 1] as number) & (AROUND.colonAfter | AROUND.queryAfter)) !== 0
      )
        return true;
    }
  }
  return false;
}

/** "Y / N": neither is ticked; "Online Y / Hate N" is. */
const isChoice = (j: number): boolean =>
  j + 1 < n.s.itemCount &&
  ((n.t2[j + 1] as number) & NEGA) !== 0 &&
  n.s.word[j + 1] === (n.s.lastWord[j] as number) + 1;

export function tickValue(i: number): 'yes' | 'no' {
  const { s } = n;
  if (
    ((s.around[i] as number) & AROUND.closeAfter) !== 0 &&
    ((s.around[i] as number) & AROUND.openBefore) !== 0
  )
    return 'yes';
  let value: 'yes' | 'no' = 'yes';
  for (let j = Math.max(0, i - 3); j < s.itemCount && j <= i + 4; j++) {
    if (
      s.sentence[j] !== s.sentence[i] &&
      ((s.sentence[j] as number) !== (s.sentence[i] as number) + 1 || j > i + 3)
    )
      continue;
    if (((n.t3[j] as number) & YES) !== 0 && j > i) {
      if (!isChoice(j)) return 'yes';
    }
    if (((n.t2[j] as number) & (NEGA | NEG | NET0)) !== 0) {
      value = 'no';
      if (j > i) return value;
    }
  }
  return value;
}
