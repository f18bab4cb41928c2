/** What an edited sentence claims, judged against the release's own tables: nothing may be said more strongly than they do. */
import type { Period } from '../../../base/period.js';
import { dayInLondon, instant } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import { type Claim, checkArticle } from '../claims/index.js';
import { sentencesOf } from '../claims/text/sentences.js';
import { tokenise } from '../claims/text/tokens.js';
import type { Figures } from '../figures.js';
import { periodOfCode } from './own-figures.js';
import { publicCell } from './public-cell.js';
import type { Release } from './release.js';

export type ClaimProblem =
  | 'claim-fails'
  | 'claim-too-strong'
  | 'claim-without-figures'
  | 'claim-not-checkable'
  | 'claim-unsure';

/** A claim in an edited text, placed in that text, and why it may not stand; null when it may. */
export interface Claimed {
  readonly claim: Claim;
  readonly problem: ClaimProblem | null;
}

export interface Spoken {
  readonly text: string;
  /** What is composed there: a sentence of it that was kept is not judged again. */
  readonly composed: string;
  readonly lang: Lang;
  /** Read before the text, so that "there" and "that year" are understood; not judged itself. */
  readonly context: string;
}

/**
 * Judges the sentences of a text that are not composed ones.
 * **Shape**: every claim in them, in their order; a sentence without a claim gives none.
 */
export function claimsIn(
  spoken: Spoken,
  { release, figures }: { readonly release: Release; readonly figures: Figures },
): readonly Claimed[] {
  const { text, lang } = spoken;
  const fresh = freshSentences(spoken);
  if (fresh.length === 0) return [];
  const before = `${spoken.context}\n\n`;
  const publishedOn = dayInLondon(instant(release.published_at));
  const { claims } = checkArticle(before + text, figures, { lang, publishedOn });
  return claims.flatMap((claim): readonly Claimed[] => {
    const [start, end] = [claim.start - before.length, claim.end - before.length];
    if (!fresh.some((s) => start < s.end && end > s.start)) return [];
    const placed = { ...claim, start: Math.max(0, start), end };
    return [{ claim: placed, problem: problemOf(claim, release) }];
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stretches = (text: string): readonly Stretch[] =>
  sentencesOf(tokenise(text)).map(({ tokens }) => ({
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  }));

/** The sentences of a text that do not stand, word for word, in what is composed. */
export function freshSentences({ text, composed }: Pick<Spoken, 'text' | 'composed'>): readonly Stretch[] {
  const kept = new Set(stretches(composed).map((s) => composed.slice(s.start, s.end)));
  return stretches(text).filter((s) => !kept.has(text.slice(s.start, s.end)));
}

/** A period by itself, or one nothing is held for, says nothing that could be too strong. */
function problemOf(claim: Claim, release: Release): ClaimProblem | null {
  if (claim.form === 'period') return claim.verdict === 'fails' ? 'claim-fails' : null;
  if (claim.verdict === 'holds' || holdsAsFloor(claim, release)) return null;
  if (claim.question) return 'claim-unsure';
  switch (claim.verdict) {
    case 'fails':
      return 'claim-fails';
    case 'depends':
      return 'claim-too-strong';
    case 'no-figures':
      return 'claim-without-figures';
    case 'not-checkable':
      return 'claim-not-checkable';
  }
}

/** "At least 576", where the table prints 576 or more as the least there can be. */
function holdsAsFloor({ form, reading }: Claim, release: Release): boolean {
  const { n, qualifier, negated } = reading.says;
  if ((form !== 'value' && form !== 'sum') || n === undefined || negated === true) return false;
  if (qualifier !== 'at-least' && qualifier !== 'more-than') return false;
  const { from, to, authority } = reading;
  if (from === null || to === null || authority === null) return false;
  const period: Period = { from, to };
  return release.tables.some(
    (table) =>
      table.measure === reading.measure &&
      table.cells.some((cell) => {
        const { value } = publicCell(cell);
        const isHere = cell.key.length === 2 && cell.key.includes(authority);
        const isThen = cell.key.some((code) => {
          const own = periodOfCode(code);
          return own !== null && own.from === period.from && own.to === period.to;
        });
        if (!isHere || !isThen || value.kind !== 'range') return false;
        return qualifier === 'at-least' ? n <= value.lo : n < value.lo;
      }),
  );
}
