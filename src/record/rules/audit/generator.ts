/**
 * Chance that anybody can repeat: xoshiro128** 1.1 (Blackman and Vigna), its four words of state filled by SplitMix64
 * as its authors advise, from the FNV-1a hash of the seed's UTF-8 bytes. Whole numbers only, so that the same seed
 * draws the same records on every machine.
 * **Source**: prng.di.unimi.it, `xoshiro128starstar.c` and `splitmix64.c`; RFC 9923 (FNV).
 */

/** Chance with a memory: each call moves it on. */
export interface Generator {
  /** 32 bits as a whole number, 0 to 4,294,967,295. */
  readonly bits: () => number;
  /** A whole number from 0 to below `n`, each alike likely. `n` up to 2^32. */
  readonly below: (n: number) => number;
  /** A number from 0 to below 1, of 53 bits. */
  readonly unit: () => number;
}

const MASK = 0xffff_ffff_ffff_ffffn;
const TWO_32 = 0x1_0000_0000;

/** FNV-1a, 64 bits, over the text's UTF-8 bytes. */
export function fnv1a64(text: string): bigint {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x0000_0100_0000_01b3n) & MASK;
  return hash;
}

/** The next numbers of SplitMix64 after a state. */
export function splitMix64(state: bigint, count: number): readonly bigint[] {
  return Array.from({ length: count }, (_, i) => {
    let z = (state + 0x9e37_79b9_7f4a_7c15n * BigInt(i + 1)) & MASK;
    z = ((z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK;
    return z ^ (z >> 31n);
  });
}

/**
 * A generator for a seed of any text.
 * **Shape**: the same seed, the same numbers. Name each use within a seed (`seededGenerator('2026-q3\nno/person')`),
 * so that one stratum's draw does not hang on another's.
 */
export function seededGenerator(seed: string): Generator {
  const words = splitMix64(fnv1a64(seed), 2).flatMap((n) => [Number(n & 0xffff_ffffn), Number(n >> 32n)]);
  return xoshiro128starstar(words);
}

/** The generator itself, from four words of state, not all nought. */
export function xoshiro128starstar(state: readonly number[]): Generator {
  const s = Uint32Array.from({ length: 4 }, (_, i) => state[i] ?? 0);
  const word = (i: number): number => s[i] ?? 0;
  const bits = (): number => {
    const result = Math.imul(rotated(Math.imul(word(1), 5), 7), 9) >>> 0;
    const t = word(1) << 9;
    s[2] = word(2) ^ word(0);
    s[3] = word(3) ^ word(1);
    s[1] = word(1) ^ word(2);
    s[0] = word(0) ^ word(3);
    s[2] = word(2) ^ t;
    s[3] = rotated(word(3), 11);
    return result;
  };
  return { bits, below: (n) => below(bits, n), unit: () => unit(bits) };
}

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Numbers past the last whole multiple of `n` are thrown back: otherwise the low ones would come up more often. */
function below(bits: () => number, n: number): number {
  const limit = TWO_32 - (TWO_32 % n);
  for (;;) {
    const drawn = bits();
    if (drawn < limit) return drawn % n;
  }
}

const unit = (bits: () => number): number =>
  ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992;
