/** Words of the list of everything published. */
import type { ShapeOf } from '../../../base/words.js';

export const en = {
  title: 'Published figures',
  lead: 'Figures that have been checked and published, each with its caveat, its sources and every change since.',
  nothing: 'Nothing has been published yet.',
  version: 'Version {version}, {on}',
  withdrawn: 'Withdrawn on {on}',
  claims: 'Claims made in public that were checked against these figures',
  log: 'Disclosure log: answers given under freedom of information',
  feeds: 'Follow new figures and changes:',
  atom: 'Atom feed',
  json: 'JSON feed',
} as const;

export type ListWords = ShapeOf<typeof en>;
