/** Ending one of one's own sessions from another. */
import { endSession, listSessions } from '../../../db/index.js';
import { goTo, notThere } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';

export const sessionEnd: Page = {
  name: 'session-end',
  path: '/account/sessions/end',
  who: 'signed-in',
  audit: { changes: 'session-ended' },
  post: endOwn,
};

async function endOwn(ask: Ask): Promise<Outcome> {
  const { actor, form, now } = ask;
  const tx = transactionOf(ask);
  const id = form.get('session');
  const own = actor.account === null ? [] : await listSessions(tx, actor.account, now);
  const session = own.find((held) => held.id === id);
  if (!session || !(await endSession(tx, session.id, now))) return notThere();
  return goTo('/account', [{ kind: 'session', id: session.id }]);
}
