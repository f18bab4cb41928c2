/** Where a reply can go, by whom and on what condition: the whole of it, as a table. What is not here cannot be done. */
import type { ReplyState } from '../../../base/reply-state.js';

export type ReplyAct = 'clean' | 'send-back' | 'let-out' | 'settle' | 'withdraw' | 'replace';

/** What the access table asks for in the room of statistics. */
export type ReplyVerb = 'edit' | 'decide';

/**
 * both-finished: two readers have decided on everything · differences-settled: a third has, where they differ ·
 * reason: it is written down · another-reply: the one that comes in its place.
 */
export type ReplyNeed = 'both-finished' | 'differences-settled' | 'reason' | 'another-reply';

export interface ReplyTransition {
  readonly from: ReplyState;
  readonly act: ReplyAct;
  readonly who: ReplyVerb;
  readonly to: ReplyState;
  readonly needs: readonly ReplyNeed[];
}

export const REPLY_TRANSITIONS: readonly ReplyTransition[] = [
  { from: 'quarantined', act: 'clean', who: 'edit', to: 'waiting', needs: [] },
  { from: 'quarantined', act: 'send-back', who: 'edit', to: 'returned', needs: [] },
  { from: 'returned', act: 'clean', who: 'edit', to: 'waiting', needs: [] },
  // The original goes to whoever decided; the reply stays where it is.
  { from: 'quarantined', act: 'let-out', who: 'decide', to: 'quarantined', needs: ['reason'] },
  { from: 'returned', act: 'let-out', who: 'decide', to: 'returned', needs: ['reason'] },
  { from: 'waiting', act: 'let-out', who: 'decide', to: 'waiting', needs: ['reason'] },
  { from: 'settled', act: 'let-out', who: 'decide', to: 'settled', needs: ['reason'] },
  {
    from: 'waiting',
    act: 'settle',
    who: 'edit',
    to: 'settled',
    needs: ['both-finished', 'differences-settled'],
  },
  ...(['quarantined', 'returned', 'waiting', 'settled'] as const).flatMap(
    (from): readonly ReplyTransition[] => [
      { from, act: 'withdraw', who: 'edit', to: 'withdrawn', needs: ['reason'] },
      { from, act: 'replace', who: 'edit', to: 'replaced', needs: ['reason', 'another-reply'] },
    ],
  ),
];

/** Where an act leads from a state, or null when it cannot be done there. */
export const replyTransition = (from: ReplyState, act: ReplyAct): ReplyTransition | null =>
  REPLY_TRANSITIONS.find((t) => t.from === from && t.act === act) ?? null;
