import { show } from '../../outcome.js';
import type { Page } from '../../page.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/house/accessibility/page.njk';

export const accessibility: Page = {
  name: 'accessibility',
  path: '/accessibility',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: ({ lang }) => {
    const words = WORDS[lang];
    const parts = [
      { title: words.doneTitle, lines: words.done },
      { title: words.knownTitle, lines: words.known },
    ];
    const { title, lead, tellTitle, tell } = words;
    return show(TEMPLATE, { title, description: lead, lead, parts, tellTitle, tell });
  },
};

export const accessibilityLink = {
  path: accessibility.path,
  name: { en: en.link, cy: cy.link },
  who: accessibility.who,
} as const;
