/** Requests that ask what was asked before: by what is counted and when, or by nearly the same words. */
import { type AnswerQuestion, periodsOf } from './question.js';

export type AlikeWhy = 'same-question' | 'same-years-in-part' | 'nearly-the-same-words';

export interface AskedBefore {
  readonly id: string;
  readonly wording: string;
  readonly question: AnswerQuestion | null;
}

/** Three words in a row, as a set: what quotations share and questions about other things do not. */
function threes(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, -2).map((w, i) => `${w} ${words[i + 1]} ${words[i + 2]}`));
}

/** How much of the two texts together is in both. **Units**: 0 to 1; 0 for texts too short to say. */
export function likeness(a: string, b: string): number {
  const [one, other] = [threes(a), threes(b)];
  const shared = [...one].filter((t) => other.has(t)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Round-robin letters differ in the address and the date; other questions share hardly a sentence. */
const NEARLY = 0.6;

/**
 * Why an earlier request is like this one; null when it is not.
 * **Shape**: the same counts for the same years before a part of them before words.
 */
export function alikeWhy(one: AskedBefore, earlier: AskedBefore): AlikeWhy | null {
  const [a, b] = [one.question, earlier.question];
  if (a && b && a.asked.some((x) => b.asked.some((y) => y.id === x.id))) {
    const years = periodsOf(b).map((p) => p.from + p.to);
    const shared = periodsOf(a).filter((p) => years.includes(p.from + p.to)).length;
    const isSame =
      shared === years.length && shared === periodsOf(a).length && a.asked.length === b.asked.length;
    if (isSame) return 'same-question';
    if (shared > 0) return 'same-years-in-part';
  }
  return likeness(one.wording, earlier.wording) >= NEARLY ? 'nearly-the-same-words' : null;
}
