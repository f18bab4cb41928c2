/** Every round, and how each stands today. */
import { inTransaction } from '../../../db/index.js';
import { mayOpen } from '../../../web/access.js';
import { show } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { loadRounds } from '../../actions/rounds/load-round.js';
import { ROUNDS, RUNS_ROUNDS, SEES_ROUNDS } from '../round-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { roundsView } from './view.js';

const TEMPLATE = 'count/pages/rounds-list/page.njk';

export const ROUNDS_LINK = { path: ROUNDS, name: { en: en.link, cy: cy.link }, who: SEES_ROUNDS } as const;

export const roundsPage: Page = {
  name: 'rounds',
  path: ROUNDS,
  who: SEES_ROUNDS,
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask) => {
    const rounds = await inTransaction(ask.db, ask.actor, (tx) => loadRounds(tx, ask.now));
    return show(TEMPLATE, roundsView(rounds, mayOpen(ask.actor, RUNS_ROUNDS), ask.lang));
  },
};
