import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { readQuestion } from './question.js';
import { keptView } from './kept-views.js';

const TEMPLATE = 'count/pages/figures/page.njk';

/** Force by year, every kind of value told apart. */
export const figuresPage = (held: HeldFigures): Page => ({
  name: 'figures',
  path: '/count/figures',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const figures = await held(ask);
    const question = readQuestion(figures, ask.query);
    const view = keptView(figures, question, ask.lang);
    return question.problems.length > 0 ? showProblems(TEMPLATE, view) : show(TEMPLATE, view);
  },
});
