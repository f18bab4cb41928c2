/**
 * Refusals as data: the same words from several authorities stand together, and beside them who did answer the same
 * question. Forces share their wording, so a ground that holds against one holds against all.
 */
import type { RequestStanding } from './standing.js';

export interface Refusal {
  readonly request: string;
  readonly authority: string;
  readonly exemptions: readonly string[];
  readonly words: string;
  readonly isPart: boolean;
}

export interface RefusalGroup {
  /** The exemptions named by any of them, in the order first named. */
  readonly exemptions: readonly string[];
  /** The longest wording of the group: what the others repeat. */
  readonly words: string;
  readonly refusals: readonly Refusal[];
}

/** What tells one copy of a letter from another is not its wording: names, numbers, days, references. */
export const normalWords = (words: string): readonly string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
      ' ',
    )
    .replace(/[^a-z ]+/g, ' ')
    .split(/\s+/)
    .filter((w) => w.length > 1);

const SHINGLE = 3;

/** Every run of three words: two texts that share most of these share their wording. */
export function shingles(words: string): ReadonlySet<string> {
  const all = normalWords(words);
  if (all.length < SHINGLE) return new Set(all.length === 0 ? [] : [all.join(' ')]);
  return new Set(all.slice(SHINGLE - 1).map((_, i) => all.slice(i, i + SHINGLE).join(' ')));
}

/** How much two texts share: 1 the same, 0 nothing. **Source**: Broder 1997, resemblance of documents. */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const s of a) if (b.has(s)) both++;
  return both / (a.size + b.size - both);
}

/** From here on two wordings are one. A changed number, name or sentence leaves more than this. */
const SAME_WORDING = 0.6;

/**
 * Refusals by wording, the largest group first. **Shape**: each refusal in one group; without words, with those that name
 * the same exemptions and give none either.
 */
export function groupRefusals(refusals: readonly Refusal[]): readonly RefusalGroup[] {
  const groups: { of: Refusal[]; sets: ReadonlySet<string>[] }[] = [];
  for (const refusal of refusals) {
    const set = shingles(refusal.words);
    const like = groups.find((g) =>
      set.size === 0
        ? g.sets.every((s) => s.size === 0) && sameExemptions(g.of[0], refusal)
        : g.sets.some((s) => resemblance(s, set) >= SAME_WORDING),
    );
    if (like) {
      like.of.push(refusal);
      like.sets.push(set);
    } else groups.push({ of: [refusal], sets: [set] });
  }
  return groups.map(({ of }) => asGroup(of)).sort((a, b) => b.refusals.length - a.refusals.length);
}

const sameExemptions = (a: Refusal | undefined, b: Refusal): boolean =>
  a?.exemptions.join() === b.exemptions.join();

function asGroup(refusals: readonly Refusal[]): RefusalGroup {
  const longest = refusals.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  return {
    exemptions: [...new Set(refusals.flatMap((r) => r.exemptions))],
    words: longest.words,
    refusals,
  };
}

/** Statuses in which the same question was answered whole: what a review can be asked for on. */
export const ANSWERED_WHOLE: readonly RequestStanding['status'][] = ['answered', 'replaced'];

/** Statuses in which the same question was answered, whole or in part. */
export const HAS_ANSWERED: readonly RequestStanding['status'][] = [
  'answered',
  'part-answered',
  'replaced',
  'elsewhere',
];
