/**
 * How sure the reader is: a small linear model over what the rules saw. It gives the probability, and where it
 * contradicts the rule's answer the record goes to a person; it never turns a *yes* into a *no*.
 */
import type { Family } from './family.js';
import { MODEL } from './model-weights.js';
import type { Notes } from './notes.js';
import type { FlagAnswer } from './reading.js';

/** A power of two. */
export const MODEL_SIZE = 4096;
const MOST_FEATURES = 400;

const FAMILIES: readonly Family[] = ['comm', 'image', 'contact', 'mixed', 'order'];
const WEIGHTS = Int8Array.from(atob(MODEL.weights), (c) => (c.charCodeAt(0) << 24) >> 24);

const mixed = (h: number, x: number): number => Math.imul(h ^ x, 0x9e3779b1) ^ (h >>> 15);
const slotOf = (h: number): number => ((h ^ (h >>> 13)) >>> 0) & (MODEL_SIZE - 1);

const codeOf = (text: string): number => {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = mixed(h, text.charCodeAt(i));
  return h;
};

/**
 * The features of a record as read: its rule, its rule within its family, and each kind of item with its polarity
 * and role. **Shape**: slots of the weight table, no more than 400; long texts give their first items.
 */
export function featuresOf(n: Notes, rule: string, answer: FlagAnswer, into: Int32Array): number {
  const family = FAMILIES.indexOf(n.family);
  const head = codeOf(rule + answer);
  let count = 0;
  into[count++] = slotOf(head);
  into[count++] = slotOf(mixed(head, family + 1));
  const long = n.s.wordCount < 12 ? 1 : n.s.wordCount < 60 ? 2 : 3;
  into[count++] = slotOf(mixed(mixed(head, 77), long));
  const items = Math.min(n.s.itemCount, MOST_FEATURES - 3);
  for (let i = 0; i < items; i++) {
    const tags = mixed(
      mixed(mixed(n.t0[i] as number, n.t1[i] as number), n.t2[i] as number),
      n.t3[i] as number,
    );
    const state = (n.polarity[i] as number) * 32 + (n.role[i] as number);
    into[count++] = slotOf(mixed(mixed(tags, state), answer === 'yes' ? 11 : answer === 'no' ? 13 : 17));
  }
  return count;
}

export const featureRoom = (): Int32Array => new Int32Array(MOST_FEATURES);

const ROOM = featureRoom();
const PLACES = 10_000;

/** **Units**: 0 to 1 to four decimals: that a person who applies the guide would say *online*. */
export function probabilityOf(n: Notes, rule: string, answer: FlagAnswer): number {
  const count = featuresOf(n, rule, answer, ROOM);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const w = WEIGHTS[ROOM[i] as number] as number;
    // The rule speaks for itself; items share one voice, so that a long text is not louder than a short one.
    sum += i < 3 ? w : w / Math.sqrt(count);
  }
  const logit = MODEL.slope * sum * MODEL.unit + MODEL.intercept;
  return Math.round(PLACES / (1 + Math.exp(-logit))) / PLACES;
}
