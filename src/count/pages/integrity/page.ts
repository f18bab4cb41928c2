import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { integrityView } from './view.js';

const TEMPLATE = 'count/pages/integrity/page.njk';

/** What the tests over all figures found. */
export const integrityPage = (held: HeldFigures): Page => ({
  name: 'integrity',
  path: '/count/integrity',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> =>
    show(TEMPLATE, integrityView(await held(ask), ask.query, ask.lang)),
});
