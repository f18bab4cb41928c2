/** Words of the claims that were checked and published. */
import type { ShapeOf } from '../../../base/words.js';

export const en = {
  listTitle: 'Claims checked',
  lead: 'Claims made in public, worked through against the published figures. Each says what it rests on and what would hold.',
  nothing: 'No claim has been published yet.',
  crumbs: 'Published figures',
  claimTitle: '{verdict}: a claim by {by}, checked',
  said: 'Said by {by} on {on}.',
  where: 'Where it was said',
  checked: 'Checked by {publisher}, published on {on}.',
  verdictTitle: 'What the figures say',
  description: '“{text}”: {verdict}.',
  json: 'As data (JSON)',
  withdrawnTitle: 'This check has been withdrawn',
  withdrawn: 'Withdrawn on {on}. {reason}',
} as const;

export type PublicClaimWords = ShapeOf<typeof en>;
