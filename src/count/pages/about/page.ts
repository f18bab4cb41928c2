import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { aboutView } from './view.js';

const TEMPLATE = 'count/pages/about/page.njk';

/** Where the figures come from and how they are read. */
export const aboutPage = (held: HeldFigures): Page => ({
  name: 'about-figures',
  path: '/count/about',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => show(TEMPLATE, aboutView(await held(ask), ask.lang)),
});
