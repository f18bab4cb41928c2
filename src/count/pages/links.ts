/** The room's pages in the header. */
import type { SiteLink } from '../../web/layout/layout.js';
import { cy } from '../words/links.cy.js';
import { en, type LinkWords } from '../words/links.en.js';
import { ROUNDS_LINK } from './rounds-list/page.js';
import { REPLIES_LINK } from './replies/list/page.js';
import { RELEASE_DESK_LINK } from './release-list/page.js';

const PATHS: readonly (readonly [path: string, name: keyof LinkWords])[] = [
  ['/figures', 'published'],
  ['/count/figures', 'figures'],
  ['/count/forces', 'forces'],
  ['/count/compare', 'compare'],
  ['/count/claims', 'claims'],
  ['/count/integrity', 'integrity'],
  ['/count/about', 'about'],
];

export const COUNT_LINKS: readonly SiteLink[] = [
  ...PATHS.map(
    ([path, name]): SiteLink => ({
      path,
      name: { en: en[name], cy: cy[name] },
      who: 'anyone',
    }),
  ),
  ROUNDS_LINK,
  REPLIES_LINK,
  RELEASE_DESK_LINK,
];
