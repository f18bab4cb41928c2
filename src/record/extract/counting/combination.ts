/**
 * What crimes are counted by, packed into one whole number: force, period, offence, flag and the victim's age. A count
 * for each number is all that is kept of a row.
 */
import type { FlagNow } from '../../rules/audit/index.js';
import { type VictimAgeBand, VICTIM_AGE_BANDS } from '../../rules/lists.js';

export const FLAGS: readonly FlagNow[] = ['yes', 'no', 'unset'];
/** As `VICTIM_AGE_BANDS`; nobody's age where there is no child. */
export const AGES: readonly VictimAgeBand[] = VICTIM_AGE_BANDS;

/** How many of each there may be: powers of two whose product is 2³¹. */
export const MOST = { forces: 64, periods: 512, codes: 2_048, flags: 4, ages: 8 } as const;

export interface Parts {
  readonly force: number;
  readonly period: number;
  readonly code: number;
  readonly flag: number;
  readonly age: number;
}

/** Parts → one number. The scanner does the same by hand. */
export const packed = ({ force, period, code, flag, age }: Parts): number =>
  (((force * MOST.periods + period) * MOST.codes + code) * MOST.flags + flag) * MOST.ages + age;

export function unpacked(key: number): Parts {
  return {
    force: key >>> 25,
    period: (key >>> 16) & 511,
    code: (key >>> 5) & 2_047,
    flag: (key >>> 3) & 3,
    age: key & 7,
  };
}

/** The first month that a row can be counted in; earlier ones are outside every question. */
export const FIRST_YEAR = 2_000;

/** Months since January 2000; −1 outside what can be counted. */
export function monthNumber(year: number, month: number): number {
  const n = (year - FIRST_YEAR) * 12 + month - 1;
  return month >= 1 && month <= 12 && n >= 0 && n < MOST.periods ? n : -1;
}

/** The band of an age, or of a word for one: `13`, `13-15`, `13 to 15`, `13-to-15`, `under 13`. */
export function ageBandOf(text: string): VictimAgeBand {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const named = AGES.find((band) => band === plain || band.replace('-to-', '-') === plain);
  if (named) return named;
  const years = /^(\d{1,3})(?:\.0)?$/.exec(plain)?.[1];
  if (years === undefined) return 'not-known';
  const age = Number(years);
  if (age < 13) return 'under-13';
  if (age < 16) return '13-to-15';
  return age < 18 ? '16-to-17' : '18-and-over';
}

/** Counts by number: an open table that grows, its numbers and counts side by side. */
export class Counts {
  keys = new Int32Array(1 << 12).fill(-1);
  counts = new Float64Array(1 << 12);
  /** 32 less the bits of the table's size. */
  shift = 20;
  #held = 0;

  get size(): number {
    return this.#held;
  }

  add(key: number, n: number): void {
    const at = this.placeOf(key);
    this.counts[at] = (this.counts[at] ?? 0) + n;
  }

  /** Where a number stands, made if it is new. */
  placeOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> this.shift;
    while (this.keys[at] !== key) {
      if ((this.keys[at] ?? -1) < 0) {
        if (this.#held * 2 >= this.keys.length) {
          this.#grow();
          return this.placeOf(key);
        }
        this.keys[at] = key;
        this.#held++;
        return at;
      }
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    const [keys, counts] = [this.keys, this.counts];
    this.keys = new Int32Array(keys.length * 4).fill(-1);
    this.counts = new Float64Array(keys.length * 4);
    this.shift -= 2;
    this.#held = 0;
    for (let i = 0; i < keys.length; i++) if ((keys[i] ?? -1) >= 0) this.add(keys[i] ?? 0, counts[i] ?? 0);
  }

  /** The numbers and, in the same order, their counts. */
  all(): { readonly keys: Int32Array; readonly counts: Float64Array } {
    const [keys, counts] = [new Int32Array(this.#held), new Float64Array(this.#held)];
    for (let i = 0, n = 0; i < this.keys.length; i++) {
      const key = this.keys[i] ?? -1;
      if (key < 0) continue;
      keys[n] = key;
      counts[n++] = this.counts[i] ?? 0;
    }
    return { keys, counts };
  }
}
