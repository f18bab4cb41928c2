/** One pass over a sentence: at each token the longest thing that is known there, in a fixed order of trust. */
import type { CueMention, Mention, NumberMention, Qualifier } from './mention.js';
import { findMeasure } from './measures.js';
import { findNumber } from './numbers.js';
import { findPeriod } from './periods.js';
import { findPlace } from './places.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { CUES } from './vocabulary.js';

/** A sentence with what was found in it, in the order it stands. */
export interface Read {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Where words of exception end: what stands right after them is left out. */
  readonly exceptions: readonly number[];
  /** Numbers of forces ("40 of 44 police forces"): they count no offences and stop no link. */
  readonly ofForces: ReadonlySet<Mention>;
}

export function readSentence(sentence: Sentence): Read {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = mentionAt(tokens, i);
    if (found) mentions.push(found);
    i = found && found.after > i ? found.after : i + 1;
  }
  const exceptions = mentions.filter((m) => isCue(m, 'except')).map((m) => m.after);
  return { sentence, tokens, mentions, exceptions, ofForces: numbersOfForces(mentions, tokens) };
}

const FORCE_WORD = /^(?:forces|heddluoedd|lluoedd|llu|heddlu)$/;

/** More forces than there are. */
const MOST_FORCES = 60;

function numbersOfForces(mentions: readonly Mention[], tokens: readonly Token[]): ReadonlySet<Mention> {
  const found = new Set<Mention>();
  mentions.forEach((m, i) => {
    // "Three Welsh forces", "three of the four Welsh forces": the forces are part of a place's name.
    if (m.type === 'place' && tokens.slice(m.first, m.after).some((t) => FORCE_WORD.test(t.low))) {
      const count = isCue(mentions[i - 1], 'share-of') ? mentions[i - 2] : mentions[i - 1];
      const between = count && tokens.slice(count.after, m.first).every((t) => /^(?:of|the|o)$/.test(t.low));
      if (count && isCount(count) && count.n <= MOST_FORCES && between) found.add(count);
      return;
    }
    if (!isCue(m, 'forces')) return;
    const last = mentions[i - 1];
    const first = isCue(mentions[i - 2], 'share-of') ? mentions[i - 3] : mentions[i - 2];
    if (!last || !isCount(last) || m.first - last.after > 2) return;
    found.add(last);
    if (first && isCount(first) && last.first - first.after <= 3 && first.n <= last.n) found.add(first);
  });
  return found;
}

function mentionAt(tokens: readonly Token[], i: number): Mention | null {
  const token = tokens[i];
  // Nothing that is read begins with a stop, so a text of nothing else costs next to nothing.
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return null;
  const compare = CUES.match(tokens, i);
  // "more than the 458" and "on the previous year" begin alike; the longer reading is the right one.
  const period = findPeriod(tokens, i);
  const longest = Math.max(compare?.end ?? 0, 0);
  if (period && period.after >= longest) return period;
  const measure = findMeasure(tokens, i);
  if (measure && measure.after >= longest) return measure;
  const place = findPlace(tokens, i);
  if (place && place.after >= longest) return place;
  const number = findNumber(tokens, i);
  if (number && number.after >= longest) return number;
  if (!compare) return period ?? measure ?? place ?? number;
  return { type: 'cue', ...compare.value, first: i, after: compare.end };
}

/** Small words that may stand between a qualifier and its number: "more than a third", "nearly one in ten". */
const BETWEEN = new Set(['a', 'an', 'the', 'of', 'by', 'i', 'o', 'y', "'r", '(']);

/** The qualifier in front of a mention: "more than" before "double". */
export function qualifierBefore(read: Read, at: Mention): Qualifier {
  const index = read.mentions.indexOf(at);
  const before = read.mentions[index - 1];
  if (before?.type !== 'cue' || before.cue !== 'qualifier') return isPlus(read, at) ? 'more-than' : 'none';
  for (let i = before.after; i < at.first; i++) if (!BETWEEN.has(read.tokens[i]?.low ?? '')) return 'none';
  return before.qualifier;
}

/** "5,000+" and "5,000 or more". */
const isPlus = (read: Read, at: Mention): boolean => read.tokens[at.after]?.low === '+';

export const isCue = <K extends CueMention['cue']>(
  m: Mention | undefined,
  ...cues: readonly K[]
): m is CueMention & { cue: K } => m?.type === 'cue' && (cues as readonly string[]).includes(m.cue);

export const isCount = (m: Mention | undefined): m is NumberMention & { unit: 'count' } =>
  m?.type === 'number' && m.unit === 'count';
export const isPercent = (m: Mention | undefined): m is NumberMention & { unit: 'percent' } =>
  m?.type === 'number' && m.unit === 'percent';

export const lowAt = (read: Read, i: number): string => read.tokens[i]?.low ?? '';

/** True when a stop or a joining word stands between two tokens: what follows begins something new. */
export function isCutBetween(read: Read, after: number, first: number): boolean {
  for (let i = after; i < first; i++) if (CUTS.has(lowAt(read, i)) && !isInside(read, i)) return true;
  return false;
}

/** Tokens between two places, the names of offences, areas and periods counted as one. */
export function gapBetween(read: Read, after: number, first: number): number {
  let gap = 0;
  for (let i = after; i < first; i++) if (!isInside(read, i)) gap += 1;
  return gap;
}

/** The "with" of "sexual communication with a child" and the "and" of "England and Wales" cut nothing. */
const isInside = (read: Read, i: number): boolean =>
  read.mentions.some(
    (m) => (m.type === 'measure' || m.type === 'place' || m.type === 'period') && m.first <= i && i < m.after,
  );

const CUTS = new Set([
  ',',
  ';',
  '–',
  '—',
  'and',
  'while',
  'but',
  'whereas',
  'ac',
  'tra',
  'ond',
  ':',
  'whilst',
  '.',
  'compared',
  'against',
  'when',
  'which',
  'up',
  'down',
  'with',
]);
