/**
 * How wide words will be, without a browser: widths of Helvetica and Arial in thousandths of the size, which the
 * page's own font stack stays close to. Labels are placed by this, so they do not overlap.
 * **Source**: Adobe font metrics for Helvetica (the core 14 fonts).
 */
const NARROW = new Map<number, string>([
  [191, "'"],
  [222, 'ijl|'],
  [278, ' !,./:;I[]ft·'],
  [333, '()-r‘’“”'],
  [500, 'ckvxyszJ'],
  [584, '+<=>~×'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
]);
const WIDTHS = new Map(
  [...NARROW].flatMap(([width, letters]) => Array.from(letters, (c) => [c, width] as const)),
);
const USUAL = 556;
/** Fonts that stand in for Helvetica are a little wider; so are bold figures. */
const CARE = 1.06;

/** Bold letters are wider by this much. */
export const BOLD = 1.08;

/** Nearly every label: letters that need not be taken apart from their accents. */
const PLAIN = /^[ -~]*$/;

/** The width of a line of words, in the same unit as `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  if (PLAIN.test(text)) {
    for (const c of text) sum += WIDTHS.get(c) ?? USUAL;
    return (sum / 1000) * size * CARE;
  }
  for (const c of text.normalize('NFD')) if (!/\p{M}/u.test(c)) sum += WIDTHS.get(c) ?? USUAL;
  return (sum / 1000) * size * CARE;
}

/** Words broken into lines no wider than `width`; a single longer word stands alone. */
export function wrap(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
