/** What is known, when its round is closed, of a request that gave no figure: never nought, and never nothing. */
import type { Day } from '../../../base/day.js';
import { ruleVersionOf } from '../../../base/flag-rules.js';
import { unitOf } from '../../../base/measures.js';
import type { Observation } from '../../../base/observation.js';
import type { Value } from '../../../base/value.js';
import type { RequestEvent } from './event.js';
import { inOrder, type RequestStanding } from './standing.js';
import type { RoundQuestion } from './question.js';
import type { RequestPhase } from './transitions.js';

/** Something came, and it is for people to say what it holds; or it was never asked of them at all. */
const SAYS_NOTHING: readonly RequestPhase[] = [
  'not-sent',
  'failed',
  'withdrawn',
  'to-read',
  'answered',
  'elsewhere',
  'replaced',
];

const SPOKE: readonly RequestEvent['kind'][] = ['refused', 'not-held', 'part-answered', 'answered'];

/**
 * What stands for every figure that a request did not bring, when its round is closed.
 * **Shape**: null where something came that people have yet to enter, where it was never received, and where we withdrew it.
 * **Source**: contracts.md, A value; the phases of `transitions.ts`.
 */
export function closingValue(
  { phase, exemptions }: Pick<RequestStanding, 'phase' | 'exemptions'>,
  events: readonly RequestEvent[],
): Value | null {
  if (SAYS_NOTHING.includes(phase)) return null;
  // A review or a complaint leaves what the authority said last standing.
  const said = inOrder(events).findLast((e) => SPOKE.includes(e.kind))?.kind;
  if (phase === 'withdrawn-by-body' || said === undefined) return { kind: 'no-reply' };
  if (said === 'not-held') return { kind: 'not-held' };
  if (said === 'refused' || exemptions.length > 0) return { kind: 'refused', exemption: exemptions };
  return null;
}

/** Something came of which nobody has said what it holds. */
export const isUnread = ({ phase, isUnread: unread }: Pick<RequestStanding, 'phase' | 'isUnread'>): boolean =>
  phase === 'to-read' || unread;

export interface ClosingFacts {
  readonly authority: string;
  readonly standing: Pick<RequestStanding, 'phase' | 'exemptions'>;
  readonly events: readonly RequestEvent[];
  readonly question: RoundQuestion;
  /** Where the request is shown. */
  readonly address: string;
  /** What its replies brought. */
  readonly given: readonly Pick<Observation, 'measure' | 'from' | 'to'>[];
  readonly on: Day;
}

const QUOTED = 280;

/**
 * The observations that closing a round adds for one request.
 * **Shape**: one for each measure and period that was asked about and of which nothing is held.
 */
export function closingObservations(of: ClosingFacts): readonly Observation[] {
  const { authority, events, question, given } = of;
  const value = closingValue(of.standing, events);
  if (value === null) return [];
  const words =
    value.kind === 'no-reply'
      ? ''
      : (inOrder(events).findLast((e) => SPOKE.includes(e.kind))?.detail.words ?? '');
  return question.parts.flatMap(({ measure }) =>
    question.periods
      .filter((p) => !given.some((o) => o.measure === measure && o.from === p.from && o.to === p.to))
      .map(
        (period): Observation => ({
          authority,
          measure,
          from: period.from,
          to: period.to,
          by: {},
          value,
          unit: unitOf(measure),
          rule_version: ruleVersionOf(measure, authority, period),
          known_on: of.on,
          known_precision: 'day',
          months: null,
          coverage: null,
          // Nobody printed it: we asked, and this is where it is seen what came of that.
          source: {
            publisher: question.applicant.organisation || question.applicant.name,
            address: of.address,
            sha256: null,
            at: null,
          },
          as_written: words.slice(0, QUOTED) || value.kind,
          words: null,
          note: null,
        }),
      ),
  );
}
