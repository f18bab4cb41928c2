/** How a reply came, where it and its files stand, and what people make of what is in it. */

/** How an answer reached us. */
export type ReplyHow = 'email' | 'upload' | 'post' | 'phone';
/** Where a reply stands. */
export type ReplyState = 'quarantined' | 'returned' | 'waiting' | 'settled' | 'withdrawn' | 'replaced';
/** A file that hides something, one that does not, and one that somebody let out in spite of it. */
export type ReplyFileState = 'quarantined' | 'clean' | 'released';
/** Whose decision it is: of one of the two readers, or what settled a difference. */
export type ReplySeat = 'first' | 'second' | 'settled';
/** What a person makes of a candidate. */
export type ReplyDecision = 'confirm' | 'correct' | 'reject';
/** What a label can say. */
export type LabelFacet = 'measure' | 'unit';

export const REPLY_HOWS: readonly ReplyHow[] = ['email', 'upload', 'post', 'phone'];
export const REPLY_STATES: readonly ReplyState[] = [
  'quarantined',
  'returned',
  'waiting',
  'settled',
  'withdrawn',
  'replaced',
];
