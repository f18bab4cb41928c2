import type { Actor } from '../db/index.js';

/** Somebody who is not signed in. */
export const visitorOf = (org: string): Actor => ({
  org,
  account: null,
  name: 'visitor',
  roles: [],
  session: null,
});

/** A visitor to a page that is shown without asking the database anything. */
export const VISITOR: Actor = visitorOf('');
