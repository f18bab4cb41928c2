/** Every page of the count room, given where the figures come from. */
import type { Page } from '../../web/page.js';
import { aboutPage } from './about/page.js';
import { answersFilePage } from './answers-file/page.js';
import { answersLetterPage } from './answers-letter/page.js';
import { answersListPage } from './answers-list/page.js';
import { answersNewPage } from './answers-new/page.js';
import { answersActPages, answersRequestPage } from './answers-request/page.js';
import { claimsPage } from './claims/page.js';
import { comparePage } from './compare/page.js';
import { type HeldRows, confirmPage } from './confirm/page.js';
import { type Confirming, figurePage } from './figure/page.js';
import { figuresPage } from './figures/page.js';
import type { FlagKnown, HeldFigures } from './held.js';
import { forcePage } from './force/page.js';
import { forcesPage } from './forces/page.js';
import { integrityPage } from './integrity/page.js';
import { keptClaimPages } from './kept-claims/page.js';
import { roundDraftPages } from './rounds-draft/page.js';
import { roundsPage } from './rounds-list/page.js';
import { roundMorePages } from './rounds-more/page.js';
import { strayMessagePage } from './round-mail/one/page.js';
import { roundMailPage } from './round-mail/page.js';
import { roundSetsPage } from './rounds-sets/page.js';
import { roundJsonPages } from './rounds-json/page.js';
import { roundPages } from './rounds-page/page.js';
import { requestPages } from './rounds-request/page.js';
import { releaseActPages } from './release-desk/acts.js';
import { releaseDeskPage } from './release-desk/page.js';
import { releaseNewPage, releaseVersionPage } from './release-form/page.js';
import { releaseWordPage } from './release-word/page.js';
import { releaseWordsPage } from './release-words/page.js';
import { releaseListPage } from './release-list/page.js';
import type { OpenReply } from '../reading/replies/opened-reply.js';
import { storyPage } from './story/page.js';

export type { HeldFigures } from './held.js';

export interface Confirmations {
  readonly confirming: Confirming;
  readonly rows: HeldRows;
  /** What the record room knows of the flag; without it nothing is said. */
  readonly flagKnown?: FlagKnown;
  /** The guarded reader, for files that come with a batch; without it they are left where they are. */
  readonly openReply?: OpenReply;
}

/** **Shape**: without `confirmations` (figures from a file) there is nothing to confirm and no page for it. */
export const countPages = (held: HeldFigures, confirmations?: Confirmations): readonly Page[] => [
  storyPage(held),
  figuresPage(held),
  figurePage(held, confirmations?.confirming),
  ...(confirmations ? [confirmPage(confirmations.rows)] : []),
  forcesPage(held),
  forcePage(held),
  comparePage(held),
  claimsPage(held),
  integrityPage(held),
  aboutPage(held),
  ...releasePages(held, confirmations?.flagKnown ?? (async () => [])),
  ...keptClaimPages(held),
  roundsPage,
  roundMailPage,
  roundSetsPage,
  strayMessagePage,
  ...roundDraftPages(held),
  ...roundMorePages(confirmations?.openReply ?? null),
  ...roundJsonPages,
  ...roundPages,
  ...requestPages,
  answersListPage,
  answersNewPage,
  answersLetterPage,
  answersFilePage,
  ...answersActPages(confirmations?.openReply ?? null),
  answersRequestPage,
];

/** The staff's pages of releases; the public's stand elsewhere. */
const releasePages = (held: HeldFigures, known: FlagKnown): readonly Page[] => [
  releaseListPage(held),
  releaseNewPage(held, known),
  releaseDeskPage(held),
  releaseVersionPage(held, known),
  releaseWordsPage(held),
  releaseWordPage(held),
  ...releaseActPages(held),
];
