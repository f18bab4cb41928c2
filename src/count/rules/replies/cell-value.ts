/** A cell's value as a reply means it: marks by the reply's own key, a dash only where the key explains it. */
import { type Value, readValue } from '../../../base/value.js';
import { remembered } from './remembered.js';

/** What the reply's own words say its marks stand for. */
export interface MarkKey {
  /** Limits of "*" and the like; null where the key does not say. */
  readonly star: { readonly lo: number | null; readonly hi: number | null } | null;
  readonly dash: 'nil' | 'suppressed' | 'not-held' | null;
  readonly blank: 'nil' | 'not-held' | null;
}

export type CellReading =
  | { readonly kind: 'value'; readonly value: Value; readonly sure: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear'; readonly why: 'mark-unexplained' | 'cannot-be-split' }
  /** Words, percentages, dates: no value. */
  | { readonly kind: 'none' };

const NUMBER_WORDS: Readonly<Record<string, number>> = {
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
  pump: 5,
  pum: 5,
  deg: 10,
  tri: 3,
  dau: 2,
};

const numberOf = (text: string): number => NUMBER_WORDS[text.toLowerCase()] ?? Number(text);

const N = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|pump|pum|deg|tri)`;
const BELOW = new RegExp(
  String.raw`(?:fewer|less|lower|smaller) than ${N}|(?:under|below|<) ?${N}|llai na ${N}`,
  'i',
);
const AT_MOST = new RegExp(
  String.raw`${N} or (?:less|fewer|below|under)|(?:up to|no more than|hyd at) ${N}`,
  'i',
);
const BETWEEN = new RegExp(String.raw`(?:between )?${N} (?:and|to|-|–) ${N}`, 'i');

/** The limits a sentence of a key gives, or null. */
function limitsIn(text: string): { lo: number; hi: number } | null {
  const below = BELOW.exec(text);
  const n = below?.[1] ?? below?.[2] ?? below?.[3];
  if (n !== undefined) return { lo: 0, hi: numberOf(n) - 1 };
  const most = AT_MOST.exec(text);
  const m = most?.[1] ?? most?.[2];
  if (m !== undefined) return { lo: 0, hi: numberOf(m) };
  const span = BETWEEN.exec(text);
  if (span?.[1] !== undefined && span[2] !== undefined && numberOf(span[1]) < numberOf(span[2]))
    return { lo: numberOf(span[1]), hi: numberOf(span[2]) };
  return null;
}

const SAYS_STAR =
  /(?:^|[\s"'“‘(])(?:\*{1,2}|\[c\]|asterisks?|an asterisk|seren)(?:["'”’)]|\s|:|=|-|–).{0,160}|(?:suppressed|withheld|redacted|replaced|shown as|denoted).{0,60}(?:\*|asterisk)/i;
const SAYS_DASH =
  /(?:["'“‘]\s?[-–—]\s?["'”’]|\b(?:a )?(?:dash|hyphen)\b|(?:^|[\s(])[-–—]\s?(?=(?:denotes?|means|indicates?|represents|signifies|shows)\b)|(?:^|\n|[:;,(])\s*[-–—]\s*[=:])([^,;*\n]{0,80})/i;
const SAYS_BLANK = /\b(?:blanks?|blank cells?|empty cells?|celloedd gwag)\b(.{0,80})/i;
const NIL =
  /\b(?:nil|zero|zeros|noughts?|no (?:offences|crimes|records?|recorded|results|data recorded)|none|0|dim|sero)\b/i;

const saysStar = remembered((line) => SAYS_STAR.test(line));
const saysSmall = remembered(
  (line) =>
    /(?:small numbers?|low (?:numbers?|values?)|figures? (?:of|below|under)|values? (?:of|below|under)|niferoedd bach).{0,120}/i.test(
      line,
    ) && /suppress|withheld|redact|replac|mask|atal/i.test(line),
);

/** The key of marks in a reply's own notes. */
export function keyOf(notes: string): MarkKey {
  const lines = notes.split('\n');
  const small = lines.find((l) => saysStar(l)) ?? lines.find((l) => saysSmall(l));
  const dash = SAYS_DASH.exec(notes)?.[1] ?? '';
  const blank = SAYS_BLANK.exec(notes)?.[1] ?? '';
  return {
    star: small === undefined ? null : (limitsIn(small) ?? { lo: null, hi: null }),
    dash: NIL.test(dash)
      ? 'nil'
      : /suppress|withheld|fewer|less than/i.test(dash)
        ? 'suppressed'
        : /not (?:held|recorded|available)/i.test(dash)
          ? 'not-held'
          : null,
    blank: NIL.test(blank) ? 'nil' : /not (?:held|recorded)/i.test(blank) ? 'not-held' : null,
  };
}

const value = (v: Value, sure: number): CellReading => ({ kind: 'value', value: v, sure });

const NOT_HELD =
  /^(?:no (?:information|data|info)(?: is)?(?: held| available| recorded)?|(?:information )?not (?:held|recorded|available|collected)|data not (?:held|available)|unable to (?:report|provide)|ddim (?:ar gael|yn cael ei gadw|wedi'i gofnodi)|nid yw(?:'n)? (?:ar gael|cael ei gadw|dal)|dim gwybodaeth(?: ar gael| wedi'i chadw)?|(?:heb (?:ei|eu) d?dal|nid yw'n cael ei d?dal))\.?$/i;
const REFUSED =
  /^(?:(?:exempt|refused|withheld|redacted|gwrthodwyd|wedi'i eithrio|eithriedig|cadwyd yn ôl)\b.{0,50}|s(?:ection|\.)? ?\d\d(?:\s?\(\d\))*(?: (?:exempt(?:ion)?|applies))?)$/i;

/** A number followed by nothing that changes it: a mark of a note, a full stop. */
const NOTED = /^(\d{1,3}(?:[, ]\d{3})*|\d+)\s?(?:\*{1,3}|†|‡|\[\d+\]|\(\d\)|[¹²³]|\.)$/;

/** A count with its own noun: "45 offences", "12 crimes recorded". */
const WITH_NOUN =
  /^(\d{1,3}(?:,\d{3})*|\d+)\s+(?:recorded )?(?:offences?|crimes?|victims?|suspects?|people|persons?|trosedd|o droseddau|records?|incidents?)(?: recorded)?\.?$/i;

const SHARE_BEHIND =
  /^(\d{1,3}(?:,\d{3})*|\d+)\s*(?:\(\s*\d{1,3}(?:\.\d+)?\s?%\s*\)|[-–/]\s*\d{1,3}(?:\.\d+)?\s?%)$/;
const SHARE_BEFORE = /^\d{1,3}(?:\.\d+)?\s?%\s*\(\s*(\d{1,3}(?:,\d{3})*|\d+)\s*\)$/;

/** "112 (83%)" and "83% (112)": a count with its share. */
const withoutShare = (t: string): string =>
  t.includes('%') ? (SHARE_BEHIND.exec(t)?.[1] ?? SHARE_BEFORE.exec(t)?.[1] ?? t) : t;

/** "112 (83%)" is a count whatever its column is called. */
export const isCountWithShare = (t: string): boolean =>
  t.includes('%') && withoutShare(t.trim()) !== t.trim();

/** "Nil return", "No offences recorded". */
const NOUGHT =
  /^(?:nil|zero|none|no) (?:returns?|recorded|(?:such )?(?:offences|crimes|victims|results?)(?: recorded| found)?)\.?$/i;

/** More digits than any force counts in a year without a comma: two numbers have run together. */
const MOST_DIGITS = 6;

/**
 * Reads a cell.
 * **Shape**: "229" → exact; "<5" → range; "*" → suppressed, with the key's limits; "-" → unclear unless the key says;
 * "" → blank; "0012" or "2184751934" → `cannot-be-split`; "41%" → none.
 */
export function readCell(text: string, key: MarkKey): CellReading {
  if (isPlainCount(text)) return value({ kind: 'exact', n: Number(text) }, 1);
  const t = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (t === '') return key.blank === 'nil' ? value({ kind: 'exact', n: 0 }, 0.9) : { kind: 'blank' };
  const plain = NOTED.exec(t)?.[1] ?? WITH_NOUN.exec(t)?.[1] ?? withoutShare(t);
  const digits = plain.replace(/,/g, '');
  if (/^0\d+$/.test(digits) || (/^\d+$/.test(plain) && plain.length > MOST_DIGITS))
    return { kind: 'unclear', why: 'cannot-be-split' };
  if (/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(plain))
    return value({ kind: 'exact', n: Number(digits) }, plain === t ? 1 : 0.95);
  if (/^\d[\d,]*\.0+$/.test(plain)) return value({ kind: 'exact', n: Number(plain.replace(/,/g, '')) }, 0.9);
  if (BAND_LIKE.test(plain)) return bandAsValue(plain);
  if (NOUGHT.test(plain)) return value({ kind: 'exact', n: 0 }, 0.9);
  const marked = readMark(plain, key);
  if (marked) return marked;
  const read = readValue(plain);
  if (!read.ok) return { kind: 'none' };
  return value(read.value, plain === t ? 1 : 0.95);
}

/** Digits alone, no more than a count has and no nought before them: nearly every cell of a table is one. */
function isPlainCount(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS || (length > 1 && text.charCodeAt(0) === 48)) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const READERS = new Map<string, (text: string) => CellReading>();
const MOST_KEYS = 50;

/** **Shape**: a key of marks → a reader of the cells of its table, which reads the same text once. */
export function cellReader(key: MarkKey): (text: string) => CellReading {
  const of = JSON.stringify([key.star, key.dash, key.blank]);
  const had = READERS.get(of);
  if (had) return had;
  if (READERS.size >= MOST_KEYS) READERS.clear();
  const made = remembered((text) => readCell(text, key));
  READERS.set(of, made);
  return made;
}

/** "1-4" where a count stands may be a count that was hidden in a range; a person is asked. */
function bandAsValue(plain: string): CellReading {
  const read = readValue(plain);
  return read.ok && /^1\s*(?:-|–|to)\s*\d$/.test(plain) ? value(read.value, 0.7) : { kind: 'none' };
}

/** "5 or fewer". */
const AT_MOST_CELL = new RegExp(`^${N} or (?:fewer|less|under)$`, 'i');

function readMark(t: string, key: MarkKey): CellReading | null {
  if (/^[-–—]+$/.test(t)) return dashOf(key);
  if (/^\*+$|^\[c\]$|^c$|^suppressed$|^#+$|^x$|^xx$/i.test(t))
    return /^[x#c]/i.test(t) && key.star === null
      ? { kind: 'unclear', why: 'mark-unexplained' }
      : value({ kind: 'suppressed', lo: key.star?.lo ?? null, hi: key.star?.hi ?? null }, 1);
  if (/^n\.?\s?\/?\s?a\.?$|^n\/k$|^amh\.?$|^\?+$|^tbc$/i.test(t))
    return { kind: 'unclear', why: 'mark-unexplained' };
  const most = AT_MOST_CELL.exec(t)?.[1];
  if (most !== undefined) return value({ kind: 'range', lo: 0, hi: numberOf(most) }, 0.95);
  if (NOT_HELD.test(t)) return value({ kind: 'not-held' }, 0.95);
  if (/^(?:\.|,|:)+$/.test(t)) return { kind: 'unclear', why: 'mark-unexplained' };
  if (REFUSED.test(t)) {
    const section = /(\d\d)/.exec(t)?.[1];
    return value({ kind: 'refused', exemption: section ? [`foia-s${section}`] : [] }, 0.9);
  }
  return null;
}

function dashOf(key: MarkKey): CellReading {
  switch (key.dash) {
    case 'nil':
      return value({ kind: 'exact', n: 0 }, 0.9);
    case 'suppressed':
      return value({ kind: 'suppressed', lo: key.star?.lo ?? null, hi: key.star?.hi ?? null }, 0.9);
    case 'not-held':
      return value({ kind: 'not-held' }, 0.9);
    case null:
      return { kind: 'unclear', why: 'mark-unexplained' };
  }
}

const NO_KEY: MarkKey = { star: null, dash: null, blank: null };

/** "12-15", "under 13", "16+": more often the band of an age than a count. */
const BAND_LIKE =
  /^(?:\d{1,2}\s*(?:-|–|—|to|i)\s*\d{1,2}|\d{1,2}\s*\+|(?:under|over|above|below|o dan|dan|dros)\b.*)$/i;

/** Longer than "fewer than five" or "no information held": words. */
const LONGEST_FIGURE = 60;

/** True for a cell that stands where a figure would: a number, a mark, a dash. */
export const isFigureLike = (text: string): boolean => isPlainCount(text) || figureLike(text);

const figureLike = remembered(looksLikeFigure);

function looksLikeFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  if (
    BAND_LIKE.test(text.trim()) ||
    /^(?:not (?:recorded|known|stated)|heb (?:ei|eu) (?:gofnodi|chofnodi|nodi)|anhysbys)$/i.test(text.trim())
  )
    return false;
  const read = readCell(text, NO_KEY);
  return read.kind === 'value' || read.kind === 'unclear';
}
