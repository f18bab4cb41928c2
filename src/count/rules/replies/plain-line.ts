/** Ways of setting down a figure on a line that are put into the one way that is read: what stands behind it comes before. */
import { NUMBER_IN_WORDS, numberInWords } from './number-words.js';

/** "1 204 offences": a space between thousands. */
const THOUSANDS =
  /(?<![\d/.,:-]|\b(?:code|class|section|table|q|question|part|no|number) )\b([1-9]\d{0,2})[ \u00a0\u202f](\d{3})(?![\d/.,-]?\d)/gi;

/** **Shape**: the same text, letter for letter, with a comma in place of the space between thousands. */
export const withThousands = (text: string): string =>
  /\d[ \u00a0\u202f]\d{3}/.test(text) ? text.replace(THOUSANDS, '$1,$2') : text;

const TWICE = new RegExp(`\\b(${NUMBER_IN_WORDS})\\s*\\((\\d{1,3}(?:,\\d{3})*|\\d+)\\)`, 'gi');
const TWICE_BACK = new RegExp(`(?<![\\d/])(\\d{1,3})\\s*\\((${NUMBER_IN_WORDS})\\)`, 'gi');
const AT_END = new RegExp(`(^|[:=–—-]\\s+)(${NUMBER_IN_WORDS})(\\s*[.;]?)$`, 'i');
const PART_YEAR =
  /^(.{4,80}?)((?:\s*[:=–—]|\s-)\s*\d[\d,]*)\s*\(((?:up )?(?:to|until|as at|hyd at)\b[^()]{3,30})\)\s*[.;]?$/i;
const ASIDE_MEASURE = /^(.{4,60}?)((?:\s*[:=–—]|\s-|\sx)\s*\d[\d,]*)\s*\(([\p{L}][^()\d]{8,80})\)\s*[.;]?$/iu;

/**
 * **Shape**: "Twenty-three (23)" → "23"; "2018: fourteen" → "2018: 14"; "In 2020 - 58 (to 30 September)" →
 * "In 2020 (to 30 September) - 58"; anything else → as it is.
 */
/** "Year: 2019, Number: 41". */
const NAMED_PAIR =
  /^\p{L}[\p{L} ]{2,30}:\s*([^:]{2,60}?)[,;]\s*(?:number|total|count|offences|crimes|no\.?|nifer)[^:]{0,30}:\s*(\d[\d,]*)\s*\.?$/iu;

export function plainLine(given: string): string {
  if (given.length > 200) return given;
  const text = given.includes(': ') ? given.replace(NAMED_PAIR, '$1: $2') : given;
  const once = text.includes('(')
    ? text.replace(TWICE, (all, w: string, n: string) =>
        numberInWords(w) === Number(n.replace(/,/g, '')) ? n : all,
      )
    : text;
  const twice = once.includes('(')
    ? once.replace(TWICE_BACK, (all, n: string, w: string) => (numberInWords(w) === Number(n) ? n : all))
    : once;
  const digits = twice.replace(AT_END, (all, lead: string, w: string, end: string) => {
    const n = numberInWords(w);
    return n === null ? all : `${lead}${n}${end}`;
  });
  return digits.endsWith(')') || /\)\s*[.;]$/.test(digits) ? digits.replace(PART_YEAR, '$1 ($3)$2') : digits;
}

/** "2018/19 x 22 (sexual communication with a child)": what is counted, named behind the count. */
export const nameBehind = (text: string): { readonly text: string; readonly name: string } | null => {
  const m = text.length < 200 && text.includes('(') ? ASIDE_MEASURE.exec(text) : null;
  return m ? { text: `${m[1] ?? ''}${m[2] ?? ''}`, name: m[3] ?? '' } : null;
};
