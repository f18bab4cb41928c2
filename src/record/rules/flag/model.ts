/**
 * How sure the reader is: two small linear models over what the rules saw and over the words of the text. One gives
 * the probability of *online*; the other asks how far the rule's answer can be trusted. Where the first contradicts
 * the answer, or the second falls under the band of the family and the answer, the record goes to a person; neither ever turns a *yes*
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

const HEADS_OF: Readonly<Record<FlagAnswer, Map<string, Int32Array>>> = {
  yes: new Map(),
  no: new Map(),
  person: new Map(),
};

/** Texts are short, of ordinary length, or long. */
const LENGTHS = 3;
const lengthOf = (words: number): number => (words < 12 ? 0 : words < 60 ? 1 : 2);

/** Where the weights of a rule stand: its own, those within each family, those of each length. */
function headSlots(rule: string, answer: FlagAnswer): Int32Array {
  const heads = HEADS_OF[answer];
  const known = heads.get(rule);
  if (known !== undefined) return known;
  const head = codeOf(rule + answer);
  const slots = Int32Array.of(
    slotOf(head),
    ...MODEL_FAMILIES.map((_, i) => slotOf(mixed(head, i + 1))),
    ...Array.from({ length: LENGTHS }, (_, i) => slotOf(mixed(mixed(head, 77), i + 1))),
  );
  heads.set(rule, slots);
  return slots;
}

const saidBy = (answer: FlagAnswer): number => (answer === 'yes' ? 11 : answer === 'no' ? 13 : 17);

/** Where the weight of a head stands: the rule, the rule within its family, the rule and the text's length. */
function headSlot(which: number, heads: Int32Array): number {
  if (which === 0) return heads[0] as number;
  if (which === 1) return heads[1 + MODEL_FAMILIES.indexOf(n.family)] as number;
  return heads[1 + MODEL_FAMILIES.length + lengthOf(n.s.wordCount)] as number;
}

/** Where the weight of an item stands: its tags, its polarity and its role. */
function itemSlot(i: number, said: number): number {
  const tags = mixed(
    mixed(mixed(n.t0[i] as number, n.t1[i] as number), n.t2[i] as number),
    n.t3[i] as number,
  );
  const state = (n.polarity[i] as number) * 32 + (n.role[i] as number);
  return slotOf(mixed(mixed(tags, state), said));
}

/** What all words with a figure count as. */
const ANY_FIGURE = 35;

/** Where the weight of a word stands, by the hash by which it was looked up. */
function wordSlot(w: number, said: number): number {
  const hasFigure = ((n.s.seconds[w] as number) & HAS_FIGURE) !== 0;
  return slotOf(mixed(hasFigure ? ANY_FIGURE : (n.s.firsts[w] as number), said + 100));
}

/**
 * The features of a record as read: its rule, its rule within its family, each kind of item with its polarity and
 * role, and its words, capitals and figures apart. **Shape**: long texts give their first items and words.
 */
export function featuresOf(rule: string, answer: FlagAnswer, into: Features): void {
  const { slots } = into;
  const said = saidBy(answer);
  const heads = headSlots(rule, answer);
  for (let i = 0; i < HEADS; i++) slots[i] = headSlot(i, heads);
  into.items = Math.min(n.s.itemCount, MOST_ITEMS);
  into.words = Math.min(n.s.wordCount, MOST_WORDS);
  for (let i = 0; i < into.items; i++) slots[HEADS + i] = itemSlot(i, said);
  for (let w = 0; w < into.words; w++) slots[HEADS + into.items + w] = wordSlot(w, said);
}

const PLACES = 10_000;

export interface Judgement {
  /** **Units**: 0 to 1, four decimals: that a person who applies the guide would say *online*. */
  readonly probability: number;
  /** The rule's answer should be seen by a person. */
  readonly doubtful: boolean;
}

/** What the models make of the rule's answer. */
export function judge(rule: string, answer: FlagAnswer): Judgement {
  const said = saidBy(answer);
  const heads = headSlots(rule, answer);
  const items = Math.min(n.s.itemCount, MOST_ITEMS);
  let online = 0;
  let trust = 0;
  for (let i = 0; i < HEADS; i++) {
    const slot = headSlot(i, heads);
    online += ONLINE[slot] as number;
    trust += TRUST[slot] as number;
  }
  // Items share one voice, and so do words: a long text is not louder than a short one.
  let a = 0;
  let b = 0;
  for (let i = 0; i < items; i++) {
    const slot = itemSlot(i, said);
    a += ONLINE[slot] as number;
    b += TRUST[slot] as number;
  }
  const voice = 1 / Math.sqrt(Math.max(1, items));
  online += a * voice;
  const line = MODEL.lines[MODEL_ANSWERS.indexOf(answer)] ?? [1, 0];
  const p = 1 / (1 + Math.exp(-(line[0] * online * MODEL.onlineUnit + line[1])));
  return {
    probability: Math.round(PLACES * p) / PLACES,
    doubtful: answer !== 'person' && ((answer === 'yes') !== p >= 0.5 || isUnderBand(trust, b * voice, said)),
  };
}

/** Whether the trust of rule, items and words together is less than the family of offences asks for. */
function isUnderBand(trust: number, items: number, said: number): boolean {
  const words = Math.min(n.s.wordCount, MOST_WORDS);
  let c = 0;
  for (let w = 0; w < words; w++) c += TRUST[wordSlot(w, said)] as number;
  const all = trust + (items + (c * WORDS_WEIGH) / Math.sqrt(Math.max(1, words)));
  // A family's band for *yes*, then its band for *no*: what is wrong of the one says nothing of the other.
  const which = 2 * MODEL_FAMILIES.indexOf(n.family) + (said === saidBy('no') ? 1 : 0);
  return all * MODEL.trustUnit < (MODEL.bands[which] ?? 0);
}
