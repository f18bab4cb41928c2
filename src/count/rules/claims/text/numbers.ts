/** Numbers as people write them: 8,224; 14.91 per cent; two hundred and twenty-nine; one in four; a dozen. English and Welsh. */
import type { NumberMention } from './mention.js';
import type { Token } from './tokens.js';
import { FRACTIONS, findFraction } from './fractions.js';
import { SMALL, findDigits, findWords, numberAt } from './number-words.js';

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  ail: 2,
  trydydd: 3,
  trydedd: 3,
  drydydd: 3,
  drydedd: 3,
  pedwerydd: 4,
  pedwaredd: 4,
  bedwaredd: 4,
};

const PERCENT = new Set(['%', 'percent', 'pc', 'percentage']);

/** Most words open no number. */
const canOpen = (low: string): boolean =>
  SMALL[low] !== undefined ||
  FRACTIONS[low] !== undefined ||
  ORDINALS[low] !== undefined ||
  low === 'a' ||
  low === 'un' ||
  low === 'dozen';

/** The number that begins at token `i`, or null. **Units**: percent as printed (44), fractions and "one in four" as a share (0.25). */
export function findNumber(tokens: readonly Token[], i: number): NumberMention | null {
  const token = tokens[i];
  if (!token || (token.kind !== 'number' && !canOpen(token.low))) return null;
  return (
    findFraction(tokens, i) ??
    withPercent(tokens, findDigits(tokens, i) ?? findWords(tokens, i)) ??
    findOrdinal(tokens, i)
  );
}

/** "44 per cent", "44%", "44 y cant". */
function withPercent(tokens: readonly Token[], number: NumberMention | null): NumberMention | null {
  if (!number || number.unit !== 'count') return number;
  const next = tokens[number.after]?.low ?? '';
  const second = tokens[number.after + 1]?.low ?? '';
  if (PERCENT.has(next)) return { ...number, unit: 'percent', after: number.after + 1 };
  if ((next === 'per' && second === 'cent') || (next === 'y' && second === 'cant'))
    return { ...number, unit: 'percent', after: number.after + 2 };
  return number;
}

function findOrdinal(tokens: readonly Token[], i: number): NumberMention | null {
  const n = ORDINALS[tokens[i]?.low ?? ''];
  return n === undefined ? null : numberAt(n, [i, i + 1], { unit: 'ordinal', inWords: true });
}
