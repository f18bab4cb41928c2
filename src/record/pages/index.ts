/** Every page of the record room. */
import type { SiteLink } from '../../web/layout/layout.js';
import type { Page } from '../../web/page.js';
import { cy } from '../words/links.cy.js';
import { en } from '../words/links.en.js';
import { listPage } from './list/page.js';
import { LISTS, RECORD } from './paths.js';

export const recordPages = (): readonly Page[] => [listPage];

export const RECORD_LINKS: readonly SiteLink[] = [
  { path: RECORD, name: { en: en.crimes, cy: cy.crimes }, who: LISTS },
];
