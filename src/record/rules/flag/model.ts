/**
 * How sure the reader is: two small linear models over what the rules saw and over the words of the text. One gives
 * the probability of *online*; the other asks how far the rule's answer can be trusted. Where the first contradicts
 * the answer, or the second falls under the family's band, the record goes to a person; neither ever turns a *yes*
 * into a *no*.
 */
import type { Family } from './family.js';
import { MODEL } from './model-weights.js';
import { NOTES } from './notes.js';
import type { FlagAnswer } from './reading.js';
import { HAS_FIGURE } from './word-hash.js';

const n = NOTES;

/** A power of two. */
export const MODEL_SIZE = 8192;
const MOST_ITEMS = 400;
const MOST_WORDS = 600;
/** Rule, rule within its family, rule and length. */
export const HEADS = 3;
/** What the words weigh beside the rule. */
export const WORDS_WEIGH = 2;

export const MODEL_FAMILIES: readonly Family[] = ['comm', 'image', 'contact', 'mixed', 'order'];
export const MODEL_ANSWERS: readonly FlagAnswer[] = ['yes', 'no', 'person'];

const unpacked = (packed: string): Int8Array =>
  Int8Array.from(atob(packed), (c) => (c.charCodeAt(0) << 24) >> 24);
const ONLINE = unpacked(MODEL.online);
const TRUST = unpacked(MODEL.trust);

const mixed = (h: number, x: number): number => Math.imul(h ^ x, 0x9e3779b1) ^ (h >>> 15);
const slotOf = (h: number): number => ((h ^ (h >>> 13)) >>> 0) & (MODEL_SIZE - 1);

const codeOf = (text: string): number => {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = mixed(h, text.charCodeAt(i));
  return h;
};

/** The features of one record: slots of the weight tables, first the heads, then the items, then the words. */
export interface Features {
  readonly slots: Int32Array;
  items: number;
  words: number;
}

export const featureRoom = (): Features => ({
  slots: new Int32Array(HEADS + MOST_ITEMS + MOST_WORDS),
  items: 0,
  words: 0,
});

const HEADS_OF: Readonly<Record<FlagAnswer, Map<string, number>>> = {
  yes: new Map(),
  no: new Map(),
  person: new Map(),
};

function headOf(rule: string, answer: FlagAnswer): number {
  const heads = HEADS_OF[answer];
  const known = heads.get(rule);
  if (known !== undefined) return known;
  const head = codeOf(rule + answer);
  heads.set(rule, head);
  return head;
}

/**
 * The features of a record as read: its rule, its rule within its family, each kind of item with its polarity and
 * role, and its words, capitals and figures apart. **Shape**: long texts give their first items and words.
 */
export function featuresOf(rule: string, answer: FlagAnswer, into: Features): void {
  const { s } = n;
  const { slots } = into;
  const said = answer === 'yes' ? 11 : answer === 'no' ? 13 : 17;
  const head = headOf(rule, answer);
  slots[0] = slotOf(head);
  slots[1] = slotOf(mixed(head, MODEL_FAMILIES.indexOf(n.family) + 1));
  slots[2] = slotOf(mixed(mixed(head, 77), s.wordCount < 12 ? 1 : s.wordCount < 60 ? 2 : 3));
  into.items = Math.min(s.itemCount, MOST_ITEMS);
  into.words = Math.min(s.wordCount, MOST_WORDS);
  itemSlots(said, into);
  wordSlots(said + 100, into);
}

function itemSlots(said: number, { slots, items }: Features): void {
  const { t0, t1, t2, t3, polarity, role } = n;
  for (let i = 0; i < items; i++) {
    const tags = mixed(mixed(mixed(t0[i] as number, t1[i] as number), t2[i] as number), t3[i] as number);
    const state = (polarity[i] as number) * 32 + (role[i] as number);
    slots[HEADS + i] = slotOf(mixed(mixed(tags, state), said));
  }
}

/** What all words with a figure count as. */
const ANY_FIGURE = 35;

/** Words by the hash by which they were looked up. */
function wordSlots(said: number, { slots, items, words }: Features): void {
  const { firsts, seconds } = n.s;
  const from = HEADS + items;
  for (let w = 0; w < words; w++) {
    const word = ((seconds[w] as number) & HAS_FIGURE) === 0 ? (firsts[w] as number) : ANY_FIGURE;
    slots[from + w] = slotOf(mixed(word, said));
  }
}

const ROOM = featureRoom();
const PLACES = 10_000;

export interface Judgement {
  /** **Units**: 0 to 1, four decimals: that a person who applies the guide would say *online*. */
  readonly probability: number;
  /** The rule's answer should be seen by a person. */
  readonly doubtful: boolean;
}

/** What the models make of the rule's answer. */
export function judge(rule: string, answer: FlagAnswer): Judgement {
  featuresOf(rule, answer, ROOM);
  const { slots, items, words } = ROOM;
  let online = 0;
  let trust = 0;
  for (let i = 0; i < HEADS; i++) {
    online += ONLINE[slots[i] as number] as number;
    trust += TRUST[slots[i] as number] as number;
  }
  // Items share one voice, and so do words: a long text is not louder than a short one.
  let [a, b, c] = [0, 0, 0];
  for (let i = HEADS; i < HEADS + items; i++) {
    a += ONLINE[slots[i] as number] as number;
    b += TRUST[slots[i] as number] as number;
  }
  for (let i = HEADS + items; i < HEADS + items + words; i++) c += TRUST[slots[i] as number] as number;
  const voice = 1 / Math.sqrt(Math.max(1, items));
  online += a * voice;
  trust += b * voice + (c * WORDS_WEIGH) / Math.sqrt(Math.max(1, words));
  const line = MODEL.lines[MODEL_ANSWERS.indexOf(answer)] ?? [1, 0];
  const p = 1 / (1 + Math.exp(-(line[0] * online * MODEL.onlineUnit + line[1])));
  const band = MODEL.bands[MODEL_FAMILIES.indexOf(n.family)] ?? 0;
  return {
    probability: Math.round(PLACES * p) / PLACES,
    doubtful: answer !== 'person' && ((answer === 'yes') !== p >= 0.5 || trust * MODEL.trustUnit < band),
  };
}
