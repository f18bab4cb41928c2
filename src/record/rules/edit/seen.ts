/**
 * Which keys came before, and in which row, in memory with an end. Keys are kept as 64 bits of hash, so that nothing
 * of a narrative stays in memory; among three million keys the chance of one false meeting is about one in four million.
 */

import type { Day } from '../../../base/day.js';

/** Slots are doubled from here … */
const FIRST_SLOTS = 1 << 12;
/** … to here: 48 MB a rule. */
const MOST_SLOTS = 1 << 22;
const FULL_AT = 0.72;
const WORDS = 3;

export type Met =
  | { readonly kind: 'new' }
  | { readonly kind: 'seen'; readonly row: number }
  | { readonly kind: 'full' };

const NEW: Met = { kind: 'new' };
const FULL: Met = { kind: 'full' };

/** Remembers the first row of every key until there is no more room, and then says so. */
export class SeenKeys {
  // Three numbers a slot: two of hash, and the row counted from 1; 0 is an empty slot.
  private slots: Uint32Array = new Uint32Array(FIRST_SLOTS * WORDS);
  private count = 0;
  private readonly mostSlots: number;

  constructor(mostSlots = MOST_SLOTS) {
    this.mostSlots = mostSlots;
  }

  /** Meets a key in a row. **Shape**: `new`, `seen` with the first row, or `full` once a new key finds no room. */
  meet(key: string, row: number): Met {
    const [a, b] = hash64(key);
    const at = this.find(a, b);
    const held = this.slots[at + 2] ?? 0;
    if (held !== 0) return { kind: 'seen', row: held };
    if (this.count + 1 > (this.slots.length / WORDS) * FULL_AT && !this.grow()) return FULL;
    this.put(a, b, row);
    return NEW;
  }

  private find(a: number, b: number): number {
    const mask = this.slots.length / WORDS - 1;
    let slot = a & mask;
    for (;;) {
      const at = slot * WORDS;
      if (this.slots[at + 2] === 0 || (this.slots[at] === a && this.slots[at + 1] === b)) return at;
      slot = (slot + 1) & mask;
    }
  }

  private put(a: number, b: number, row: number): void {
    this.slots.set([a, b, row], this.find(a, b));
    this.count += 1;
  }

  private grow(): boolean {
    const old = this.slots;
    if (old.length / WORDS >= this.mostSlots) return false;
    this.slots = new Uint32Array(old.length * 2);
    this.count = 0;
    for (let at = 0; at < old.length; at += WORDS)
      if (old[at + 2] !== 0) this.put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
    return true;
  }
}

/** Stretches of days of one key, of which more would be no memory but a history. */
const MOST_STRETCHES = 24;

/**
 * Remembers stretches of days by key: a later row meets the first whose days overlap its own. Days stand as numbers,
 * 20260331, so that they can be compared.
 */
export class SeenStretches {
  private readonly keys: SeenKeys;
  // Three numbers a stretch, in the order in which they came: the row, the first day, the last day.
  private held: Uint32Array = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  constructor(mostSlots = MOST_SLOTS / 2) {
    this.keys = new SeenKeys(mostSlots);
  }

  meet(key: string, [first, last]: readonly [Day, Day], row: number): Met {
    const [from, to] = [numberOf(first), numberOf(last)];
    for (let n = 0; n < MOST_STRETCHES; n += 1) {
      const met = this.keys.meet(`${key}\u0000${n}`, this.count + 1);
      if (met.kind === 'full') return FULL;
      if (met.kind === 'new') {
        this.hold([row, from, to]);
        return NEW;
      }
      const at = (met.row - 1) * WORDS;
      const [other = 0, begins = 0, ends = 0] = this.held.subarray(at, at + WORDS);
      if (from > ends || begins > to) continue;
      // What went on is longer now: a third row may only touch the second.
      this.held.set([Math.min(begins, from), Math.max(ends, to)], at + 1);
      return { kind: 'seen', row: other };
    }
    return FULL;
  }

  private hold(stretch: readonly [number, number, number]): void {
    const at = this.count * WORDS;
    if (at + WORDS > this.held.length) {
      const larger = new Uint32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held.set(stretch, at);
    this.count += 1;
  }
}

const numberOf = (day: Day): number => Number(day.replaceAll('-', ''));

/** Two mixes of the same letters (after cyrb53, public domain). Not against somebody who wants a meeting. */
function hash64(text: string): readonly [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    a = Math.imul(a ^ letter, 2_654_435_761);
    b = Math.imul(b ^ letter, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0, b >>> 0];
}
