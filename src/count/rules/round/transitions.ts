/**
 * What can happen to a request, from where, by whom, and where it leads: the whole of it, as a table. What is not here
 * cannot be entered. Late and early are no places: they are read off the clock.
 */
import type { RequestEventKind } from './event.js';

/** Where a request stands, the clock aside. */
export type RequestPhase =
  | 'not-sent'
  | 'waiting'
  | 'clarification'
  | 'to-read'
  | 'answered'
  | 'part-answered'
  | 'refused'
  | 'not-held'
  | 'elsewhere'
  | 'postal'
  | 'failed'
  | 'review'
  | 'reviewed'
  | 'commissioner'
  | 'decided'
  | 'withdrawn-by-body'
  | 'replaced'
  | 'withdrawn';

/** us: whoever runs the round · body: the public authority · post: whoever carries letters. */
export type EventParty = 'us' | 'body' | 'post' | 'commissioner';

/** day-to: the day extended to · exemptions: at least one, or the words of the refusal · outcome: of the review. */
export type EventNeed = 'day-to' | 'exemptions' | 'outcome' | 'words';

export interface RequestTransition {
  readonly from: readonly RequestPhase[];
  readonly event: RequestEventKind;
  readonly who: EventParty;
  /** Null: it stays where it is. */
  readonly to: RequestPhase | null;
  readonly needs: readonly EventNeed[];
}

const ENDED: readonly RequestPhase[] = ['answered', 'part-answered', 'refused', 'not-held', 'elsewhere'];
const ANSWERS: readonly RequestPhase[] = [...ENDED, 'replaced', 'withdrawn-by-body'];
const WITH_US_OR_THEM: readonly RequestPhase[] = ['waiting', 'clarification', 'to-read', 'postal', 'failed'];
const RUNNING: readonly RequestPhase[] = [
  ...WITH_US_OR_THEM,
  ...ANSWERS,
  'review',
  'reviewed',
  'commissioner',
  'decided',
];
const EVERYWHERE: readonly RequestPhase[] = ['not-sent', ...RUNNING, 'withdrawn'];

const reply = (
  event: RequestEventKind,
  to: RequestPhase,
  needs: readonly EventNeed[] = [],
): RequestTransition => ({ from: RUNNING, event, who: 'body', to, needs });

/** From × event × who → to, needs. **Source**: FOIA 2000 ss1, 10, 17; FOISA 2002 ss10, 20, 47; Alaveteli's states. */
export const REQUEST_TRANSITIONS: readonly RequestTransition[] = [
  { from: ['not-sent', 'failed'], event: 'sent', who: 'us', to: 'waiting', needs: [] },
  { from: ['waiting', 'postal'], event: 'delivery-failed', who: 'post', to: 'failed', needs: [] },
  { from: RUNNING, event: 'acknowledged', who: 'body', to: null, needs: [] },
  { from: RUNNING, event: 'auto-reply', who: 'body', to: null, needs: [] },
  {
    from: ['waiting', 'to-read', 'postal', 'clarification'],
    event: 'clarification-asked',
    who: 'body',
    to: 'clarification',
    needs: [],
  },
  { from: ['clarification'], event: 'clarification-answered', who: 'us', to: 'waiting', needs: [] },
  {
    from: ['waiting', 'to-read', 'postal'],
    event: 'extended',
    who: 'body',
    to: 'waiting',
    needs: ['day-to'],
  },
  { from: WITH_US_OR_THEM, event: 'reply-received', who: 'body', to: 'to-read', needs: [] },
  {
    from: RUNNING.filter((p) => !WITH_US_OR_THEM.includes(p)),
    event: 'reply-received',
    who: 'body',
    to: null,
    needs: [],
  },
  reply('answered', 'answered'),
  reply('part-answered', 'part-answered'),
  reply('refused', 'refused', ['exemptions']),
  reply('not-held', 'not-held'),
  reply('link-elsewhere', 'elsewhere'),
  { from: WITH_US_OR_THEM, event: 'gone-postal', who: 'body', to: 'postal', needs: [] },
  { from: ['waiting', 'postal', 'review'], event: 'chased', who: 'us', to: null, needs: [] },
  {
    from: ['waiting', 'to-read', 'postal', ...ANSWERS],
    event: 'review-asked',
    who: 'us',
    to: 'review',
    needs: [],
  },
  { from: ['review'], event: 'review-answered', who: 'body', to: 'reviewed', needs: ['outcome'] },
  {
    from: ['waiting', 'postal', 'review', 'reviewed'],
    event: 'commissioner-asked',
    who: 'us',
    to: 'commissioner',
    needs: [],
  },
  {
    from: ['commissioner'],
    event: 'commissioner-decided',
    who: 'commissioner',
    to: 'decided',
    needs: ['outcome'],
  },
  {
    from: ['to-read', ...ANSWERS, 'review', 'reviewed'],
    event: 'withdrawn-by-body',
    who: 'body',
    to: 'withdrawn-by-body',
    needs: [],
  },
  {
    from: ['to-read', ...ANSWERS, 'review', 'reviewed', 'decided'],
    event: 'replaced',
    who: 'body',
    to: 'replaced',
    needs: [],
  },
  { from: ['not-sent', ...RUNNING], event: 'withdrawn', who: 'us', to: 'withdrawn', needs: [] },
  { from: EVERYWHERE, event: 'note', who: 'us', to: null, needs: ['words'] },
  // What comes after we have withdrawn is kept, and changes nothing.
  ...(['reply-received', 'acknowledged', 'auto-reply'] as const).map(
    (event): RequestTransition => ({ from: ['withdrawn'], event, who: 'body', to: null, needs: [] }),
  ),
];

/** The row that lets this happen here, or null when it cannot. */
export const requestTransition = (from: RequestPhase, event: RequestEventKind): RequestTransition | null =>
  REQUEST_TRANSITIONS.find((t) => t.event === event && t.from.includes(from)) ?? null;
