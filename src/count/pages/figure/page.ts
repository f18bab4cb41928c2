import { authorityByCode } from '../../../base/authorities.js';
import { readPeriod } from '../../../base/period.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { figureView } from './view.js';

const TEMPLATE = 'count/pages/figure/page.njk';

/** One figure and everything that printed it. Open to anyone: what is on it was published by others. */
export const figurePage = (held: HeldFigures): Page => ({
  name: 'figure',
  path: '/count/figures/:authority/:measure/:period',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const figures = await held(ask);
    const authority = authorityByCode(ask.params['authority'] ?? '');
    const measure = ask.params['measure'] ?? '';
    const period = readPeriod(ask.params['period'] ?? '');
    if (!authority || !period || !figures.measures.includes(measure)) return notThere();
    return show(TEMPLATE, figureView(figures, { authority, measure, period }, ask.lang));
  },
});
