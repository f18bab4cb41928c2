import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { readCompare } from './question.js';
import { compareView } from './view.js';

const TEMPLATE = 'count/pages/compare/page.njk';

/** Two years side by side, as published and like for like. */
export const comparePage = (held: HeldFigures): Page => ({
  name: 'compare',
  path: '/count/compare',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const figures = await held(ask);
    const question = readCompare(figures, ask.query);
    const view = compareView(figures, question, ask.lang);
    return question.problems.length > 0 ? showProblems(TEMPLATE, view) : show(TEMPLATE, view);
  },
});
