import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { forcesView } from './view.js';

const TEMPLATE = 'count/pages/forces/page.njk';

/** Every force, with the shape of its years. */
export const forcesPage = (held: HeldFigures): Page => ({
  name: 'forces',
  path: '/count/forces',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => show(TEMPLATE, forcesView(await held(ask), ask.query, ask.lang)),
});
