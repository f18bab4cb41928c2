/** The pages that belong to the house and not to a room. */
import { account } from './account/overview/page.js';
import { passkeyNew } from './account/passkey-new/page.js';
import { passkeyRemove } from './account/passkey-remove/page.js';
import { sessionEnd } from './account/session-end/page.js';
import { accessibility, accessibilityLink } from './house/accessibility/page.js';
import { source, sourceLink } from './house/source/page.js';
import { journal, journalLink } from './journal/page.js';
import type { SiteLink } from './layout/layout.js';
import type { Page } from './page.js';
import { organisation } from './settings/organisation/page.js';
import { people, peopleLink } from './settings/people/page.js';
import { person } from './settings/person/page.js';
import { personNew } from './settings/person-new/page.js';
import { roleRequest } from './settings/request/page.js';
import { signInAgain } from './sign-in/again/page.js';
import { signInAs } from './sign-in/as/page.js';
import { signOut } from './sign-in/out/page.js';
import { signIn } from './sign-in/passkey/page.js';
import { providerBack, providerOut } from './sign-in/provider/page.js';
import { setup } from './sign-in/setup/page.js';

export const HOUSE_PAGES: readonly Page[] = [
  signIn,
  signInAgain,
  signInAs,
  providerOut,
  providerBack,
  signOut,
  setup,
  account,
  sessionEnd,
  passkeyNew,
  passkeyRemove,
  organisation,
  people,
  personNew,
  person,
  roleRequest,
  journal,
  accessibility,
  source,
];

/** The house's own rooms in the header, after those of the story; shown to those who may open them. */
export const HOUSE_ROOMS: readonly SiteLink[] = [peopleLink, journalLink];

export const HOUSE_FOOTER: readonly SiteLink[] = [accessibilityLink, sourceLink];
