import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Troseddau',
  lead: 'Pob trosedd a gofnodwyd, y diweddaraf yn gyntaf.',
  empty: 'Nid oes trosedd wedi’i chofnodi eto.',
};
