/** A text cut into pieces, so that the words that bear on the flag can be lit. */
import type { FlagSpanAt } from '../db/index.js';

export interface LitPiece {
  readonly text: string;
  /** Codes of why, for the words lit; none where nothing is. */
  readonly why: readonly string[];
}

/** **Shape**: pieces that joined give the text again. Overlapping places share a piece; places outside are left out. */
export function litPieces(text: string, spans: readonly FlagSpanAt[]): readonly LitPiece[] {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? text.length;
    const here = inside.filter(({ start, end }) => start <= from && end >= to);
    return { text: text.slice(from, to), why: [...new Set(here.map(({ why }) => why))] };
  });
}
