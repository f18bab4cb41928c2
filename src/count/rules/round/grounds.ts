/** Why a review is asked for: each ground a reason in law that can be written out, and which of them a case bears. */
import type { RequestLaw } from './event.js';
import type { RoundQuestion } from './question.js';
import type { RequestStanding } from './standing.js';

/**
 * late: s10 · no-estimate: s12 without the arithmetic · part-alone: part 1 alone was asked for (s12, s16) · no-advice: s16
 * · not-explained: s17 · public-interest: s2 · counts-not-people: s40, a count is not a person · others-answered: the same
 * question was answered elsewhere · held-elsewhere: the same count is returned or published · part-missing: what was
 * answered leaves some of it out · not-reusable: s11.
 */
export type ReviewGround =
  | 'late'
  | 'no-estimate'
  | 'part-alone'
  | 'no-advice'
  | 'not-explained'
  | 'public-interest'
  | 'counts-not-people'
  | 'others-answered'
  | 'held-elsewhere'
  | 'part-missing'
  | 'not-reusable';

export const REVIEW_GROUNDS: readonly ReviewGround[] = [
  'late',
  'no-estimate',
  'part-alone',
  'no-advice',
  'not-explained',
  'public-interest',
  'counts-not-people',
  'others-answered',
  'held-elsewhere',
  'part-missing',
  'not-reusable',
];

/** Exemptions that are weighed against the public interest. **Source**: FOIA s2(3); FOISA s2(2). */
const WEIGHED: Readonly<Record<RequestLaw, RegExp>> = {
  foia: /^foia-s(22|24|26|27|28|29|30|31|33|35|36|37|38|39|42|43)\b/,
  foisa: /^foisa-s(27|28|29|30|31|32|33|34|35|36\(1\)|39|40|41)/,
};
const PERSONAL: Readonly<Record<RequestLaw, RegExp>> = { foia: /^foia-s40/, foisa: /^foisa-s38/ };
const COST: Readonly<Record<RequestLaw, RegExp>> = { foia: /^foia-s12/, foisa: /^foisa-s12/ };

/** "3 minutes", "119 hours", "3 munud": somebody reckoned. */
const HAS_ESTIMATE = /\d\s*(?:minutes?|mins?|hours?|munud|awr)\b/i;

export interface GroundFacts {
  readonly law: RequestLaw;
  readonly standing: RequestStanding;
  readonly question: RoundQuestion;
  /** How many other authorities answered the same question. */
  readonly othersAnswered: number;
  /** The words of the refusal, where they are kept. */
  readonly words: string;
}

/** The grounds that the facts bear; a person takes some away or adds others before the letter goes. */
export function groundsFor({
  words,
  law,
  standing,
  question,
  othersAnswered,
}: GroundFacts): readonly ReviewGround[] {
  const { exemptions, status } = standing;
  const has = (which: Readonly<Record<RequestLaw, RegExp>>): boolean =>
    exemptions.some((e) => which[law].test(e));
  const isRefused = status === 'refused' || status === 'part-answered';
  const bears: Readonly<Record<ReviewGround, boolean>> = {
    late: standing.workingDaysLate > 0,
    'no-estimate': has(COST) && !HAS_ESTIMATE.test(words),
    'part-alone': has(COST) && question.hedge && question.parts.length > 1,
    'no-advice': has(COST),
    'not-explained': isRefused && exemptions.length === 0,
    'public-interest': has(WEIGHED),
    'counts-not-people': has(PERSONAL),
    'others-answered': (isRefused || status === 'not-held') && othersAnswered > 0,
    'held-elsewhere': status === 'not-held',
    'part-missing': status === 'part-answered' && exemptions.length === 0,
    'not-reusable': false,
  };
  return REVIEW_GROUNDS.filter((g) => bears[g]);
}
