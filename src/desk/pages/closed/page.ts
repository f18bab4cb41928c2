/** Closed threads, newest first, a page at a time. */
import { addMilliseconds, instant } from '../../../base/day.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { listRetention } from '../../store/retention.js';
import { listClosed } from '../../store/threads.js';
import { DESK, READS } from '../paths.js';
import { closedView } from './view.js';

const TEMPLATE = 'desk/pages/closed/page.njk';
const SHOWN = 50;

export const closedPage: Page = {
  name: 'desk-closed',
  path: `${DESK}/closed`,
  who: READS,
  audit: { reads: 'closed-listed' },
  templates: [TEMPLATE],
  async get(ask: Ask): Promise<Outcome> {
    const { lang, actor, now, query } = ask;
    const tx = transactionOf(ask);
    const asked = momentAsked(query.get('before'));
    // One more than is shown says whether there are older ones.
    const found = await listClosed(tx, asked ?? addMilliseconds(now, 1), SHOWN + 1);
    const threads = found.slice(0, SHOWN);
    const retention = await listRetention(
      tx,
      threads.map(({ id }) => id),
    );
    const view = closedView({
      lang,
      actor,
      threads,
      retention,
      isMore: found.length > SHOWN,
      isOlder: asked !== null,
    });
    return show(TEMPLATE, view, { subjects: threads.map(({ id }) => ({ kind: 'thread', id })) });
  },
};

const MOMENT = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** **Shape**: null for none, or for text that is no instant. */
function momentAsked(typed: string | null): Date | null {
  if (typed === null || !MOMENT.test(typed)) return null;
  const at = instant(typed);
  return Number.isNaN(at.getTime()) ? null : at;
}
