/**
 * Text as words with their places. One pass, no regular expression over the whole: what a child types can be 20,000
 * characters of anything, and the time must grow with its length and no faster.
 */
import type { Vocabulary } from './vocabulary.js';

/** How strongly a word is parted from the one before it: not, by a comma or line, by a sentence's end. */
export const NO_BREAK = 0;
export const SOFT_BREAK = 1;
export const HARD_BREAK = 2;

export interface Word {
  /** Lower case, without accents, apostrophes or drawn-out letters. */
  readonly folded: string;
  /** Offsets in the text as it was typed. */
  readonly start: number;
  readonly end: number;
  readonly breakBefore: 0 | 1 | 2;
}

const APOSTROPHES = "'’‘`´ʼ";
const BREAKS: ReadonlyMap<string, 1 | 2> = new Map([
  ...'.!?;'.split('').map((ch) => [ch, HARD_BREAK] as const),
  ...',:()[]"“”\n|/'.split('').map((ch) => [ch, SOFT_BREAK] as const),
]);
/** English endings that children write with and without the apostrophe: don't, dont. Welsh parts ('n, 'r, 'i) stand apart. */
const JOINED = new Set(['t', 's', 'm', 're', 've', 'll', 'd']);
/** No word is longer: a wall of letters is cut, so that nothing is looked up by a key of 20,000 letters. */
const LONGEST_WORD = 32;

const FOLDED = new Map<string, string>();

/** One character, in lower case and without its accent; '' when it is no letter. */
function foldLetter(ch: string): string {
  const known = FOLDED.get(ch);
  if (known !== undefined) return known;
  const plain = ch
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const folded = /^[\p{L}]+$/u.test(plain) ? plain : '';
  if (FOLDED.size < 4000) FOLDED.set(ch, folded);
  return folded;
}

type Kind = 'letter' | 'digit' | 'pound' | 'apostrophe' | 'mark' | 'other';

/** Kinds of the characters of ASCII, by code. */
const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) =>
  kindByRule(String.fromCharCode(code)),
);

function kindOf(ch: string): Kind {
  const code = ch.charCodeAt(0);
  return ASCII[code] ?? kindByRule(ch);
}

function kindByRule(ch: string): Kind {
  if (ch >= '0' && ch <= '9') return 'digit';
  if (ch === '£') return 'pound';
  if ((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z')) return 'letter';
  if (APOSTROPHES.includes(ch)) return 'apostrophe';
  if (ch >= '\u0300' && ch <= '\u036f') return 'mark';
  return ch > '\u007f' && foldLetter(ch) !== '' ? 'letter' : 'other';
}

interface Run {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'letter' | 'digit' | 'pound';
  /** An apostrophe stands between this run and the one before, and nothing else. */
  readonly afterApostrophe: boolean;
  /** Nothing at all stands between this run and the one before. */
  readonly touching: boolean;
  readonly breakBefore: 0 | 1 | 2;
}

/** Stretches of letters and of digits, in order; a pound sign is a stretch of its own. */
function runsIn(text: string): readonly Run[] {
  const runs: Run[] = [];
  let breakBefore: 0 | 1 | 2 = HARD_BREAK;
  // What stood between this run and the one before: nothing, one apostrophe, or more.
  let between: 'nothing' | 'apostrophe' | 'more' = 'more';
  for (let at = 0; at < text.length; ) {
    const ch = text.charAt(at);
    const kind = kindOf(ch);
    if (kind === 'other' || kind === 'apostrophe' || kind === 'mark') {
      const here = BREAKS.has(ch) ? breakAt(text, at) : NO_BREAK;
      if (here > breakBefore) breakBefore = here;
      between = between === 'nothing' && kind === 'apostrophe' ? 'apostrophe' : 'more';
      at += 1;
      continue;
    }
    const end = endOfRun(text, at, kind);
    const folded = foldRun(text, at, end);
    const touching = between === 'nothing' && kind !== 'pound';
    runs.push({
      folded,
      start: at,
      end,
      kind,
      afterApostrophe: between === 'apostrophe',
      touching,
      breakBefore,
    });
    at = end;
    breakBefore = NO_BREAK;
    between = kind === 'pound' ? 'more' : 'nothing';
  }
  return runs;
}

function endOfRun(text: string, start: number, kind: 'letter' | 'digit' | 'pound'): number {
  let end = start + 1;
  if (kind === 'pound') return end;
  for (; end < text.length && end - start < LONGEST_WORD; end += 1) {
    const here = kindOf(text.charAt(end));
    if (here !== kind && here !== 'mark') break;
  }
  return end;
}

/** Plain small letters are taken as they stand, which most words are. */
function foldRun(text: string, start: number, end: number): string {
  const typed = text.slice(start, end);
  if (/^[a-z0-9£]+$/.test(typed)) return typed;
  let folded = '';
  for (const ch of typed) folded += ch < '\u0080' ? ch.toLowerCase() : foldLetter(ch);
  return folded;
}

function breakAt(text: string, at: number): 0 | 1 | 2 {
  const ch = text.charAt(at);
  if (ch === '.' && (text.charAt(at + 1) === '.' || text.charAt(at - 1) === '.')) return SOFT_BREAK;
  if (ch === '\n') return text.charAt(at + 1) === '\n' ? HARD_BREAK : SOFT_BREAK;
  return BREAKS.get(ch) ?? NO_BREAK;
}

/**
 * The words of a text, as the vocabulary knows them.
 * **Shape**: "don't" is one word when the vocabulary has it, "mae'n" is two; "yr7" is two, "2nite" one; "pleeease" is
 * "please". Empty for a text without letters or digits.
 */
export function wordsIn(text: string, vocabulary: Vocabulary): readonly Word[] {
  const words: Word[] = [];
  const runs = runsIn(text);
  for (let i = 0; i < runs.length; ) {
    const n = joinedFrom(runs, i, vocabulary);
    const first = runs[i];
    const last = runs[i + n - 1];
    if (!first || !last) break;
    const folded = n === 1 ? shortened(first.folded, vocabulary) : wholeOf(runs, i, n);
    words.push({ folded, start: first.start, end: last.end, breakBefore: first.breakBefore });
    i += n;
  }
  return words;
}

/** How many runs from here make one word that the vocabulary knows; 1 when they do not. */
function joinedFrom(runs: readonly Run[], i: number, vocabulary: Vocabulary): number {
  // Three at most (don't, 2nite, w8ing), so a chain of a thousand runs costs no more than a thousand words.
  const next = runs[i + 1];
  if (!next || !joins(next)) return 1;
  for (const n of [3, 2]) {
    const rest = runs.slice(i + 1, i + n);
    if (rest.length < n - 1 || !rest.every(joins)) continue;
    if (vocabulary.has(wholeOf(runs, i, n))) return n;
  }
  return 1;
}

const joins = (run: Run): boolean => run.touching || (run.afterApostrophe && JOINED.has(run.folded));

const wholeOf = (runs: readonly Run[], i: number, n: number): string =>
  runs
    .slice(i, i + n)
    .map((r) => r.folded)
    .join('');

/** "pleeease" → "please", "tellll" → "tell": drawn-out letters, down to the form that is known. */
function shortened(word: string, vocabulary: Vocabulary): string {
  if (!/(.)\1\1/.test(word) || vocabulary.has(word)) return word;
  const once = word.replace(/(.)\1{2,}/g, '$1');
  const twice = word.replace(/(.)\1{2,}/g, '$1$1');
  return vocabulary.has(twice) ? twice : once;
}
