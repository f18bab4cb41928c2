import type { LinkWords } from './links.en.js';

export const cy: LinkWords = {
  story: 'Hafan',
  published: 'Ffigurau a gyhoeddwyd',
  figures: 'Ffigurau',
  forces: 'Heddluoedd',
  compare: 'Cymharu',
  claims: 'Honiadau',
  integrity: 'Cywirdeb',
  about: 'Am y ffigurau',
};
