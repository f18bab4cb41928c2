/** A narrative in pieces, what the reader went by lit. */
export interface LitPiece {
  readonly text: string;
  /** The reader's code for why; empty where nothing was seen. */
  readonly why: string;
}

type Span = readonly [start: number, end: number, why: string];

/** **Shape**: pieces that joined give the text again; spans that overlap an earlier one are left out. */
export function litNarrative(text: string, spans: readonly Span[]): readonly LitPiece[] {
  const pieces: LitPiece[] = [];
  let at = 0;
  for (const [start, end, why] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start < at || end > text.length || start >= end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), why: '' });
    pieces.push({ text: text.slice(start, end), why });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), why: '' });
  return pieces;
}
