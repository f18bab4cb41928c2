/** A text cut into pieces, so that the words that raised a risk can be lit. */
import type { SignAt } from '../../db/index.js';

export interface Piece {
  readonly text: string;
  /** The signs seen in these words; none where nothing was. */
  readonly signs: readonly SignAt[];
}

/** **Shape**: pieces that joined give the text again. Overlapping signs share a piece. */
export function litText(text: string, signs: readonly SignAt[]): readonly Piece[] {
  const inside = signs.filter(
    ({ start, end, answer }) => answer === undefined && start >= 0 && start < end && end <= text.length,
  );
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

/** The text that a sign stands in: what was told freely, or one of the answers. */
export const textOf = (
  { answer }: SignAt,
  told: { readonly text: string; readonly answers: readonly { readonly answer: string }[] },
): string => (answer === undefined ? told.text : (told.answers[answer]?.answer ?? ''));

/** The part of a text that shows most of what was seen, with every sign in it lit: for the queue, one glance. */
export function excerpt(text: string, signs: readonly SignAt[], longest = 220): readonly Piece[] {
  const inside = signs.filter(
    ({ answer, start, end }) => answer === undefined && start < end && end <= text.length,
  );
  const firstAt = Math.min(...inside.map(({ start }) => start));
  if (inside.length === 0) return [];
  const from = wordStart(text, Math.max(0, text.length <= longest ? 0 : firstAt - 40));
  const to = wordEnd(text, Math.min(text.length, from + longest));
  const moved = inside
    .filter(({ start, end }) => start >= from && end <= to)
    .map((sign) => ({ ...sign, start: sign.start - from, end: sign.end - from }));
  const pieces = litText(text.slice(from, to), moved);
  const more = { text: '…', signs: [] };
  return [...(from > 0 ? [more] : []), ...pieces, ...(to < text.length ? [more] : [])];
}

/** No word is shown in half. */
function wordStart(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1] ?? '')) return at;
  const space = text.slice(at).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length || /\s/.test(text[at] ?? '')) return at;
  const space = text.slice(0, at).search(/\s\S*$/);
  return space < 0 ? at : space;
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
