/** Holds a thread from being destroyed, lets it go again, and lists what is held. */
import { goTo, notThere, show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { accountOf } from '../../actions/act-on.js';
import { type HoldProblem, holdForCourt, releaseHold } from '../../actions/hold.js';
import { findHold, listHeld } from '../../store/retention.js';
import type { Thread } from '../../store/threads.js';
import type { Problem } from '../../../base/result.js';
import { threadAsked } from '../act/act-page.js';
import { DESK, HOLDS, threadPath } from '../paths.js';
import { heldView, holdView } from './view.js';

const FORM = 'desk/pages/act/page.njk';
const LIST = 'desk/pages/hold/page.njk';

export const holdPage: Page = {
  name: 'desk-hold',
  path: `${threadPath(':id')}/hold`,
  who: HOLDS,
  audit: { changes: 'thread-held', by: 'action', reads: 'thread-listed' },
  templates: [FORM],
  async get(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    return show(FORM, await viewOf(ask, thread, []), { subjects: [{ kind: 'thread', id: thread.id }] });
  },
  async post(ask: Ask): Promise<Outcome> {
    const thread = await threadAsked(ask);
    if (!thread) return notThere();
    const holding = {
      actor: accountOf(ask.actor),
      thread: thread.id,
      because: ask.form.get('because') ?? '',
      now: ask.now,
    };
    // The button says which of the two was meant: what somebody else did meanwhile is not undone unseen.
    const act = ask.form.get('do') === 'release' ? releaseHold : holdForCourt;
    const done = await act(transactionOf(ask), holding);
    return done.ok
      ? goTo(threadPath(thread.id))
      : showProblems(FORM, await viewOf(ask, thread, done.problems));
  },
};

async function viewOf(ask: Ask, thread: Thread, problems: readonly Problem<HoldProblem>[]) {
  const hold = (await findHold(transactionOf(ask), thread.id)) ?? null;
  return holdView({ lang: ask.lang, thread, hold, typed: ask.form.get('because') ?? '', problems });
}

export const heldPage: Page = {
  name: 'desk-held',
  path: `${DESK}/held`,
  who: HOLDS,
  audit: { reads: 'held-listed' },
  templates: [LIST],
  async get(ask: Ask): Promise<Outcome> {
    const held = await listHeld(transactionOf(ask));
    const subjects = held.map(({ thread }) => ({ kind: 'thread', id: thread }));
    return show(LIST, heldView(held, ask.lang), { subjects });
  },
};
