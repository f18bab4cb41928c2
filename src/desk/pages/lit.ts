/** A text cut into pieces, so that the words that raised a risk can be lit. */
import type { SignAt } from '../../db/index.js';

export interface Piece {
  readonly text: string;
  /** The signs seen in these words; none where nothing was. */
  readonly signs: readonly SignAt[];
}

/** **Shape**: pieces that joined give the text again. Overlapping signs share a piece. */
export function litText(text: string, signs: readonly SignAt[]): readonly Piece[] {
  const inside = signs.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      signs: inside.filter(({ start, end }) => start <= from && end >= to),
    };
  });
}

/** A few words around what was seen, for the queue: never more than is needed to see why. */
export function quote(
  text: string,
  sign: SignAt,
  around = 24,
): { before: string; lit: string; after: string } {
  const from = Math.max(0, sign.start - around);
  const to = Math.min(text.length, sign.end + around);
  // A word cut in two is left out.
  const cutsBefore = from > 0 && /\S/.test(text[from - 1] ?? '');
  const cutsAfter = to < text.length && /\S/.test(text[to] ?? '');
  const before = text.slice(from, sign.start).replace(cutsBefore ? /^\S*\s/ : /^$/, '');
  const after = text
    .slice(sign.end, to)
    .replace(cutsAfter ? /\s\S*$/ : /^$/, '')
    .trimEnd();
  return {
    before: `${from === 0 ? '' : '… '}${before}`,
    lit: text.slice(sign.start, sign.end),
    after: `${after}${to === text.length ? '' : ' …'}`,
  };
}
