/** The pages that belong to the house and not to a room. */
import { accessibility } from './house/accessibility/page.js';
import type { Page } from './page.js';
import { signInAgain } from './sign-in/again/page.js';
import { signInAs } from './sign-in/as/page.js';
import { signOut } from './sign-in/out/page.js';
import { signIn } from './sign-in/passkey/page.js';
import { setup } from './sign-in/setup/page.js';

export const HOUSE_PAGES: readonly Page[] = [signIn, signInAgain, signInAs, signOut, setup, accessibility];
