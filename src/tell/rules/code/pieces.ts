/** What was typed, cut into words. */
import type { WordList } from './word-lists.js';

/**
 * Cuts what was typed where it is not a letter, and puts right where a space stands too many or too few: `sun shine`,
 * `otterbanjo`. No word of a list begins another, so letters run together can be read in one way at most.
 */
export function piecesOf(plain: string, list: WordList): readonly string[] {
  const run = plain.replace(/[^\p{L}]/gu, '');
  const whole = runTogether(run, list);
  if (whole) return whole;
  const apart = plain.split(/[^\p{L}]+/u).filter((piece) => piece !== '');
  return joined(apart, list).flatMap((piece) => runTogether(piece, list) ?? [piece]);
}

/** Letters without spaces as words of the list; null unless every letter belongs to one. */
export function runTogether(letters: string, list: WordList): readonly string[] | null {
  const found: string[] = [];
  for (let start = 0, end = 1; end <= letters.length; end++) {
    const word = letters.slice(start, end);
    if (!list.numberOf.has(word)) {
      if (end === letters.length) return null;
      continue;
    }
    found.push(word);
    start = end;
  }
  return found.length > 0 ? found : null;
}

/** Two neighbours that are no words alone but one together. */
function joined(pieces: readonly string[], list: WordList): readonly string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const isKnown = list.numberOf.has(piece) && (before === undefined || list.numberOf.has(before));
    if (before !== undefined && !isKnown && list.numberOf.has(before + piece)) out[out.length - 1] += piece;
    else out.push(piece);
  }
  return out;
}
