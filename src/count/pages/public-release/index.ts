/** Every public page of releases, given where the releases come from. */
import type { Page } from '../../../web/page.js';
import { type Pictures, pictures } from '../../formats/picture.js';
import { publicClaimPages } from '../public-claims/page.js';
import { disclosurePages } from '../disclosure-log/page.js';
import { atomPage, jsonFeedPage, listPage } from '../public-list/page.js';
import { valuesPage } from '../public-values/page.js';
import type { ReleasesHeld } from './held.js';
import { chartPage } from './chart-page.js';
import { releasePage, versionPage } from './page.js';

export { type ReleasesHeld, releasesInMemory, stampOf } from './held.js';
export { releaseAddress, versionAddress } from './addresses.js';

export const publicPages = (held: ReleasesHeld, drawn: Pictures = pictures()): readonly Page[] => [
  listPage(held),
  atomPage(held),
  jsonFeedPage(held),
  ...publicClaimPages,
  ...disclosurePages,
  releasePage(held),
  versionPage(held),
  chartPage(held, drawn),
  valuesPage(held),
];
