/**
 * Where a version of a release can go, by whom and on what condition: the whole of it, as a table. What is not here
 * cannot be done.
 */
import type { ReleaseState } from '../../../base/release-state.js';

export type ReleaseAct =
  | 'change'
  | 'check'
  | 'approve'
  | 'send-back'
  | 'publish'
  | 'take-back'
  | 'move'
  | 'withdraw';

/** What the access table asks for: whoever may draft, decide or publish releases. */
export type ReleaseVerb = 'create' | 'decide' | 'publish';

/**
 * sound: no problem stands and the attack recovers nothing · another-person: not whoever drafted it · minute: a time to
 * appear, in both languages at once · reason: in both languages · not-yet: its minute has not come.
 */
export type ReleaseNeed = 'sound' | 'another-person' | 'minute' | 'reason' | 'not-yet';

export interface Transition {
  readonly from: ReleaseState;
  readonly act: ReleaseAct;
  readonly who: ReleaseVerb;
  readonly to: ReleaseState;
  readonly needs: readonly ReleaseNeed[];
}

/** From × act × who → to, needs. **Source**: Code of Practice for Statistics, T3; two people by the access table. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', act: 'change', who: 'create', to: 'draft', needs: [] },
  { from: 'checked', act: 'change', who: 'create', to: 'draft', needs: [] },
  { from: 'draft', act: 'check', who: 'create', to: 'checked', needs: ['sound'] },
  { from: 'checked', act: 'approve', who: 'decide', to: 'approved', needs: ['sound', 'another-person'] },
  { from: 'checked', act: 'send-back', who: 'decide', to: 'draft', needs: [] },
  { from: 'approved', act: 'send-back', who: 'decide', to: 'draft', needs: [] },
  { from: 'approved', act: 'publish', who: 'publish', to: 'published', needs: ['sound', 'minute'] },
  { from: 'published', act: 'take-back', who: 'publish', to: 'draft', needs: ['not-yet'] },
  { from: 'published', act: 'move', who: 'publish', to: 'published', needs: ['sound', 'minute', 'not-yet'] },
  { from: 'published', act: 'withdraw', who: 'publish', to: 'withdrawn', needs: ['reason'] },
];

/** Where an act leads from a state, or null when it cannot be done there. */
export const transitionFor = (from: ReleaseState, act: ReleaseAct): Transition | null =>
  TRANSITIONS.find((t) => t.from === from && t.act === act) ?? null;

/** True of what may be altered no more, unless its minute has not come. */
export const isOut = (state: ReleaseState): boolean => state === 'published' || state === 'withdrawn';
