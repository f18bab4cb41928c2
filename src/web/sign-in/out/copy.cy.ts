import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Rydych wedi allgofnodi',
  lead: 'Gofynnwyd i’r porwr hwn anghofio popeth a oedd ganddo o’r safle hwn.',
  again: 'Mewngofnodi eto',
  ask: 'Allgofnodi o’r sesiwn hon?',
  button: 'Allgofnodi',
} satisfies ShapeOf<typeof en>;
