/** One's own account: where one is signed in, and with which keys. */
import { inTransaction, listPasskeys, listSessions } from '../../../db/index.js';
import { notThere, show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { accountView } from './view.js';

const TEMPLATE = 'web/account/overview/page.njk';

export const account: Page = {
  name: 'account',
  path: '/account',
  who: 'signed-in',
  // It shows a person nothing but themselves.
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: showOwn,
};

async function showOwn({ db, actor, lang, now }: Ask): Promise<Outcome> {
  const id = actor.account;
  if (id === null) return notThere();
  const held = await inTransaction(db, actor, async (tx) => ({
    sessions: await listSessions(tx, id, now),
    passkeys: await listPasskeys(tx, id),
  }));
  return show(TEMPLATE, accountView({ lang, actor, ...held }));
}
