/** What can stand in the way of working on a reply, so that a person can put it right. */
import type { ReplyProblem } from '../../rules/replies/shape.js';

export type ReplyActProblem =
  | ReplyProblem
  | 'no-file'
  | 'authority-missing'
  | 'request-not-there'
  | 'message-not-there'
  | 'day-wrong'
  | 'same-file-held'
  | 'reply-not-there'
  | 'not-in-this-state'
  | 'reason-missing'
  | 'no-seat'
  | 'seats-full'
  | 'finished-already'
  | 'candidate-not-there'
  | 'decision-missing'
  | 'incomplete'
  | 'measure-wrong'
  | 'period-wrong'
  | 'value-wrong'
  | 'band-wrong'
  | 'kind-missing'
  | 'undecided-left'
  | 'not-finished'
  | 'not-in-dispute'
  | 'reader-may-not-settle'
  | 'differences-left'
  | 'years-wrong';
