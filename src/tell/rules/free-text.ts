/** How much a teller may write. */

/** **Units**: characters as a reader counts them for a limit: Unicode code points. */
export const FREE_TEXT_LIMIT = 20_000;

/**
 * The length of a text, an emoji outside the basic plane counting as one and a line's end as one however the browser sends it.
 * **Units**: code points.
 */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.replaceAll('\r\n', '\n')) length++;
  return length;
}

export const isTooLong = (text: string): boolean => lengthOf(text) > FREE_TEXT_LIMIT;
