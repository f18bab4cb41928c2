/** What can be wrong with what somebody does at the desk; each has its sentence in both languages. */
import type { ActProblem } from './acts.js';

export type DeskProblem =
  | ActProblem
  | 'thread-not-there'
  /** Somebody else changed it since it was read: what was typed is kept, and the difference shown. */
  | 'thread-changed'
  | 'text-missing'
  | 'text-too-long'
  | 'choice-missing'
  | 'no-way-back'
  | 'reply-window-over'
  | 'name-missing'
  | 'number-missing'
  | 'same-thread'
  | 'merge-not-there'
  | 'merge-moved-on'
  | 'reason-missing'
  | 'advice-not-offered'
  | 'advice-fact-missing'
  | 'receipt-there-already';
