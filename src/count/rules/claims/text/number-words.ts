/** Whole numbers in figures and in words, up to millions, in English and Welsh. */
import type { NumberMention } from './mention.js';
import type { Token } from './tokens.js';

export const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dau: 2,
  dwy: 2,
  ddau: 2,
  ddwy: 2,
  tri: 3,
  tair: 3,
  dri: 3,
  dair: 3,
  pedwar: 4,
  pedair: 4,
  bedwar: 4,
  bedair: 4,
  pump: 5,
  pum: 5,
  bump: 5,
  bum: 5,
  chwech: 6,
  chwe: 6,
  saith: 7,
  wyth: 8,
  naw: 9,
  deg: 10,
  ddeg: 10,
  deuddeg: 12,
  ddeuddeg: 12,
  pymtheg: 15,
  ugain: 20,
  hanner: 0.5,
};

const WELSH_TENS = new Set(['deg', 'ddeg']);

const HUNDRED = new Set(['hundred', 'cant', 'gant', 'chant']);

const THOUSAND = new Set(['thousand', 'mil', 'fil']);

const MILLION = new Set(['million', 'm', 'miliwn']);

const DIGITS = /^([£$€]?)(\d+(?:,\d{3})*)(?:\.(\d+))?(%|[a-z]+)?$/;

export const numberAt = (
  n: number,
  span: readonly [number, number],
  extra: Partial<NumberMention> = {},
): NumberMention => ({
  type: 'number',
  n,
  unit: 'count',
  decimals: 0,
  inWords: false,
  first: span[0],
  after: span[1],
  ...extra,
});

export function findDigits(tokens: readonly Token[], i: number): NumberMention | null {
  const token = tokens[i];
  if (!token || token.kind !== 'number') return null;
  const parts = DIGITS.exec(token.low);
  if (!parts?.[2]) return null;
  const [, money, whole, decimal, tail] = parts;
  const n = Number(whole.replace(/,/g, '') + (decimal ? `.${decimal}` : ''));
  const decimals = decimal?.length ?? 0;
  if (money || tail === 'p' || tail === 'am' || tail === 'pm')
    return numberAt(n, [i, i + 1], { unit: 'money' });
  if (tail === '%') return numberAt(n, [i, i + 1], { unit: 'percent', decimals });
  if (tail && /^(st|nd|rd|th|ain|fed|eg|ed)$/.test(tail)) return numberAt(n, [i, i + 1], { unit: 'ordinal' });
  if (tail === 'k') return numberAt(n * 1000, [i, i + 1]);
  if (tail === 'm' || tail === 'bn') return numberAt(n, [i, i + 1], { unit: 'money' });
  const next = tokens[i + 1]?.low ?? '';
  if (MILLION.has(next) && next !== 'm') return numberAt(n * 1e6, [i, i + 2]);
  if (THOUSAND.has(next) && next !== 'mil') return numberAt(n * 1000, [i, i + 2]);
  return numberAt(n, [i, i + 1], { decimals });
}

interface Sum {
  whole: number;
  part: number;
  at: number;
}

/** Words up to millions. "and" joins only inside a number: "two hundred and nine", never "two and three". */
export function findWords(tokens: readonly Token[], i: number): NumberMention | null {
  const opening = findOpening(tokens, i);
  const sum: Sum = opening ?? { whole: 0, part: -1, at: i };
  while (sum.at < tokens.length && step(tokens, sum)) sum.at += 1;
  if (sum.part < 0 && sum.whole === 0) return null;
  return numberAt(sum.whole + Math.max(sum.part, 0), [i, sum.at], { inWords: true });
}

function findOpening(tokens: readonly Token[], i: number): Sum | null {
  const low = tokens[i]?.low ?? '';
  const next = tokens[i + 1]?.low ?? '';
  if (low === 'dozen' || (low === 'a' && next === 'dozen'))
    return { whole: 0, part: 12, at: low === 'a' ? i + 2 : i + 1 };
  if (low === 'a' && (HUNDRED.has(next) || next === 'thousand')) return { whole: 0, part: 1, at: i + 1 };
  if (low === 'un' && WELSH_TENS.has(next)) return { whole: 0, part: 10, at: i + 2 };
  return null;
}

function step(tokens: readonly Token[], sum: Sum): boolean {
  const low = tokens[sum.at]?.low ?? '';
  const small = SMALL[low];
  if (small !== undefined) return takeSmall(sum, low, small);
  if (sum.part < 0) return false;
  if (HUNDRED.has(low)) return scale(sum, 100);
  if (low === 'dozen') return scale(sum, 12);
  if (THOUSAND.has(low)) return raise(sum, 1000);
  if (MILLION.has(low) && low !== 'm') return raise(sum, 1e6);
  return (
    low === 'and' &&
    sum.part % 100 === 0 &&
    SMALL[tokens[sum.at + 1]?.low ?? ''] !== undefined &&
    sum.part + sum.whole > 0
  );
}

function takeSmall(sum: Sum, low: string, small: number): boolean {
  if (WELSH_TENS.has(low) && sum.part > 1 && sum.part < 10) return scale(sum, 10);
  const fits =
    sum.part < 0 || sum.part % 100 === 0 || (sum.part % 10 === 0 && sum.part % 100 >= 20 && small < 10);
  if (!fits || (sum.part === 0 && sum.whole === 0)) return false;
  sum.part = Math.max(sum.part, 0) + small;
  return true;
}

function scale(sum: Sum, by: number): boolean {
  if (sum.part % 100 === 0 && sum.part > 0) return false;
  sum.part *= by;
  return true;
}

function raise(sum: Sum, by: number): boolean {
  sum.whole = (sum.whole + Math.max(sum.part, 1)) * by;
  sum.part = 0;
  return true;
}
