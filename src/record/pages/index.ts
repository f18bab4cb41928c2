/** Every page of the record room. */
import type { SiteLink } from '../../web/layout/layout.js';
import type { Page } from '../../web/page.js';
import { cy } from '../words/links.cy.js';
import { en } from '../words/links.en.js';
import { CRIME_ACT_PAGES } from './act/pages.js';
import { crimePage } from './crime/page.js';
import { fromThreadPage, keyedCrimePage } from './form/page.js';
import { flagReaderPage } from './flag-reader/page.js';
import { crimeIdentityPage } from './identity/page.js';
import { importPage } from './import/page.js';
import { lexiconInForcePage, lexiconPage } from './lexicon/page.js';
import { listPage } from './list/page.js';
import { noCrimePage } from './no-crime/page.js';
import { ownFlagsPage } from './own-flags/page.js';
import { LISTS, RECORD } from './paths.js';
import { timelinessPage } from './timeliness/page.js';

export const recordPages = (): readonly Page[] => [
  listPage,
  fromThreadPage,
  noCrimePage,
  keyedCrimePage,
  crimePage,
  crimeIdentityPage,
  timelinessPage,
  importPage,
  ownFlagsPage,
  flagReaderPage,
  lexiconPage,
  lexiconInForcePage,
  ...CRIME_ACT_PAGES,
];

export const RECORD_LINKS: readonly SiteLink[] = [
  { path: RECORD, name: { en: en.crimes, cy: cy.crimes }, who: LISTS },
];
