/** Chance that can be repeated: the same seed draws the same replies. */
export interface Chance {
  readonly next: () => number;
  readonly whole: (lo: number, hi: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly may: (share: number) => boolean;
}

export function chance(seed: number): Chance {
  let a = seed >>> 0;
  const next = (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (lo: number, hi: number): number => lo + Math.floor(next() * (hi - lo + 1));
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    may: (share) => next() < share,
  };
}
