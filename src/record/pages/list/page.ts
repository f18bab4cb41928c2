/** Every recorded crime. */
import { show } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { LISTS, RECORD } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const TEMPLATE = 'record/pages/list/page.njk';
const WORDS = { en, cy } as const;

export const listPage: Page = {
  name: 'record-list',
  path: RECORD,
  who: LISTS,
  audit: { reads: 'crimes-listed' },
  templates: [TEMPLATE],
  get: ({ lang }) => show(TEMPLATE, { title: WORDS[lang].title, words: WORDS[lang], items: [] }),
};
