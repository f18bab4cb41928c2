/**
 * A narrative with the words that the flag reader went by lit and numbered, and what each means below it. Pure, and
 * without the platform: it works in a browser page too.
 */
import type { FlagSpanAt } from '../../../db/index.js';
import type { Lang } from '../../../base/words.js';
import { litPieces } from '../../lit.js';
import { sayWhyLit } from '../../words/flag.js';

export interface LitView {
  /** Joined they give the text again. `n` is the number of the reason below; null where nothing is lit. */
  readonly pieces: readonly { readonly text: string; readonly n: number | null }[];
  readonly reasons: readonly { readonly n: number; readonly quote: string; readonly why: string }[];
}

export function litView(text: string, spans: readonly FlagSpanAt[], lang: Lang): LitView {
  const reasons: LitView['reasons'][number][] = [];
  const pieces = litPieces(text, spans).map((piece) => {
    if (piece.why.length === 0) return { text: piece.text, n: null };
    const n = reasons.length + 1;
    reasons.push({ n, quote: piece.text, why: piece.why.map((code) => sayWhyLit(code, lang)).join('; ') });
    return { text: piece.text, n };
  });
  return { pieces, reasons };
}
