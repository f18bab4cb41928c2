/** What is noted of one text while it is read: its items, their tags, and what each cue turned out to be. */
import type { FlagTable } from './compile.js';
import type { Family } from './family.js';
import { AGO, DET, SOON, UNITM, UNITS3, UNITW, UNITY } from './masks.js';
import { type Specials, specialsOf } from './specials.js';
import { Scan } from './scan.js';

/** The working notes. Reading is never reentrant, so one set serves every text. */
export class Notes {
  readonly table: FlagTable;
  readonly specials: Specials;
  readonly s = new Scan();
  t0 = new Int32Array(512);
  t1 = new Int32Array(512);
  t2 = new Int32Array(512);
  t3 = new Int32Array(512);
  polarity = new Uint8Array(512);
  role = new Uint8Array(512);
  text = '';
  mixedCase = true;
  allCaps = false;
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
  /** The earliest year named, when it is needed; 0: none. */
  firstYear = 0;
  /** Months after which a first meeting is long ago (the switch `threeMonthGap`). */
  gapMonths = 3;

  constructor(table: FlagTable) {
    this.table = table;
    this.specials = specialsOf(table);
  }
}

export function load(n: Notes): void {
  const { s, table } = n;
  const count = s.itemCount;
  if (n.t0.length < count) {
    const size = s.entry.length;
    n.t0 = new Int32Array(size);
    n.t1 = new Int32Array(size);
    n.t2 = new Int32Array(size);
    n.t3 = new Int32Array(size);
    n.polarity = new Uint8Array(size);
    n.role = new Uint8Array(size);
  }
  const tags = table.entryTags;
  for (let i = 0; i < count; i++) {
    const e = (s.entry[i] as number) * 4;
    n.t0[i] = tags[e] as number;
    n.t1[i] = tags[e + 1] as number;
    n.t2[i] = tags[e + 2] as number;
    n.t3[i] = tags[e + 3] as number;
    n.polarity[i] = 0;
    n.role[i] = 0;
  }
  for (let i = 0; i < count; i++) if (((n.t3[i] as number) & UNITS3) !== 0) duration(n, i);
  n.allCaps = s.upperWords > 2 && s.lowerWords < s.upperWords / 3;
  n.mixedCase = !n.allCaps && s.lowerWords > 0 && s.capitalWords + s.upperWords > 0;
}

/** "7 mths", "two years" is long; "9 days" is soon. */
export function duration(n: Notes, i: number): void {
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

export function clear(n: Notes, i: number): void {
  n.t0[i] = n.t1[i] = n.t2[i] = n.t3[i] = 0;
}

/** The item that ends right before `i`, determiners skipped; -1: none. */
export function before(n: Notes, i: number): number {
  const { s } = n;
  let j = i - 1;
  let w = (s.word[i] as number) - 1;
  while (j >= 0 && s.lastWord[j] === w && ((n.t3[j] as number) & DET) !== 0) {
    w = (s.word[j] as number) - 1;
    j--;
  }
  return j >= 0 && s.lastWord[j] === w && s.sentence[j] === s.sentence[i] ? j : -1;
}

export function next(n: Notes, i: number): number {
  const { s } = n;
  const j = i + 1;
  return j < s.itemCount && s.word[j] === (s.lastWord[i] as number) + 1 && s.sentence[j] === s.sentence[i]
    ? j
    : -1;
}

export function firstOf(n: Notes, word: 0 | 1 | 2 | 3, mask: number): number {
  const t = word === 0 ? n.t0 : word === 1 ? n.t1 : word === 2 ? n.t2 : n.t3;
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

/** The number that a word writes; 0: none. */
export function numberAt(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return to - from <= 6 ? (WORD_NUMBERS[text.slice(from, to).toLowerCase()] ?? 0) : 0;
    n = n * 10 + d;
  }
  return n;
}
