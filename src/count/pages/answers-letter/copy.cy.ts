import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  back: 'Y cais',
  lead: 'Y llythyr fel yr aiff allan, yn yr iaith hon. Newidiwch yr iaith uchod i ddarllen y llall.',
  draft: 'Heb ei lofnodi eto: rhaid iddo beidio â mynd allan.',
};
