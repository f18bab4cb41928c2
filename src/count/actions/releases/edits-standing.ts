/** Of everything that was ever written of a version, what stands. */
import type { Edit } from '../../rules/release/edits.js';
import type { Writing } from '../../store/edits.js';

/** **Shape**: the latest writing of each place, without those that went back to what is composed. */
export function standing(writings: readonly Writing[]): readonly Edit[] {
  const latest = new Map(writings.map((w) => [w.place, w]));
  return [...latest.values()].flatMap(({ place, words, composed }) =>
    words === null ? [] : [{ place, words, composed }],
  );
}
