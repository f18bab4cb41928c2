import { readFileSync } from 'node:fs';
import { fill } from '../../../base/words.js';
import { show } from '../../outcome.js';
import { inPackage } from '../../../base/package-root.js';
import type { Page } from '../../page.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const TEMPLATE = 'web/house/source/page.njk';
const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
  readonly version: string;
};

export const source: Page = {
  name: 'source',
  path: '/source',
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: ({ lang }) => {
    const words = WORDS[lang];
    const parts = [
      { title: words.licenceTitle, text: fill(words.licence, { version }, lang) },
      { title: words.sourceTitle, text: words.source },
      { title: words.figuresTitle, text: words.figures },
      { title: words.partsTitle, text: words.parts },
    ];
    return show(TEMPLATE, { title: words.title, lead: words.lead, description: words.lead, parts });
  },
};

export const sourceLink = { path: source.path, name: { en: en.link, cy: cy.link }, who: source.who } as const;
