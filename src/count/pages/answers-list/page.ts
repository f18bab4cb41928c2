/** Every request received, with its clock and how its answer stands. */
import { dayInLondon } from '../../../base/day.js';
import { mayOpen } from '../../../web/access.js';
import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { listAnswers, listReceived } from '../../store/answers.js';
import { ANSWERS, ANSWERS_REQUESTS, SEES_ANSWERS } from '../answer-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { listView } from './view.js';

const TEMPLATE = 'count/pages/answers-list/page.njk';

export const ANSWERS_LINK = { path: ANSWERS, name: { en: en.link, cy: cy.link }, who: SEES_ANSWERS } as const;

/** It says who asked what of the force, so looking is journalled. */
export const answersListPage: Page = {
  name: 'answers-list',
  path: ANSWERS,
  who: SEES_ANSWERS,
  audit: { reads: 'requests-listed' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const tx = transactionOf(ask);
    const requests = await listReceived(tx);
    const answers = await listAnswers(tx);
    const subjects = requests.map((r) => ({ kind: 'received-request', id: r.id }));
    const facts = {
      requests,
      answers,
      today: dayInLondon(ask.now),
      mayLog: mayOpen(ask.actor, ANSWERS_REQUESTS),
    };
    return show(TEMPLATE, listView(facts, ask.lang), { subjects });
  },
};
