/** Arrays that are read side by side, in one memory. */

/** Words that a text of ordinary length may have, and more. */
export const ROOM_AT_FIRST = 1 << 14;
/** Bytes between one array and the next: were they a page apart, they would stand in one another's place in the cache. */
const APART = 192;

/** An array of so many numbers for each name. */
export function roomFor<N extends string>(
  names: readonly N[],
  size: number,
): Readonly<Record<N, Int32Array>> {
  const each = size * Int32Array.BYTES_PER_ELEMENT + APART;
  const memory = new ArrayBuffer(each * names.length);
  return Object.fromEntries(
    names.map((name, i) => [name, new Int32Array(memory, i * each, size)] as const),
  ) as Record<N, Int32Array>;
}
