/** "one in four", "four out of five", "a quarter", "two thirds", "un o bob pedwar". */
import type { NumberMention } from './mention.js';
import type { Token } from './tokens.js';
import { SMALL, findDigits, findWords, numberAt } from './number-words.js';

export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
  thirds: 1 / 3,
  quarters: 1 / 4,
  fifths: 1 / 5,
  tenths: 1 / 10,
  chwarter: 1 / 4,
  traean: 1 / 3,
  draean: 1 / 3,
};

/** "one in four", "four out of five", "a quarter", "two thirds", "un o bob pedwar". */
export function findFraction(tokens: readonly Token[], i: number): NumberMention | null {
  return findInEvery(tokens, i) ?? findPart(tokens, i);
}

function findInEvery(tokens: readonly Token[], i: number): NumberMention | null {
  const top =
    tokens[i]?.low === 'un' ? numberAt(1, [i, i + 1]) : (findDigits(tokens, i) ?? findWords(tokens, i));
  if (!top || top.n < 1 || top.n > 20) return null;
  const joint = [0, 1, 2].map((k) => tokens[top.after + k]?.low ?? '');
  const length =
    joint[0] === 'in' && joint[1] === 'every'
      ? 2
      : joint[0] === 'out' && joint[1] === 'of'
        ? 2
        : joint[0] === 'in'
          ? 1
          : joint[0] === 'o' && joint[1] === 'bob'
            ? 2
            : 0;
  if (length === 0) return null;
  const bottom = findDigits(tokens, top.after + length) ?? findWords(tokens, top.after + length);
  if (!bottom || bottom.n <= top.n || bottom.n > 20 || bottom.decimals > 0) return null;
  if (
    /^(?:years?|months?|weeks?|days?|forces|minutes?|police|of|blynedd|flynedd|mlynedd)$/.test(
      tokens[bottom.after]?.low ?? '',
    )
  )
    return null;
  return numberAt(top.n / bottom.n, [i, bottom.after], { unit: 'fraction', inWords: true });
}

function findPart(tokens: readonly Token[], i: number): NumberMention | null {
  const low = tokens[i]?.low ?? '';
  if (low === 'half' || low === 'chwarter' || low === 'traean')
    return numberAt(FRACTIONS[low] ?? 0.5, [i, i + 1], { unit: 'fraction' });
  const times = low === 'a' ? 1 : SMALL[low];
  const part = FRACTIONS[tokens[i + 1]?.low ?? ''];
  if (times === undefined || part === undefined || times * part >= 1) return null;
  // "a third force" and "a second" are ordinals; a fraction stands before "of" or ends the phrase.
  if (
    times === 1 &&
    low === 'a' &&
    tokens[i + 1]?.low !== 'quarter' &&
    /^(?:highest|lowest|force|time|year)$/.test(tokens[i + 2]?.low ?? '')
  )
    return null;
  return numberAt(times * part, [i, i + 2], { unit: 'fraction', inWords: true });
}
