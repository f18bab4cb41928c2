/** One thread: what was told, what was answered, what has been done, and what can be done now. */
import { addMilliseconds } from '../../../base/day.js';
import { may } from '../../../web/access.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { recordExposure } from '../../store/inside.js';
import { type DeskPageParts, READS, TOLD_OF_MARKED, idAsked, threadPath } from '../paths.js';
import { type OpenedThread, openThread } from './load.js';
import { threadView } from './view.js';

const TEMPLATE = 'desk/pages/thread/page.njk';

export const threadPage = (parts: DeskPageParts): Page => ({
  name: 'desk-thread',
  path: threadPath(':id'),
  who: READS,
  audit: { reads: 'thread-read' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const id = idAsked(ask.params);
    const tx = transactionOf(ask);
    const opened =
      id === null
        ? null
        : await openThread(tx, ask.keys(), { id, isToldOfMarked: may(ask.actor.roles, TOLD_OF_MARKED) });
    if (!opened) return notThere();
    await expose(ask, opened);
    const view = threadView({ lang: ask.lang, now: ask.now, actor: ask.actor, opened, parts });
    return show(TEMPLATE, view, { subjects: [{ kind: 'thread', id: opened.thread.id }] });
  },
});

const HALF_AN_HOUR_MS = 30 * 60_000;

/** That this person had it before them counts towards what they are given next. */
async function expose(ask: Ask, { thread }: OpenedThread): Promise<void> {
  const { actor, now } = ask;
  if (actor.account === null) return;
  await recordExposure(transactionOf(ask), {
    org: thread.org,
    account: actor.account,
    thread: thread.id,
    risk: thread.risk,
    at: now,
    since: addMilliseconds(now, -HALF_AN_HOUR_MS),
  });
}
