/** Every page of the desk. */
import type { SiteLink } from '../../web/layout/layout.js';
import type { Page } from '../../web/page.js';
import { cy } from '../words/links.cy.js';
import { en } from '../words/links.en.js';
import { ACT_PAGES } from './act/pages.js';
import { type HoursChanged, channelPage, channelsPage } from './channels/page.js';
import { closedPage } from './closed/page.js';
import { identityPage } from './identity/page.js';
import { livePage } from './live/page.js';
import { DESK, READS, SUPERVISES, SUPERVISION } from './paths.js';
import { findingPage, qualityPage } from './quality/page.js';
import { queuePage } from './queue/page.js';
import { carriedOutPage, replyPage } from './reply/page.js';
import { searchPage } from './search/page.js';
import { staffingPage } from './staffing/page.js';
import { supervisionPage } from './supervisor/page.js';
import { threadPage } from './thread/page.js';
import { triageRulesPage } from './triage-rules/page.js';
import { settlePage, unreadPage } from './unread/page.js';
import { type CameBack, weeksPage } from './weeks/page.js';

/** What the pages tell the rest of the product. */
export interface DeskPagesParts {
  /** Hours at which channels are watched were changed: what the public is told must follow. */
  readonly hoursChanged?: HoursChanged;
  /** How many of those who told by the public door came back, where that is counted. */
  readonly cameBack?: CameBack;
}

export const deskPages = ({
  hoursChanged = () => undefined,
  cameBack = () => null,
}: DeskPagesParts = {}): readonly Page[] => [
  queuePage,
  livePage,
  threadPage,
  replyPage,
  carriedOutPage,
  identityPage,
  closedPage,
  searchPage,
  unreadPage,
  settlePage,
  supervisionPage,
  weeksPage(cameBack),
  channelsPage,
  channelPage(hoursChanged),
  staffingPage,
  triageRulesPage,
  qualityPage,
  findingPage,
  ...ACT_PAGES,
];

export const DESK_LINKS: readonly SiteLink[] = [
  { path: DESK, name: { en: en.inbox, cy: cy.inbox }, who: READS },
  { path: SUPERVISION, name: { en: en.supervision, cy: cy.supervision }, who: SUPERVISES },
];
