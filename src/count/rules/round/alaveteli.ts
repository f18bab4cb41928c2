/**
 * Our statuses in the words that Alaveteli sites exchange, and theirs in ours. Theirs are coarser: what they have no word
 * for goes to the nearest, and our own word stands beside it.
 * **Source**: Alaveteli's request states (domain reference 5.5); `overdue` and `very_overdue` are computed there too.
 */
import type { RequestEventKind } from './event.js';
import type { RequestStanding, RequestStatus } from './standing.js';

export type AlaveteliState =
  | 'waiting_response'
  | 'waiting_response_overdue'
  | 'waiting_response_very_overdue'
  | 'waiting_clarification'
  | 'waiting_classification'
  | 'gone_postal'
  | 'not_held'
  | 'rejected'
  | 'partially_successful'
  | 'successful'
  | 'internal_review'
  | 'error_message'
  | 'requires_admin'
  | 'attention_requested'
  | 'user_withdrawn'
  | 'vexatious'
  | 'not_foi';

const STATE: Readonly<Record<RequestStatus, AlaveteliState>> = {
  'not-sent': 'waiting_response',
  due: 'waiting_response',
  extended: 'waiting_response',
  late: 'waiting_response_overdue',
  'very-late': 'waiting_response_very_overdue',
  clarification: 'waiting_clarification',
  'to-read': 'waiting_classification',
  answered: 'successful',
  replaced: 'successful',
  elsewhere: 'partially_successful',
  'part-answered': 'partially_successful',
  refused: 'rejected',
  'not-held': 'not_held',
  'withdrawn-by-body': 'requires_admin',
  'in-review': 'internal_review',
  'review-late': 'internal_review',
  reviewed: 'rejected',
  'with-commissioner': 'requires_admin',
  decided: 'requires_admin',
  'gone-postal': 'gone_postal',
  'delivery-failed': 'error_message',
  withdrawn: 'user_withdrawn',
};

/** The computed state there. A review that overturned a refusal is answered in part until the answer is read. */
export const alaveteliState = ({ status, outcome }: RequestStanding): AlaveteliState =>
  (status === 'reviewed' || status === 'decided') && outcome !== null && outcome !== 'upheld'
    ? 'partially_successful'
    : STATE[status];

/** What was described there, lateness aside: it is worked out, not described. */
export const describedState = (standing: RequestStanding): AlaveteliState => {
  const state = alaveteliState(standing);
  return state === 'waiting_response_overdue' || state === 'waiting_response_very_overdue'
    ? 'waiting_response'
    : state;
};

/** The event that takes a request of ours where theirs stands; null where waiting is all there is to say. */
export const EVENT_OF_STATE: Readonly<Record<AlaveteliState, RequestEventKind | null>> = {
  waiting_response: null,
  waiting_response_overdue: null,
  waiting_response_very_overdue: null,
  waiting_classification: 'reply-received',
  waiting_clarification: 'clarification-asked',
  gone_postal: 'gone-postal',
  not_held: 'not-held',
  rejected: 'refused',
  partially_successful: 'part-answered',
  successful: 'answered',
  internal_review: 'review-asked',
  error_message: 'delivery-failed',
  requires_admin: 'reply-received',
  attention_requested: 'reply-received',
  user_withdrawn: 'withdrawn',
  vexatious: 'withdrawn',
  not_foi: 'withdrawn',
};
