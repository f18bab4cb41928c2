/** What a teller typed, read back as a code without asking anybody whether there is one. */
import { LANGS } from '../../../base/words.js';
import { CODE_WORDS, codeOfWordNumbers } from './code-in-words.js';
import { CODE_DIGITS, type Code, codeOfDigits } from './code.js';
import { piecesOf } from './pieces.js';
import { wordsAt, wordsOneSlipFrom } from './slip.js';
import { WORD_LISTS, type WordList, plainLetters } from './word-lists.js';

export type CodeProblem = 'code-empty' | 'code-wrong-length' | 'code-unknown-word' | 'code-check-fails';

export type ReadCode =
  | { readonly ok: true; readonly code: Code; readonly corrected: boolean }
  | {
      readonly ok: false;
      readonly problem: CodeProblem;
      /** Which word, from 1. */
      readonly place?: number;
      /** The one word of the list that is nearest to it. */
      readonly suggestion?: string;
    };

/** Longer than any honest try: nothing past it is looked at. */
const LONGEST = 400;
/** So many readings of one try are weighed against the check, which lets one through. */
const MOST_READINGS = 64;

/**
 * The code that was typed, in either language or in digits; or what is wrong with it.
 * Any case, accents, quotation marks, full stops, commas, hyphens and spaces are forgiven, and one slip a word. Where a
 * slip fits two words the check says which: it lets at most one through, so one try is always one code.
 * **Shape**: `corrected` when a slip was put right. **Errors**: never throws, whatever was typed.
 */
export function readCode(typed: string): ReadCode {
  const plain = plainLetters(typed.slice(0, LONGEST));
  const digits = plain.replace(/\D/g, '');
  if (/\p{L}/u.test(plain)) return readWords(plain);
  if (digits === '') return { ok: false, problem: 'code-empty' };
  if (digits.length !== CODE_DIGITS) return { ok: false, problem: 'code-wrong-length' };
  const code = codeOfDigits(digits);
  return code ? { ok: true, code, corrected: false } : { ok: false, problem: 'code-check-fails' };
}

/** What was typed, as one language would have it. */
interface Reading {
  readonly list: WordList;
  readonly pieces: readonly string[];
  /** For each piece, the numbers of the words it can be. */
  readonly numbers: readonly (readonly number[])[];
  readonly exact: number;
}

function readWords(plain: string): ReadCode {
  const [first, ...rest] = LANGS.map((lang) => readingIn(WORD_LISTS[lang], plain));
  if (!first) return { ok: false, problem: 'code-empty' };
  // The language is the one that knows more of the words; one code is never read in two.
  const reading = rest.reduce((best, other) => (isBetter(other, best) ? other : best), first);
  if (reading.pieces.length !== CODE_WORDS) return { ok: false, problem: 'code-wrong-length' };
  const unknown = reading.numbers.findIndex((numbers) => numbers.length === 0);
  return unknown >= 0 ? unknownWord(reading, unknown) : checked(reading);
}

function readingIn(list: WordList, plain: string): Reading {
  const pieces = piecesOf(plain, list);
  // Too many pieces are refused for their number: looking for slips in them would only cost time.
  const isLong = pieces.length > CODE_WORDS;
  const numbers = pieces.map((piece) => {
    const n = list.numberOf.get(piece);
    if (n !== undefined) return [n];
    return isLong ? [] : wordsOneSlipFrom(piece, list.plain, list.slips);
  });
  return { list, pieces, numbers, exact: pieces.filter((piece) => list.numberOf.has(piece)).length };
}

const knownIn = (reading: Reading): number => reading.numbers.filter((n) => n.length > 0).length;

const isBetter = (a: Reading, b: Reading): boolean =>
  a.exact === b.exact ? knownIn(a) > knownIn(b) : a.exact > b.exact;

function unknownWord({ list, pieces }: Reading, i: number): ReadCode {
  const near = wordsAt(2, pieces[i] ?? '', list.plain);
  const suggestion = near.length === 1 ? list.words[near[0] ?? -1] : undefined;
  return {
    ok: false,
    problem: 'code-unknown-word',
    place: i + 1,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function checked(reading: Reading): ReadCode {
  const ways = readings(reading.numbers);
  const found = ways.flatMap((numbers) => codeOfWordNumbers(numbers) ?? []);
  const [code] = found;
  if (code !== undefined && found.length === 1)
    return { ok: true, code, corrected: reading.exact < CODE_WORDS };
  const isUnsure = found.length > 1 || ways.length === 0;
  if (!isUnsure) return { ok: false, problem: 'code-check-fails' };
  return {
    ok: false,
    problem: 'code-unknown-word',
    place: reading.numbers.findIndex((numbers) => numbers.length > 1) + 1,
  };
}

/** Every way to take one number from each place; none when they are too many to be a slip or two. */
function readings(numbers: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (numbers.reduce((ways, n) => ways * n.length, 1) > MOST_READINGS) return [];
  return numbers.reduce<readonly (readonly number[])[]>(
    (ways, here) => ways.flatMap((way) => here.map((n) => [...way, n])),
    [[]],
  );
}
