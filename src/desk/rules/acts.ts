/**
 * What can be done to a thread, as one table: from which states, into which, by whom. What is not written here cannot
 * be done.
 */

/** Where a thread stands. */
export const THREAD_STATES = ['waiting', 'taken', 'answered', 'handed-over', 'closed'] as const;
export type State = (typeof THREAD_STATES)[number];

export const ACTS = [
  'take',
  'put-back',
  'take-over',
  'decide',
  'note',
  'reply',
  'hand-over',
  'receipt',
  'incident',
  'record',
  'merge',
  'undo-merge',
  'mark',
  'close',
  'reopen',
] as const;
export type Act = (typeof ACTS)[number];

/** The roles that the desk's acts ask for. A supervisor may do what an officer may not: take from somebody, and mark. */
export type DeskRole = 'desk-officer' | 'supervisor';

interface Rule {
  readonly from: readonly State[];
  /** Null: the state stays as it was. */
  readonly to: State | null;
  readonly who: readonly DeskRole[];
  /** Only whoever has the thread may do it. */
  readonly holder?: true;
}

const OPEN = ['waiting', 'taken', 'answered', 'handed-over'] as const;
const BOTH = ['desk-officer', 'supervisor'] as const;

export const ACT_TABLE: Readonly<Record<Act, Rule>> = {
  take: { from: ['waiting', 'answered', 'handed-over'], to: 'taken', who: ['desk-officer'] },
  'put-back': { from: ['taken'], to: 'waiting', who: ['desk-officer'], holder: true },
  // From an officer who has gone off shift with it.
  'take-over': { from: ['taken'], to: 'waiting', who: ['supervisor'] },
  decide: { from: OPEN, to: null, who: BOTH },
  note: { from: [...OPEN, 'closed'], to: null, who: BOTH },
  reply: { from: ['taken'], to: 'answered', who: ['desk-officer'], holder: true },
  'hand-over': { from: ['taken'], to: 'handed-over', who: ['desk-officer'], holder: true },
  receipt: { from: [...OPEN, 'closed'], to: null, who: BOTH },
  incident: { from: OPEN, to: null, who: ['desk-officer'] },
  record: { from: OPEN, to: null, who: ['desk-officer'] },
  merge: { from: OPEN, to: null, who: BOTH },
  'undo-merge': { from: [...OPEN, 'closed'], to: null, who: BOTH },
  mark: { from: [...OPEN, 'closed'], to: null, who: ['supervisor'] },
  close: { from: ['taken', 'answered', 'handed-over'], to: 'closed', who: BOTH },
  reopen: { from: ['closed'], to: 'waiting', who: BOTH },
};

export type ActProblem = 'act-not-from-here' | 'act-not-yours' | 'act-not-your-role';

export interface Standing {
  readonly state: State;
  readonly takenBy: string | null;
}

export interface Actor {
  readonly account: string | null;
  readonly roles: readonly string[];
}

/** Why somebody cannot do this now; null when they can. */
export function whyNot(act: Act, thread: Standing, actor: Actor): ActProblem | null {
  const rule = ACT_TABLE[act];
  if (!rule.who.some((role) => actor.roles.includes(role))) return 'act-not-your-role';
  if (!rule.from.includes(thread.state)) return 'act-not-from-here';
  if (rule.holder && thread.takenBy !== actor.account) return 'act-not-yours';
  return null;
}

/** Where an act leads to from a state. */
export const stateAfter = (act: Act, from: State): State => ACT_TABLE[act].to ?? from;

/** Why a thread was closed. Counted for supervisors and, later, for figures. */
export const CLOSE_REASONS = [
  'answered',
  'recorded',
  'handed-over',
  'advice-given',
  'not-for-police',
  'no-further-contact',
  'duplicate',
  'test',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Whom a thread is handed over to. Each needs a receipt. */
export const HAND_OVER_TO = ['support', 'childrens-services', 'other-force', 'ceop'] as const;
export type Receiver = (typeof HAND_OVER_TO)[number];
