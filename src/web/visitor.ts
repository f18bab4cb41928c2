import type { Actor } from '../db/index.js';

/** Somebody who is not signed in. The organisation is filled in where one is known. */
export const VISITOR: Actor = { org: '', account: null, name: '', roles: [], session: null };
