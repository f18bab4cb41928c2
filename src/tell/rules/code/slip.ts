/** Slips of the finger: how far what was typed is from a word. */

/**
 * The least number of slips that turn one word into another, up to a limit; a slip is a letter too many, a letter too
 * few, a wrong letter or two neighbours swapped.
 * **Shape**: the limit when it is that or more. **Source**: optimal string alignment (Damerau 1964).
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, last] = [last, row];
  }
  return Math.min(at(last, b.length), limit);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;

/** The places in a list of the words so many slips away from what was typed: looks at every word. */
export const wordsAt = (slips: number, typed: string, list: readonly string[]): readonly number[] =>
  list.flatMap((word, n) => (slipsBetween(typed, word, slips + 1) === slips ? [n] : []));

/** A list by what is left of each word when any one letter is missing, so that a slip is found without looking at every word. */
export type SlipIndex = ReadonlyMap<string, readonly number[]>;

export function slipIndexOf(list: readonly string[]): SlipIndex {
  const index = new Map<string, number[]>();
  for (const [n, word] of list.entries())
    for (const left of shortened(word)) index.set(left, [...(index.get(left) ?? []), n]);
  return index;
}

/**
 * The places of the words one slip from what was typed, the same as `wordsAt(1, …)`.
 * **Source**: two words one slip apart have a shortening in common (Garbe's symmetric deletion).
 */
export function wordsOneSlipFrom(
  typed: string,
  list: readonly string[],
  index: SlipIndex,
): readonly number[] {
  const near = new Set(shortened(typed).flatMap((left) => index.get(left) ?? []));
  return [...near].filter((n) => slipsBetween(typed, list[n] ?? '', 2) === 1).sort((a, b) => a - b);
}

/** The word, and the word without each of its letters. */
const shortened = (word: string): readonly string[] => [
  ...new Set([word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]),
];
