/** Characters as the automaton sees them. Offsets stay those of the text: folding looks, it never copies. */

/** 1 to 26 letters, 27 to 36 digits; what is above is no part of a word. */
export const CLASS = {
  apostrophe: 40,
  space: 41,
  stop: 42,
  comma: 43,
  colon: 44,
  newline: 45,
  dash: 46,
  query: 47,
  open: 48,
  close: 49,
  quote: 50,
  at: 51,
  underscore: 52,
  slash: 53,
  ampersand: 54,
  other: 55,
} as const;

const TABLE_SIZE = 0x250;
const LATIN = /[\u00c0-\u024f]/u;
const MARKS = /[\u0300-\u036f]/gu;
const A = 97;
const ZERO = 48;
const FIRST_DIGIT = 27;

const SIGNS: Readonly<Record<string, number>> = {
  "'": CLASS.apostrophe,
  '`': CLASS.apostrophe,
  '\u00b4': CLASS.apostrophe,
  ' ': CLASS.space,
  '\t': CLASS.space,
  '\u00a0': CLASS.space,
  '.': CLASS.stop,
  '!': CLASS.stop,
  ';': CLASS.stop,
  ',': CLASS.comma,
  ':': CLASS.colon,
  '\n': CLASS.newline,
  '\r': CLASS.newline,
  '-': CLASS.dash,
  '?': CLASS.query,
  '(': CLASS.open,
  '[': CLASS.open,
  ')': CLASS.close,
  ']': CLASS.close,
  '"': CLASS.quote,
  '@': CLASS.at,
  _: CLASS.underscore,
  '/': CLASS.slash,
  '&': CLASS.ampersand,
  '+': CLASS.ampersand,
  '\u00b7': CLASS.newline,
  '\u00ad': CLASS.apostrophe,
};

function classOf(code: number): number {
  const raw = String.fromCharCode(code);
  const sign = SIGNS[raw];
  if (sign !== undefined) return sign;
  const plain = LATIN.test(raw) ? raw.normalize('NFD').replace(MARKS, '') : raw;
  const c = plain.toLowerCase().charCodeAt(0);
  if (c >= A && c < A + 26) return c - A + 1;
  if (c >= ZERO && c < ZERO + 10) return c - ZERO + FIRST_DIGIT;
  return CLASS.other;
}

/** The class of every code unit below U+0250. */
export const CLASSES: Uint8Array = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classOf(code));

/** The class of a code unit above the table. */
export function highClass(code: number): number {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
      return CLASS.apostrophe;
    case 0x201c:
    case 0x201d:
      return CLASS.quote;
    case 0x2013:
    case 0x2014:
      return CLASS.dash;
    case 0x2022:
    case 0x25cf:
    case 0x2028:
      return CLASS.newline;
    case 0x2026:
      return CLASS.stop;
    case 0x2003:
    case 0x2009:
    case 0x202f:
      return CLASS.space;
    default:
      return code >= 0x1e80 && code <= 0x1ef3 ? welshHigh(code) : CLASS.other;
  }
}

/** ẁ, ẃ, ẅ and ỳ stand far from the other letters. */
const welshHigh = (code: number): number => (code <= 0x1e85 ? 23 : code >= 0x1ef2 ? 25 : CLASS.other);

/** A term of the lexicon in folded words: lower case, no accents, no apostrophes, no possessive s. */
export function foldedWords(term: string): readonly string[] {
  const plain = term.normalize('NFD').replace(MARKS, '').toLowerCase();
  return plain
    .replace(/['\u2019]s\b/gu, '')
    .replace(/['\u2019](?=(d|ll|ve|re|m)\b)/gu, ' ')
    .replace(/['\u2019]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
}
