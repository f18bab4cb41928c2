/** Every page of the desk. */
import type { SiteLink } from '../../web/layout/layout.js';
import type { Page } from '../../web/page.js';
import { cy } from '../words/links.cy.js';
import { en } from '../words/links.en.js';
import { ACT_PAGES } from './act/pages.js';
import { channelPage, channelsPage } from './channels/page.js';
import { closedPage } from './closed/page.js';
import { heldPage, holdPage } from './hold/page.js';
import { identityPage } from './identity/page.js';
import { keyedChoicePage, keyedPage } from './keyed/page.js';
import { livePage } from './live/page.js';
import { DESK, type DeskPageParts, READS, SUPERVISES, SUPERVISION } from './paths.js';
import { findingPage, qualityPage } from './quality/page.js';
import { queuePage } from './queue/page.js';
import { carriedOutPage, replyPage } from './reply/page.js';
import { searchPage } from './search/page.js';
import { staffingPage } from './staffing/page.js';
import { supervisionPage } from './supervisor/page.js';
import { threadPage } from './thread/page.js';
import { triageRulesPage } from './triage-rules/page.js';
import { settlePage, unreadPage } from './unread/page.js';
import { weeksPage } from './weeks/page.js';

export type { DeskPageParts };

export const deskPages = (parts: DeskPageParts = {}): readonly Page[] => [
  queuePage,
  livePage,
  keyedChoicePage,
  keyedPage,
  threadPage(parts),
  replyPage,
  carriedOutPage,
  identityPage,
  closedPage,
  holdPage,
  heldPage,
  searchPage,
  unreadPage,
  settlePage,
  supervisionPage,
  weeksPage,
  channelsPage,
  channelPage,
  staffingPage,
  triageRulesPage,
  qualityPage,
  findingPage,
  ...ACT_PAGES,
];

export const DESK_LINKS: readonly SiteLink[] = [
  { path: DESK, name: { en: en.inbox, cy: cy.inbox }, who: READS },
  {
    path: SUPERVISION,
    name: { en: en.supervision, cy: cy.supervision },
    who: SUPERVISES,
    also: ['channels', 'staffing', 'triage-rules', 'quality', 'held'].map((page) => `${DESK}/${page}`),
  },
];
