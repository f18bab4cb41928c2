/** Who may come in, and what waits for a second administrator. */
import { listAccounts, listRoleRequests } from '../../../db/index.js';
import { notThere, show } from '../../outcome.js';
import type { Ask, Outcome, Page } from '../../page.js';
import { transactionOf } from '../../transaction.js';
import { isSigned } from '../roles.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { peopleView } from './view.js';

const TEMPLATE = 'web/settings/people/page.njk';

export const people: Page = {
  name: 'people',
  path: '/settings/people',
  who: { room: 'settings', verb: 'grant', honours: ['two-people'] },
  audit: { reads: 'people-listed' },
  templates: [TEMPLATE],
  get: listPeople,
};

export const peopleLink = {
  path: '/settings/people',
  name: { en: en.link, cy: cy.link },
  who: people.who,
} as const;

async function listPeople(ask: Ask): Promise<Outcome> {
  const tx = transactionOf(ask);
  if (!isSigned(ask.actor)) return notThere();
  const [accounts, requests] = [await listAccounts(tx), await listRoleRequests(tx)];
  const view = peopleView({ lang: ask.lang, accounts, requests, reader: ask.actor.account });
  return show(TEMPLATE, view, { subjects: accounts.map(({ id }) => ({ kind: 'account', id })) });
}
