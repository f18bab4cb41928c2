/** What can happen to a request, with the day that counts in law. Only ever added to; where it stands is worked out. */
import type { Day } from '../../../base/day.js';
import type { LetterKind, RequestEventKind, RequestLaw } from '../../../base/request-event.js';

export type { LetterKind, RequestEventKind, RequestLaw };

/** How something came to us. */
export type EventChannel = 'email' | 'post' | 'phone' | 'upload' | 'portal';

/** Where in its course a refusal stands. */
export type RefusalStage = 'first' | 'review' | 'commissioner';

/** What a review came to: the refusal stands, stands in part, or falls. */
export type ReviewOutcome = 'upheld' | 'part-upheld' | 'overturned';

/** What an event carries besides its day. Every part may be missing; others may stand beside them. */
export interface EventDetail {
  /** `extended`: the day the authority says it will answer by. */
  readonly to?: Day;
  /** `refused`, `part-answered`: `foia-s12`, `foisa-s38(1)(b)`. */
  readonly exemptions?: readonly string[];
  readonly stage?: RefusalStage;
  /** The authority's own words: of a refusal, of a question back. */
  readonly words?: string;
  /** `review-answered`, `commissioner-decided`. */
  readonly outcome?: ReviewOutcome;
  /** The authority's own reference. */
  readonly reference?: string;
  readonly channel?: EventChannel;
  /** Where the answer stands: `link-elsewhere`. */
  readonly address?: string;
  /** The reply's id, where it was kept. */
  readonly reply?: string;
  readonly [other: string]: unknown;
}

export interface RequestEvent {
  readonly position: number;
  readonly kind: RequestEventKind;
  readonly happenedOn: Day;
  readonly detail: EventDetail;
  /** The kind of the letter it is about, when it is about one. */
  readonly letterKind: LetterKind | null;
}

/** The event that is entered when a letter of a kind has gone. */
export const EVENT_OF_LETTER: Readonly<Record<LetterKind, RequestEventKind>> = {
  request: 'sent',
  chaser: 'chased',
  clarification: 'clarification-answered',
  'internal-review': 'review-asked',
  commissioner: 'commissioner-asked',
  withdrawal: 'withdrawn',
  other: 'note',
};
