/** Where the staff's pages of releases stand, and who may open them. The public's stand elsewhere. */
import type { Who } from '../../web/page.js';

export const DESK = '/count/release-desk';

/** Claims that were checked: kept by one person, published by another. */
export const KEEP = '/count/claims/keep';
export const KEPT = '/count/claims/kept';

export const deskPath = (slug: string): string => `${DESK}/${slug}`;

/** Whoever may list, draft or decide releases sees them at work; a researcher sees only what is out, elsewhere. */
export const SEES: Who = {
  room: 'releases',
  verb: 'list',
  or: ['create', 'decide'],
  honours: ['two-people'],
};
export const DRAFTS: Who = { room: 'releases', verb: 'create' };
export const DECIDES: Who = { room: 'releases', verb: 'decide', honours: ['two-people'] };
export const PUBLISHES: Who = { room: 'releases', verb: 'publish', honours: ['two-people'] };
