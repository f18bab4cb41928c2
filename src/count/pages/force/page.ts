import { authorityByCode } from '../../../base/authorities.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { forceView } from './view.js';

const TEMPLATE = 'count/pages/force/page.njk';

/** One force: each of its series with its breaks. */
export const forcePage = (held: HeldFigures): Page => ({
  name: 'force',
  path: '/count/forces/:authority',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const authority = authorityByCode(ask.params['authority'] ?? '');
    if (!authority) return notThere();
    return show(TEMPLATE, forceView(await held(ask), authority, ask.lang));
  },
});
