/**
 * Patterns over words, matched in bounded steps: no backtracking, so no text can make one slow.
 *
 * A pattern is a line of parts:
 *   `ask`          that word                     `<image>`     a word of that class
 *   `on|off`       one of several                `me?`         may be missing
 *   `~4`           up to four words of any kind  `#5-12`       a number in that range, in figures or words
 *   `!ago|<unit>`  the next word is none of these
 * No match runs over the end of a sentence.
 */
import { HARD_BREAK, type Word } from './fold.js';
import type { WordSets } from './word-sets.js';

/** A word of the text with what the rules know of it. */
export interface KnownWord extends Word {
  /** Its number in the vocabulary; 0 when no rule knows it. */
  readonly id: number;
  /** The number that begins here, and how many words it takes ("un ar ddeg" is 11, in three). */
  readonly number: { readonly value: number; readonly words: number } | null;
}

export type Part =
  | { readonly kind: 'word' | 'maybe' | 'not-next'; readonly set: number }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'number'; readonly from: number; readonly to: number };

export interface Pattern {
  readonly parts: readonly Part[];
  /** Sets of which the text must hold a word; without one the pattern need not be tried. */
  readonly required: readonly number[];
}

/** Where a match has come to is one bit a word, in one whole number: a pattern may span no more words than this. */
const WIDEST = 30;

/**
 * Reads a pattern.
 * **Errors**: throws for a class that is not there, a pattern that does not begin with a word or number, or one that
 * spans too much: faults in the data, found when the rules are loaded.
 */
export function readPattern(line: string, sets: WordSets): Pattern {
  const parts = line.split(' ').map((piece) => readPart(piece, sets));
  const first = parts[0]?.kind;
  if (first !== 'word' && first !== 'number')
    throw new Error(`a pattern must begin with a word or a number: ${line}`);
  // A number may be named in as many as four words.
  const width = parts.reduce((sum, p) => sum + (p.kind === 'gap' ? p.most : p.kind === 'number' ? 4 : 1), 0);
  if (width > WIDEST) throw new Error(`a pattern spans too many words: ${line}`);
  return { parts, required: parts.flatMap((p) => (p.kind === 'word' ? [p.set] : [])) };
}

function readPart(piece: string, sets: WordSets): Part {
  const gap = /^~(\d)$/.exec(piece);
  if (gap) return { kind: 'gap', most: Number(gap[1]) };
  const range = /^#(\d+)-(\d+)$/.exec(piece);
  if (range) return { kind: 'number', from: Number(range[1]), to: Number(range[2]) };
  if (piece.startsWith('!')) return { kind: 'not-next', set: sets.place(piece.slice(1)) };
  return piece.endsWith('?')
    ? { kind: 'maybe', set: sets.place(piece.slice(0, -1)) }
    : { kind: 'word', set: sets.place(piece) };
}

/** Where a match ends (the word after its last), and the number that it read, if any. */
export interface Match {
  readonly end: number;
  readonly number: number | null;
}

/** The text that is matched, and from where. */
interface Place {
  readonly words: readonly KnownWord[];
  readonly at: number;
  /** How many words from here on stand in the same sentence, or as many as any pattern spans. */
  readonly room: number;
}

/** Words from `at` to the end of the sentence, at most as many as a pattern spans. */
export function roomAt(words: readonly KnownWord[], at: number): number {
  let room = 1;
  while (room < WIDEST && at + room < words.length && words[at + room]?.breakBefore !== HARD_BREAK) room += 1;
  return room;
}

/** The shortest match of a pattern that begins at a word; null when there is none. */
export function matchAt(pattern: Pattern, sets: WordSets, place: Place): Match | null {
  let reached = 1;
  let number: number | null = null;
  for (const part of pattern.parts) {
    if (part.kind === 'number') {
      const read = readNumber(part, place, reached);
      reached = read.reached;
      number ??= read.value;
    } else reached = step(part, sets, { place, reached });
    if (reached === 0) return null;
  }
  // Bit 0 alone would be a match of no words.
  const beyond = reached & ~1;
  return beyond === 0 ? null : { end: place.at + 31 - Math.clz32(beyond & -beyond), number };
}

function step(
  part: Exclude<Part, { kind: 'number' }>,
  sets: WordSets,
  from: { readonly place: Place; readonly reached: number },
): number {
  const { place, reached } = from;
  if (part.kind === 'gap') {
    let wide = reached;
    for (let n = 0; n < part.most; n += 1) wide |= wide << 1;
    return wide & within(place.room);
  }
  const hits = wordsOf(sets.members(part.set), place, reached);
  if (part.kind === 'not-next') return reached & ~hits;
  return part.kind === 'maybe' ? reached | (hits << 1) : hits << 1;
}

/** Bits for every end up to the end of the sentence. */
const within = (room: number): number => 2 ** (room + 1) - 1;

/** Of the places reached, those whose next word is a member. */
function wordsOf(members: Uint8Array, place: Place, reached: number): number {
  let hits = 0;
  for (let left = reached; left !== 0; left &= left - 1) {
    const offset = 31 - Math.clz32(left & -left);
    if (offset < place.room && members[place.words[place.at + offset]?.id ?? 0] === 1) hits |= 1 << offset;
  }
  return hits;
}

function readNumber(
  part: { readonly from: number; readonly to: number },
  place: Place,
  reached: number,
): { readonly reached: number; readonly value: number | null } {
  let [next, value]: [number, number | null] = [0, null];
  for (let left = reached; left !== 0; left &= left - 1) {
    const offset = 31 - Math.clz32(left & -left);
    const number = offset < place.room ? place.words[place.at + offset]?.number : null;
    if (!number || number.value < part.from || number.value > part.to) continue;
    if (offset + number.words > place.room) continue;
    next |= 1 << (offset + number.words);
    value ??= number.value;
  }
  return { reached: next, value };
}
