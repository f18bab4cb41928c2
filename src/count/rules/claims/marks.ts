/** Claims may lie inside one another; a page marks stretches of text, each with the claims that cover it. */
import type { Claim } from './claim.js';

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Ids of the claims that cover this stretch, innermost first; empty for plain text. */
  readonly claims: readonly number[];
}

/** **Shape**: the whole text cut into stretches that touch and never overlap, so that joining them gives the text back. */
export function marksOf(text: string, claims: readonly Claim[]): readonly Mark[] {
  const cuts = [...new Set([0, text.length, ...claims.flatMap((c) => [c.start, c.end])])].sort(
    (a, b) => a - b,
  );
  const opening = [...claims].sort((a, b) => a.start - b.start);
  const marks: Mark[] = [];
  let open: Claim[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    open = open.filter((c) => c.end > start);
    for (let c = opening[next]; c && c.start <= start; c = opening[++next]) if (c.end > start) open.push(c);
    const covering = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    marks.push({ start, end, claims: covering.map((c) => c.id) });
  }
  return marks;
}
