/** The pages that belong to the house and not to a room. */
import { account } from './account/overview/page.js';
import { passkeyNew } from './account/passkey-new/page.js';
import { passkeyRemove } from './account/passkey-remove/page.js';
import { sessionEnd } from './account/session-end/page.js';
import { accessibility } from './house/accessibility/page.js';
import type { Page } from './page.js';
import { signInAgain } from './sign-in/again/page.js';
import { signInAs } from './sign-in/as/page.js';
import { signOut } from './sign-in/out/page.js';
import { signIn } from './sign-in/passkey/page.js';
import { setup } from './sign-in/setup/page.js';

export const HOUSE_PAGES: readonly Page[] = [
  signIn,
  signInAgain,
  signInAs,
  signOut,
  setup,
  account,
  sessionEnd,
  passkeyNew,
  passkeyRemove,
  accessibility,
];
