/** What is noted of one text while it is read: its items, their tags, and what each cue turned out to be. */
import type { FlagTable } from './compile.js';
import type { Family } from './family.js';
import { kindsOf } from './kinds.js';
import * as masks from './masks.js';
import { letterPairs, mayBePair } from './letter-pairs.js';
import { ROOM_AT_FIRST, roomFor } from './room.js';
import { SCAN } from './scan.js';

// What is imported is looked up each time it is met, what is a file's own is not.
const { AGO, DET, DEV, SOON, UNITM, UNITW, UNITY } = masks;
const ARRAYS = [
  't0',
  't1',
  't2',
  't3',
  'platform',
  'polarity',
  'role',
  'cues',
  'names',
  'signs',
  'durations',
] as const;
const AT_FIRST = roomFor(ARRAYS, ROOM_AT_FIRST);

/** The working notes. There is one set, `NOTES`, its arrays known for good: why, `scan.ts` says. */
export class Notes {
  readonly s = SCAN;
  t0 = AT_FIRST.t0;
  t1 = AT_FIRST.t1;
  t2 = AT_FIRST.t2;
  t3 = AT_FIRST.t3;
  /** Index into `platforms`; 0: no service. */
  platform = AT_FIRST.platform;
  polarity = AT_FIRST.polarity;
  role = AT_FIRST.role;
  /** The items of each kind (kinds.ts), in their order: a pass that needs one kind goes over no others. */
  cues = AT_FIRST.cues;
  names = AT_FIRST.names;
  signs = AT_FIRST.signs;
  durations = AT_FIRST.durations;
  cueCount = 0;
  nameCount = 0;
  signCount = 0;
  durationCount = 0;
  text = '';
  /** Names of services, as the reader at work has them. */
  platforms: readonly (readonly string[])[] = [];
  mixedCase = true;
  allCaps = false;
  /** All tags of the text together: where a bit is missing here, no item has it. Cues may be given more (`isCue`). */
  m0 = 0;
  m1 = 0;
  m2 = 0;
  m3 = 0;
  family: Family = 'mixed';
  /** The offence's code as it was given. */
  code = '';
  actNow = false;
  /** Every act is only bidden ("told her to undress"): nobody need be there. */
  bidden = false;
  /** The earliest year named; 0: none; -1: nobody has asked yet. */
  firstYear = 0;
  /** Where an offence of words was spoken (silence.ts); -1: nowhere; -2: nobody has asked yet. */
  spokenAt = -1;
  /** Months after which a first meeting is long ago (the switch `threeMonthGap`). */
  gapMonths = 3;

  /** Room for so many items. */
  need(items: number): void {
    if (items <= this.t0.length) return;
    Object.assign(this, roomFor(ARRAYS, items));
  }
}

/** Reading is never reentrant, so one set serves every text and every reader. */
export const NOTES = new Notes();
const n = NOTES;

/** What notes the tags of every item, by a table, and nothing yet of what it is. */
export function loaderOf({ entryTags: tags, entryPlatform }: FlagTable): () => void {
  const kinds = kindsOf(tags);
  return () => {
    const { s } = n;
    const count = s.itemCount | 0;
    n.need(count);
    sort(kinds, count);
    for (let i = 0; i < count; i++) {
      const e = (s.entry[i] as number) << 2;
      n.t0[i] = tags[e] as number;
      n.t1[i] = tags[e + 1] as number;
      n.t2[i] = tags[e + 2] as number;
      n.t3[i] = tags[e + 3] as number;
      n.polarity[i] = 0;
      n.role[i] = 0;
    }
    for (let k = 0; k < n.cueCount; k++) {
      const i = n.cues[k] as number;
      n.platform[i] = entryPlatform[s.entry[i] as number] as number;
    }
    for (let k = 0; k < n.durationCount; k++) duration(n.durations[k] as number);
    n.firstYear = -1;
    n.spokenAt = -2;
    n.allCaps = s.upperWords > 2 && s.lowerWords < s.upperWords / 3;
    n.mixedCase = !n.allCaps && s.lowerWords > 0 && s.capitalWords + s.upperWords > 0;
  };
}

/** Which items are of which kind. */
function sort(kinds: Uint8Array, count: number): void {
  const { entry } = n.s;
  const { cues, names, signs, durations } = n;
  let cue = 0;
  let name = 0;
  let sign = 0;
  let unit = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[entry[i] as number] as number;
    // Put down for each item and kept where its kind asks for it: a branch would be guessed wrong.
    cues[cue] = i;
    names[name] = i;
    signs[sign] = i;
    durations[unit] = i;
    cue += kind & 1;
    name += (kind >> 1) & 1;
    sign += (kind >> 2) & 1;
    unit += kind >> 3;
  }
  n.cueCount = cue;
  n.nameCount = name;
  n.signCount = sign;
  n.durationCount = unit;
}

/** All tags of the text together, once every item is what it is. */
export function addUp(): void {
  const count = n.s.itemCount | 0;
  let m0 = 0;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  for (let i = 0; i < count; i++) {
    m0 |= n.t0[i] as number;
    m1 |= n.t1[i] as number;
    m2 |= n.t2[i] as number;
    m3 |= n.t3[i] as number;
  }
  n.m0 = m0;
  n.m1 = m1;
  n.m2 = m2;
  n.m3 = m3;
}

/** "7 mths", "two years" is long; "9 days" is soon. */
export function duration(i: number): void {
  const { s } = n;
  const w = (s.word[i] as number) - 1;
  if (w < 0) return;
  const amount = numberAt(n.text, s.wordStart[w] as number, s.wordEnd[w] as number);
  if (amount < 1) return;
  const unit = n.t3[i] as number;
  const age = (unit & UNITY) !== 0 && amount >= 4 && amount <= 19;
  const isLong =
    ((unit & UNITY) !== 0 && !age && amount * 12 >= n.gapMonths) ||
    ((unit & UNITM) !== 0 && amount >= n.gapMonths) ||
    ((unit & UNITW) !== 0 && amount * 3 >= n.gapMonths * 13);
  if (isLong) n.t2[i] = (n.t2[i] as number) | AGO;
  else if (!age) n.t2[i] = ((n.t2[i] as number) & ~AGO) | SOON;
  else n.t2[i] = (n.t2[i] as number) & ~AGO;
}

export function clear(i: number): void {
  n.t0[i] = n.t1[i] = n.t2[i] = n.t3[i] = 0;
}

/** The item that ends right before `i`, determiners skipped; -1: none. */
export function before(i: number): number {
  const { s } = n;
  let j = i - 1;
  let w = (s.word[i] as number) - 1;
  while (j >= 0 && s.lastWord[j] === w && ((n.t3[j] as number) & DET) !== 0) {
    w = (s.word[j] as number) - 1;
    j--;
  }
  return j >= 0 && s.lastWord[j] === w && s.sentence[j] === s.sentence[i] ? j : -1;
}

export function next(i: number): number {
  const { s } = n;
  const j = i + 1;
  return j < s.itemCount && s.word[j] === (s.lastWord[i] as number) + 1 && s.sentence[j] === s.sentence[i]
    ? j
    : -1;
}

/** The first item with a tag; -1: none. Of the first word of tags a cue may be given more, of the second DEV. */
export function firstOf(word: 0 | 1 | 2 | 3, mask: number): number {
  const t = word === 0 ? n.t0 : word === 1 ? n.t1 : word === 2 ? n.t2 : n.t3;
  if (word !== 0 && ((word === 1 ? n.m1 | DEV : word === 2 ? n.m2 : n.m3) & mask) === 0) return -1;
  for (let i = 0; i < n.s.itemCount; i++) if (((t[i] as number) & mask) !== 0) return i;
  return -1;
}

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dwy: 2,
  dau: 2,
  tair: 3,
  tri: 3,
  pedair: 4,
  pum: 5,
  chwe: 6,
};

const BEGINNINGS = letterPairs('on tw th fo fi si se ei ni te el dw da ta tr pe pu ch');
const LONGEST_NUMBER = 6;

function wordNumber(text: string, from: number, to: number): number {
  if (to - from > LONGEST_NUMBER || to - from < 2) return 0;
  if (!mayBePair(BEGINNINGS, text.charCodeAt(from), text.charCodeAt(from + 1))) return 0;
  return WORD_NUMBERS[text.slice(from, to).toLowerCase()] ?? 0;
}

/** The number that a word writes; 0: none. */
export function numberAt(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return wordNumber(text, from, to);
    sum = sum * 10 + d;
  }
  return sum;
}
