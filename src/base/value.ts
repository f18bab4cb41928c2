/**
 * A value is never just a number. Seven kinds, and arithmetic that never turns one of them into nought.
 * **Source**: the replies and printed tables read for this product; how forces answer (docs/published-figures.md).
 */
import { type Result, fail, ok } from './result.js';

export type Value =
  | { readonly kind: 'exact'; readonly n: number }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number | null }
  | { readonly kind: 'suppressed'; readonly lo: number | null; readonly hi: number | null }
  | { readonly kind: 'refused'; readonly exemption: readonly string[] }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'no-reply' }
  | { readonly kind: 'not-asked' };

export type ValueKind = Value['kind'];

export const VALUE_KINDS: readonly ValueKind[] = [
  'exact',
  'range',
  'suppressed',
  'refused',
  'not-held',
  'no-reply',
  'not-asked',
];

/** What the true count can be: at least `lo`, at most `hi` (null: no upper limit is known). Counts, inclusive. */
export interface Interval {
  readonly lo: number;
  readonly hi: number | null;
}

/** True when somebody gave a figure, even a rounded or starred one. */
export const isAnswered = (v: Value): boolean =>
  v.kind === 'exact' || v.kind === 'range' || v.kind === 'suppressed';

/**
 * The interval a value stands for.
 * **Shape**: exact 229 → {229, 229}; "fewer than 5" → {0, 4}; a star → its stated limits; no answer → {0, null}.
 * A missing value is *at least nought and no known limit*, which is not the same as nought.
 */
export function intervalOf(v: Value): Interval {
  switch (v.kind) {
    case 'exact':
      return { lo: v.n, hi: v.n };
    case 'range':
      return { lo: v.lo, hi: v.hi };
    case 'suppressed':
      return { lo: v.lo ?? 0, hi: v.hi };
    case 'refused':
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return { lo: 0, hi: null };
  }
}

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  lo: a.lo + b.lo,
  hi: a.hi === null || b.hi === null ? null : a.hi + b.hi,
});

/** Every number that is in either interval, and what lies between them. */
export const spanIntervals = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: a.hi === null || b.hi === null ? null : Math.max(a.hi, b.hi),
});

export const sameValue = (a: Value, b: Value): boolean => {
  if (a.kind !== b.kind) return false;
  const x = intervalOf(a);
  const y = intervalOf(b);
  return x.lo === y.lo && x.hi === y.hi;
};

export type ValueProblem =
  | 'value-unreadable'
  | 'value-negative'
  | 'value-not-whole'
  | 'value-both-range-and-exact';

const NUMBER = String.raw`\d{1,3}(?:[, ]\d{3})+|\d+`;
const ZERO = /^(nil|none|zero|nought|dim|sero)$/i;
const BELOW = new RegExp(
  String.raw`^(?:<|fewer than|less than|under|below|llai na|o dan)\s*(${NUMBER})$`,
  'i',
);
const AT_MOST = new RegExp(
  String.raw`^(?:<=|≤|up to|at most|no more than|hyd at|dim mwy na)\s*(${NUMBER})$`,
  'i',
);
const ABOVE = new RegExp(String.raw`^(?:>|more than|over|above|mwy na|dros)\s*(${NUMBER})$`, 'i');
const AT_LEAST = new RegExp(String.raw`^(?:>=|≥|at least|o leiaf)\s*(${NUMBER})\+?$|^(${NUMBER})\+$`, 'i');
const BETWEEN = new RegExp(
  String.raw`^(?:between\s+|rhwng\s+)?(${NUMBER})\s*(?:-|–|—|to|and|i|a)\s*(${NUMBER})$`,
  'i',
);
const STAR = /^(?:\*+|\[c\]|≤|suppressed|wedi'i atal|c)$/i;
const NOT_HELD =
  /^(?:not held|not recorded|no information held|no marker(?: on our systems?)?|heb ei (?:gofnodi|ddal)|dim gwybodaeth|ddim yn cael ei gadw)$/i;
const NO_REPLY =
  /^(?:no reply|no response|not provided|did not (?:answer|respond|provide)|unable to respond|n\/a|dim ateb|dim ymateb)$/i;
const NOT_ASKED = /^(?:not asked|heb ofyn)$/i;
const REFUSED =
  /^(?:refused|exempt|gwrthodwyd)\b(?:.*?\b(?:section|s\.?|adran)\s*(\d+[a-z]?)(\(\d+\))?)?.*$/i;

const digits = (text: string): number => Number(text.replace(/[, ]/g, ''));

/**
 * Reads one cell as a person wrote it, in English or Welsh.
 * **Shape**: "<5" → range 0 to 4; "over 3,000" → range from 3,001; "nil" → exact 0; "*" → suppressed, limits unknown;
 * "refused under section 12" → refused, foia-s12. Empty text is `value-unreadable`: a blank cell is not an answer.
 * **Errors**: `value-unreadable`, `value-negative`, `value-not-whole`.
 */
export function readValue(text: string): Result<Value, ValueProblem> {
  const t = text.trim().replace(/\u00a0/g, ' ');
  if (/^[-−]\s*\d/.test(t)) return fail({ code: 'value-negative', params: { text: t } });
  if (/^\d+\.\d+$/.test(t)) return fail({ code: 'value-not-whole', params: { text: t } });
  const found = readNumber(t) ?? readMissing(t);
  return found ? ok(found) : fail({ code: 'value-unreadable', params: { text: t } });
}

function readNumber(t: string): Value | null {
  if (new RegExp(`^(?:${NUMBER})$`).test(t)) return { kind: 'exact', n: digits(t) };
  if (ZERO.test(t)) return { kind: 'exact', n: 0 };
  const below = BELOW.exec(t);
  if (below?.[1]) return { kind: 'range', lo: 0, hi: digits(below[1]) - 1 };
  const most = AT_MOST.exec(t);
  if (most?.[1]) return { kind: 'range', lo: 0, hi: digits(most[1]) };
  const above = ABOVE.exec(t);
  if (above?.[1]) return { kind: 'range', lo: digits(above[1]) + 1, hi: null };
  const least = AT_LEAST.exec(t);
  if (least) return { kind: 'range', lo: digits(least[1] ?? least[2] ?? ''), hi: null };
  const between = BETWEEN.exec(t);
  if (between?.[1] && between[2] && digits(between[1]) <= digits(between[2]))
    return { kind: 'range', lo: digits(between[1]), hi: digits(between[2]) };
  return null;
}

function readMissing(t: string): Value | null {
  if (STAR.test(t)) return { kind: 'suppressed', lo: null, hi: null };
  if (NOT_HELD.test(t)) return { kind: 'not-held' };
  if (NO_REPLY.test(t)) return { kind: 'no-reply' };
  if (NOT_ASKED.test(t)) return { kind: 'not-asked' };
  const refused = REFUSED.exec(t);
  if (refused)
    return { kind: 'refused', exemption: refused[1] ? [`foia-s${refused[1]}${refused[2] ?? ''}`] : [] };
  return null;
}
