/**
 * Replies that the desk offers, English and Welsh in step. From its review day a reply is not offered until somebody
 * has read it again.
 * **Source**: `data/advice/`.
 */
import type { Day } from '../../../base/day.js';
import { readReference } from '../../../base/package-root.js';
import type { Audience } from '../../../base/signposts.js';
import type { Lang } from '../../../base/words.js';
import type { TriageSign } from '../signs/triage-rules.js';

export interface Advice {
  readonly id: string;
  readonly version: string;
  readonly for: readonly Audience[];
  /** Signs for which it is suggested. */
  readonly signs: readonly TriageSign[];
  /** There to be chosen whatever the signs. */
  readonly always: boolean;
  /** For the officer. */
  readonly title: Readonly<Record<Lang, string>>;
  readonly text: Readonly<Record<Lang, string>>;
  /** Names of the facts that the text asks for. */
  readonly needs: readonly string[];
  readonly from: Day;
  readonly to: Day | null;
  readonly review_by: Day;
  readonly standing: 'found' | 'memory';
  readonly source: string;
}

export const ADVICE: readonly Advice[] = readReference<Advice[]>('advice/replies.json');

/** What may be offered on a day. */
export const adviceOn = (on: Day): readonly Advice[] =>
  ADVICE.filter((a) => a.from <= on && (a.to === null || on < a.to) && on < a.review_by);

/** What somebody must read again, soonest first: past its review day, or so within some days' time. */
export const adviceToReview = (by: Day): readonly Advice[] =>
  ADVICE.filter((a) => a.to === null && a.review_by <= by).toSorted((a, b) =>
    a.review_by < b.review_by ? -1 : a.review_by > b.review_by ? 1 : 0,
  );
