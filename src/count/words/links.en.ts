import type { ShapeOf } from '../../base/words.js';

export const en = {
  story: 'Home',
  published: 'Published figures',
  figures: 'Figures',
  forces: 'Forces',
  compare: 'Compare',
  claims: 'Claims',
  integrity: 'Integrity',
  about: 'About the figures',
} as const;

export type LinkWords = ShapeOf<typeof en>;
