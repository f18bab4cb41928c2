/** How the beginning of a Welsh word changes, so that a word is known in all its shapes. */

/** Soft, nasal and aspirate mutation. **Source**: any grammar of Welsh; d becomes dd, g is lost. */
const MUTATIONS: readonly (readonly [first: string, becomes: readonly string[]])[] = [
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
];

/**
 * The mutated forms of a radical one, none of which need be a word.
 * **Shape**: small letters in and out: `cath` → `gath`, `nghath`, `chath`; empty where nothing mutates.
 */
export function mutationsOf(word: string): readonly string[] {
  if (/^(?:ch|ph|th|dd|ff|ng)/.test(word)) return [];
  const [first, becomes] = MUTATIONS.find(([start]) => word.startsWith(start)) ?? ['', []];
  return becomes.map((start) => start + word.slice(first.length));
}
