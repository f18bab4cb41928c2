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
/** Classes above it are no part of a word. */
export const LAST_WORD = 36;
const W = 23;
const Y = 25;

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

/** Signs and letters that stand far from the others: quotation marks, dashes, bullets, ẁ, ẃ, ẅ and ỳ. */
const FAR: readonly (readonly [cls: number, ...codes: readonly number[]])[] = [
  [CLASS.apostrophe, 0x2018, 0x2019, 0x02bc],
  [CLASS.quote, 0x201c, 0x201d],
  [CLASS.dash, 0x2013, 0x2014],
  [CLASS.newline, 0x2022, 0x25cf, 0x2028],
  [CLASS.stop, 0x2026],
  [CLASS.space, 0x2003, 0x2009, 0x202f],
  [W, 0x1e80, 0x1e81, 0x1e82, 0x1e83, 0x1e84, 0x1e85],
  [Y, 0x1ef2, 0x1ef3],
];

/** The class of every code unit: one look, and no question which table to look into. */
export const CLASSES: Uint8Array = classes();

function classes(): Uint8Array {
  const all = new Uint8Array(0x10000).fill(CLASS.other);
  for (let code = 0; code < TABLE_SIZE; code++) all[code] = classOf(code);
  for (const [cls, ...codes] of FAR) for (const code of codes) all[code] = cls;
  return all;
}

/** Each letter without its accent and its capital, each figure as it is; 0 for what is no part of a word. */
export const PLAIN: Uint8Array = CLASSES.map((c) =>
  c < FIRST_DIGIT ? A - 1 + c : c <= LAST_WORD ? ZERO + c - FIRST_DIGIT : 0,
);

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
