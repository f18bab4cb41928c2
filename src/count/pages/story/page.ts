import { show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import type { HeldFigures } from '../held.js';
import { storyView } from './view.js';

const TEMPLATE = 'count/pages/story/page.njk';

/** The first page: the story of one number, from the real figures. */
export const storyPage = (held: HeldFigures): Page => ({
  name: 'story',
  path: '/',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => show(TEMPLATE, storyView(await held(ask), ask.lang)),
});
